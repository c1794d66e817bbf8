package fr.levier.command;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.rule.Campaign;
import fr.levier.rule.ConditionWords;
import fr.levier.rule.Example;
import fr.levier.rule.Outcome;
import fr.levier.rule.Reference;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.TermRule;
import fr.levier.rule.TermWords;
import fr.levier.rule.YearlyWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scheme as a terminal shows it. */
final class SchemePrinter {
    private final Rulebook rulebook;
    private final Messages messages;
    private final TermWords words;
    private final ConditionWords conditions;
    private final List<String> lines = new ArrayList<>();

    SchemePrinter(Rulebook rulebook, Messages messages) {
        this.rulebook = rulebook;
        this.messages = messages;
        this.words = new TermWords(messages);
        this.conditions = new ConditionWords(rulebook, messages);
    }

    String print(Scheme scheme) {
        head(scheme);
        title("rule.page.conditions");
        scheme.conditions().forEach(requirement -> requirement(requirement, ""));
        title("rule.page.campaigns");
        scheme.campaigns().forEach(this::campaign);
        windows(scheme);
        title("rule.page.examples");
        scheme.examples().forEach(this::example);
        return String.join("\n", lines);
    }

    private void head(Scheme scheme) {
        lines.add(scheme.name().in(messages.locale()) + " (" + scheme.id() + ")");
        lines.add(label("funders", scheme.funder()) + " · " + label("families", scheme.family()));
        if (!scheme.isModelled()) {
            lines.add(messages.text("rule.unmodelled.explained"));
        }
        if (scheme.ownResource()) {
            lines.add(messages.text("rule.own-resource"));
        }
        scheme.ends().ifPresent(day -> lines.add(messages.text("rule.ends", day(day))));
        scheme.closure().ifPresent(closure -> {
            lines.add(messages.text("rule.closed", day(closure.on())));
            closure.successor().ifPresent(next -> lines.add(messages.text("rule.successor", next)));
            citation(closure.reference(), "  ");
        });
    }

    private void requirement(Requirement requirement, String indent) {
        String only = requirement.campaigns().isEmpty()
                ? ""
                : " ["
                        + String.join(
                                ", ", requirement.campaigns().stream().sorted().toList()) + "]";
        lines.add(indent + "- " + requirement.id() + " (" + messages.text("rule.severity." + requirement.severity())
                + ")" + only + presumed(requirement.assumed()));
        for (Outcome outcome : Outcome.values()) {
            lines.add(indent + "    " + messages.text("rule.outcome." + outcome) + " – "
                    + requirement.sentence(outcome).in(messages.locale()));
        }
        citation(requirement.reference(), indent + "    ");
    }

    private void campaign(Campaign campaign) {
        lines.add("- " + campaign.id() + " – " + words.window(campaign)
                + presumed(!campaign.read() || campaign.presumedWindow())
                + (campaign.isInForce() ? "" : " [" + messages.text("rule.draft") + "]"));
        citation(campaign.reference(), "    ");
        campaign.terms().forEach(this::term);
        campaign.conditions().forEach(requirement -> requirement(requirement, "    "));
    }

    /** Windows of every year that a condition of the scheme speaks of. */
    private void windows(Scheme scheme) {
        List<YearlyWindow> asked = rulebook.windowsOf(scheme);
        if (!asked.isEmpty()) {
            title("rule.page.windows");
        }
        for (YearlyWindow window : asked) {
            lines.add("- " + window.name().in(messages.locale()));
            window.years().forEach(this::year);
            citation(window.law(), "    ");
        }
    }

    private void year(YearlyWindow.Year year) {
        String days = year.from()
                .map(first -> messages.text("rule.yearly.from-to", day(first), day(year.to())))
                .orElseGet(() -> messages.text("rule.yearly.to", day(year.to())));
        lines.add("    " + days + presumed(year.assumed()));
        citation(year.reference(), "      ");
    }

    private void term(TermRule term) {
        String base = term.base().map(b -> " " + words.base(b)).orElse("");
        lines.add("    " + words.term(term.name()) + base + presumed(term.assumed()));
        term.tiers().forEach(tier -> lines.add("      " + conditions.tier(tier)));
        citation(term.reference(), "      ");
    }

    private void example(Example example) {
        lines.add("- " + example.name() + " (" + example.on() + ") → "
                + messages.text("levier.eligibility." + example.expect()));
        lines.add("    " + example.description());
        example.missing()
                .ifPresent(missing ->
                        lines.add("    " + messages.text("levier.match.missing", String.join(", ", missing))));
    }

    private void citation(Optional<Reference> reference, String indent) {
        reference.ifPresent(found -> lines.add(indent
                + messages.text(
                        "rule.citation",
                        found.article()
                                .map(article -> found.title() + ", " + article)
                                .orElse(found.title()),
                        found.url(),
                        day(found.checkedOn()))));
    }

    private String presumed(boolean assumed) {
        return assumed ? " – " + messages.text("rule.assumed") : "";
    }

    private void title(String key) {
        lines.add("");
        lines.add(messages.text(key));
    }

    private String label(String set, String code) {
        return rulebook.vocabulary().label(set, code).in(messages.locale());
    }

    private String day(LocalDate day) {
        return Formats.of(messages).date(day);
    }
}
