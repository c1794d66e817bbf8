package fr.levier.financing;

import fr.levier.problem.Problems;
import fr.levier.rule.Campaign;
import fr.levier.rule.ChosenCampaign;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.TermRule;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads under which scheme, campaign and variant of its terms a contribution is asked for. */
final class UseReader {
    private final Rulebook rulebook;
    private final LocalDate day;
    private final Problems problems;
    private final Codes codes;

    UseReader(Rulebook rulebook, LocalDate day, Problems problems) {
        this.rulebook = rulebook;
        this.day = day;
        this.problems = problems;
        this.codes = new Codes(problems);
    }

    /** Returns who pays under a scheme, in words. */
    String funder(Use use) {
        return rulebook.vocabulary()
                .label("funders", use.chosen().scheme().funder())
                .fr();
    }

    /** Returns the rules of the scheme that stands there, and nothing where none does or it is not known. */
    Optional<Use> read(YamlMap map) {
        Optional<YamlText> id = map.text("scheme", problems);
        Optional<YamlText> campaign = map.text("campaign", problems);
        Set<String> variants = codes.texts(map, "terms");
        if (id.isEmpty()) {
            Stream.of("campaign", "terms")
                    .filter(map::has)
                    .forEach(key -> problems.add(map.placeOf(key), "financing.problem.needs-scheme", key));
        }
        Optional<Scheme> scheme = id.flatMap(text -> rulebook.findScheme(text.text()));
        if (id.isPresent() && scheme.isEmpty()) {
            codes.unknown(id.get().place(), id.get().text(), rulebook.schemes().keySet());
        }
        return scheme.flatMap(found -> chosen(found, campaign)).map(chosen -> {
            known(map, chosen, variants);
            return Use.of(rulebook, chosen, variants);
        });
    }

    private Optional<ChosenCampaign> chosen(Scheme scheme, Optional<YamlText> campaign) {
        Optional<String> named = campaign.map(YamlText::text);
        boolean isKnown = named.isEmpty()
                || named.flatMap(scheme::findCampaign)
                        .filter(Campaign::isInForce)
                        .isPresent();
        if (!isKnown && campaign.isPresent()) {
            List<String> ids =
                    scheme.campaignsInForce().stream().map(Campaign::id).toList();
            codes.unknown(campaign.get().place(), campaign.get().text(), ids);
            return Optional.empty();
        }
        return Optional.of(rulebook.campaign(scheme, named, day));
    }

    private void known(YamlMap map, ChosenCampaign chosen, Set<String> variants) {
        List<String> names = chosen.terms().stream()
                .map(TermRule::name)
                .filter(UseTerms::isVariant)
                .toList();
        variants.stream()
                .filter(variant -> !names.contains(variant))
                .forEach(
                        variant -> codes.unknown(map.place().withKey(map.place().key() + ".terms"), variant, names));
    }

    /** Returns the schemes that confirmed that they count the 1 % as own money. */
    Set<String> acceptedBy(YamlMap map) {
        map.texts("accepted_by", problems).stream()
                .filter(text -> rulebook.findScheme(text.text()).isEmpty())
                .forEach(text -> codes.unknown(
                        text.place(), text.text(), rulebook.schemes().keySet()));
        return codes.texts(map, "accepted_by");
    }
}
