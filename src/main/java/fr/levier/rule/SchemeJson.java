package fr.levier.rule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.reference.Label;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one JSON form of a scheme, in both languages: what is known of it, campaign by campaign, with every text that it cites. */
public final class SchemeJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemeJson() {}

    /** Returns a scheme with its campaigns and citations, its conditions and examples only counted. */
    public static ObjectNode summary(Scheme scheme) {
        ObjectNode json = JSON.objectNode();
        json.put("id", scheme.id());
        json.set("name", label(scheme.name()));
        json.put("funder", scheme.funder()).put("family", scheme.family());
        json.put("modelled", scheme.isModelled());
        json.put("resource", scheme.ownResource() ? "own-resource" : "grant");
        json.put("permanent", scheme.permanent());
        scheme.themes().stream().sorted().forEach(json.putArray("themes")::add);
        scheme.ends().ifPresent(day -> json.put("ends", day.toString()));
        scheme.closure().ifPresent(closure -> closure(json.putObject("closed"), closure));
        ArrayNode campaigns = json.putArray("campaigns");
        scheme.campaigns().forEach(campaign -> campaigns.add(campaign(campaign)));
        json.put("conditionCount", conditions(scheme).count());
        json.put("exampleCount", scheme.examples().size());
        ArrayNode citations = json.putArray("citations");
        citations(scheme).values().forEach(reference -> citations.add(reference(reference)));
        return json;
    }

    /** Returns everything that the scheme's file says, and the yearly windows that its conditions speak of. */
    public static ObjectNode whole(Scheme scheme, List<YearlyWindow> windows) {
        ObjectNode json = whole(scheme);
        ArrayNode written = json.putArray("windows");
        windows.forEach(window -> written.add(window(window)));
        return json;
    }

    private static ObjectNode window(YearlyWindow window) {
        ObjectNode json = JSON.objectNode().put("id", window.id());
        json.set("name", label(window.name()));
        window.fact().ifPresent(fact -> json.put("fact", fact));
        window.law().ifPresent(law -> json.set("law", reference(law)));
        ArrayNode years = json.putArray("years");
        for (YearlyWindow.Year year : window.years()) {
            ObjectNode each = years.addObject().put("year", year.year());
            year.from().ifPresent(day -> each.put("from", day.toString()));
            each.put("to", year.to().toString()).put("assumed", year.assumed());
            year.reference().ifPresent(reference -> each.put("reference", reference.id()));
        }
        return json;
    }

    /** Returns everything that the scheme's file says. */
    public static ObjectNode whole(Scheme scheme) {
        ObjectNode json = summary(scheme);
        scheme.effort()
                .ifPresent(effort -> json.putObject("effort")
                        .put("leastPersonDays", effort.leastPersonDays())
                        .put("mostPersonDays", effort.mostPersonDays())
                        .put("reference", effort.reference().id()));
        scheme.odds()
                .ifPresent(odds -> json.putObject("odds")
                        .put("rate", odds.rate())
                        .put("year", odds.year())
                        .put("reference", odds.reference().id()));
        ArrayNode conditions = json.putArray("conditions");
        scheme.conditions().forEach(requirement -> conditions.add(requirement(requirement)));
        ArrayNode examples = json.putArray("examples");
        scheme.examples().forEach(example -> examples.add(example(example)));
        return json;
    }

    private static Stream<Requirement> conditions(Scheme scheme) {
        return Stream.concat(
                scheme.conditions().stream(), scheme.campaigns().stream().flatMap(c -> c.conditions().stream()));
    }

    static boolean asks(Scheme scheme, String fact) {
        return conditions(scheme)
                .anyMatch(requirement -> requirement.condition().facts().contains(fact));
    }

    /** Returns every text that the scheme rests on, once. */
    static Map<String, Reference> citations(Scheme scheme) {
        Map<String, Reference> cited = new LinkedHashMap<>();
        Stream<Optional<Reference>> all = Stream.of(
                        scheme.campaigns().stream().map(Campaign::reference),
                        scheme.campaigns().stream()
                                .flatMap(c -> c.terms().stream())
                                .map(TermRule::reference),
                        conditions(scheme).map(Requirement::reference),
                        scheme.closure().stream().map(Scheme.Closure::reference),
                        scheme.effort().stream().map(effort -> Optional.of(effort.reference())),
                        scheme.odds().stream().map(odds -> Optional.of(odds.reference())))
                .flatMap(part -> part);
        all.flatMap(Optional::stream).forEach(reference -> cited.putIfAbsent(reference.id(), reference));
        return cited;
    }

    private static ObjectNode campaign(Campaign campaign) {
        ObjectNode json = JSON.objectNode().put("id", campaign.id());
        campaign.from().ifPresent(day -> json.put("from", day.toString()));
        campaign.to().ifPresent(day -> json.put("to", day.toString()));
        json.put("assumed", campaign.reference().isEmpty());
        json.put("read", campaign.read()).put("assumedWindow", campaign.presumedWindow());
        json.put("inForce", campaign.isInForce());
        campaign.reference().ifPresent(reference -> json.put("reference", reference.id()));
        campaign.assumedFrom().ifPresent(earlier -> json.put("assumedFrom", earlier));
        campaign.review().ifPresent(review -> review(json.putObject("review"), review));
        ArrayNode terms = json.putArray("terms");
        campaign.terms().forEach(term -> term(terms.addObject(), term));
        ArrayNode conditions = json.putArray("conditions");
        campaign.conditions().forEach(requirement -> conditions.add(requirement(requirement)));
        return json;
    }

    private static void review(ObjectNode json, Review review) {
        json.put("state", review.state().word())
                .put("by", review.by())
                .put("on", review.on().toString());
        review.draftedBy().ifPresent(writer -> json.put("draftedBy", writer));
    }

    private static void term(ObjectNode json, TermRule term) {
        json.put("name", term.name());
        term.base().ifPresent(base -> json.put("base", base));
        json.put("assumed", term.assumed());
        term.reference().ifPresent(reference -> json.put("reference", reference.id()));
        ArrayNode values = json.putArray("values");
        term.tiers()
                .forEach(tier -> values.addObject()
                        .put("value", tier.value())
                        .put("conditional", tier.when().isPresent()));
    }

    private static ObjectNode requirement(Requirement requirement) {
        ObjectNode json = JSON.objectNode().put("id", requirement.id());
        json.put("severity", requirement.severity().name()).put("assumed", requirement.assumed());
        requirement.reference().ifPresent(reference -> json.put("reference", reference.id()));
        requirement.campaigns().stream().sorted().forEach(json.withArray("campaigns")::add);
        requirement.condition().facts().stream().sorted().forEach(json.putArray("facts")::add);
        json.set("met", label(requirement.met()));
        json.set("unmet", label(requirement.unmet()));
        json.set("unknown", label(requirement.unknown()));
        return json;
    }

    private static ObjectNode example(Example example) {
        ObjectNode json = JSON.objectNode().put("name", example.name());
        json.put("on", example.on().toString());
        example.campaign().ifPresent(campaign -> json.put("campaign", campaign));
        json.set("facts", example.description());
        json.put("expect", example.expect().name());
        example.missing().ifPresent(missing -> missing.forEach(json.putArray("missing")::add));
        return json;
    }

    private static void closure(ObjectNode json, Scheme.Closure closure) {
        json.put("on", closure.on().toString());
        closure.successor().ifPresent(successor -> json.put("successor", successor));
        closure.reference().ifPresent(reference -> json.put("reference", reference.id()));
    }

    private static ObjectNode reference(Reference reference) {
        ObjectNode json = JSON.objectNode().put("id", reference.id());
        json.put("title", reference.title()).put("url", reference.url().toString());
        reference.article().ifPresent(article -> json.put("article", article));
        reference.quote().ifPresent(quote -> json.put("quote", quote));
        return json.put("checkedOn", reference.checkedOn().toString());
    }

    private static ObjectNode label(Label label) {
        return JSON.objectNode().put("fr", label.fr()).put("en", label.en());
    }
}
