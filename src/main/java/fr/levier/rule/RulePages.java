package fr.levier.rule;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the views of the rules out of the rulebook in force: nothing on these pages is written anywhere but in the rule files. */
final class RulePages {
    private static final int VERSION_SHOWN = 12;

    private final Rulebook rulebook;
    private final Messages messages;
    private final Formats formats;

    RulePages(Rulebook rulebook, Messages messages) {
        this.rulebook = rulebook;
        this.messages = messages;
        this.formats = Formats.of(messages);
    }

    SchemeListView list(String text) {
        SearchWords words = new SearchWords(text);
        List<Scheme> found = rulebook.schemes().values().stream()
                .filter(scheme -> words.areIn(searched(scheme)))
                .toList();
        List<SchemeListView.Family> families = rulebook.vocabulary().codes("families").stream()
                .map(code -> family(code, found))
                .filter(family -> !family.schemes().isEmpty())
                .toList();
        int modelled = (int) found.stream().filter(Scheme::isModelled).count();
        return new SchemeListView(
                text, found.size(), modelled, families, rulebook.version().substring(0, VERSION_SHOWN));
    }

    SchemeView scheme(Scheme scheme) {
        return new SchemeView(
                scheme.id(),
                name(scheme),
                label("funders", scheme.funder()),
                label("families", scheme.family()),
                scheme.isModelled(),
                about(scheme),
                scheme.closure().flatMap(Scheme.Closure::successor).flatMap(this::successor),
                CitationView.of(scheme.closure().flatMap(Scheme.Closure::reference), messages),
                sourced(scheme),
                scheme.conditions().stream()
                        .map(r -> RequirementView.of(r, scheme.id(), Optional.empty(), rulebook, messages))
                        .toList(),
                scheme.campaigns().stream()
                        .map(c -> CampaignView.of(c, scheme.id(), rulebook, messages))
                        .toList(),
                TermHistoryView.all(scheme, rulebook, messages),
                scheme.examples().stream()
                        .map(e -> ExampleView.of(e, rulebook, messages))
                        .toList(),
                SchemeJson.citations(scheme).values().stream()
                        .map(r -> CitationView.of(r, messages))
                        .toList());
    }

    /** Returns the page of a condition, or nothing when the scheme has none of that name. */
    Optional<ConditionView> condition(Scheme scheme, String id) {
        SchemeView page = scheme(scheme);
        List<RequirementView> found = Stream.concat(
                        page.conditions().stream(), page.campaigns().stream().flatMap(c -> c.conditions().stream()))
                .filter(condition -> condition.id().equals(id))
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConditionView(id, page.name(), RuleAddress.scheme(scheme.id()), found));
    }

    private SchemeListView.Family family(String code, List<Scheme> found) {
        Comparator<String> order = Collator.getInstance(messages.locale())::compare;
        List<SchemeListView.Line> lines = found.stream()
                .filter(scheme -> scheme.family().equals(code))
                .sorted(Comparator.comparing(this::name, order))
                .map(this::line)
                .toList();
        return new SchemeListView.Family(code, label("families", code), lines);
    }

    private SchemeListView.Line line(Scheme scheme) {
        Optional<LocalDate> checked = SchemeJson.citations(scheme).values().stream()
                .map(Reference::checkedOn)
                .max(Comparator.naturalOrder());
        return new SchemeListView.Line(
                name(scheme),
                RuleAddress.scheme(scheme.id()),
                label("funders", scheme.funder()),
                scheme.isModelled(),
                scheme.campaigns().size(),
                checked.map(formats::date),
                scheme.closure().map(closure -> messages.text("rule.closed.short", formats.date(closure.on()))));
    }

    private List<String> about(Scheme scheme) {
        List<String> about = new ArrayList<>();
        if (!scheme.isModelled()) {
            about.add(messages.text("rule.unmodelled.explained"));
        }
        if (scheme.ownResource()) {
            about.add(messages.text("rule.own-resource"));
        }
        if (scheme.permanent()) {
            about.add(messages.text("rule.page.permanent"));
        }
        scheme.ends().ifPresent(day -> about.add(messages.text("rule.ends", formats.date(day))));
        scheme.closure().ifPresent(closure -> about.add(messages.text("rule.closed", formats.date(closure.on()))));
        return about;
    }

    private List<SchemeView.Sourced> sourced(Scheme scheme) {
        List<SchemeView.Sourced> sourced = new ArrayList<>();
        scheme.effort()
                .ifPresent(effort -> sourced.add(new SchemeView.Sourced(
                        messages.text("rule.page.effort", effort.leastPersonDays(), effort.mostPersonDays()),
                        CitationView.of(effort.reference(), messages))));
        scheme.odds()
                .ifPresent(odds -> sourced.add(new SchemeView.Sourced(
                        messages.text(
                                "rule.page.odds",
                                new TermWords(messages).value(odds.rate()),
                                String.valueOf(odds.year())),
                        CitationView.of(odds.reference(), messages))));
        return sourced;
    }

    private Optional<SchemeView.Successor> successor(String id) {
        return rulebook.findScheme(id).map(scheme -> new SchemeView.Successor(name(scheme), RuleAddress.scheme(id)));
    }

    private static String searched(Scheme scheme) {
        return String.join(
                " ", scheme.id(), scheme.name().fr(), scheme.name().en(), String.join(" ", scheme.knownAs()));
    }

    private String name(Scheme scheme) {
        return scheme.name().in(messages.locale());
    }

    private String label(String set, String code) {
        String label = rulebook.vocabulary().label(set, code).in(messages.locale());
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
