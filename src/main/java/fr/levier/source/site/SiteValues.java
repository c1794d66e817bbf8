package fr.levier.source.site;

import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.Plain;
import fr.levier.source.prose.Vocabulary;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * States what stands in the places that a site's file names. A value that is there but cannot be understood is a problem, so that a
 * changed page is noticed; a place where nothing stands is silence.
 */
final class SiteValues {
    /** The fields that a file may give a place to. */
    static final List<String> FIELDS = List.of(
            "title",
            "funder",
            "opens",
            "deadlines",
            "grantMin",
            "grantMax",
            "budget",
            "rateMax",
            "ownShareMin",
            "themes",
            "countries",
            "applicants",
            "contact",
            "applyUrl");

    private final Layout layout;
    private final HtmlPage html;
    private final Content.Builder content;
    private final Problems problems;

    SiteValues(Layout layout, HtmlPage html, Content.Builder content, Problems problems) {
        this.layout = layout;
        this.html = html;
        this.content = content;
        this.problems = problems;
    }

    void state() {
        FIELDS.forEach(field -> Optional.ofNullable(layout.places().get(field))
                .flatMap(place -> place.find(html.main()))
                .filter(found -> !layout.saysNothing(found.text()))
                .ifPresent(found -> state(field, found)));
    }

    private void state(String field, Locator.Found found) {
        String text = found.text();
        boolean understood = switch (field) {
            case "title" -> put(Field.TITLE, Optional.of(Plain.title(text)), found);
            case "funder" -> put(Field.FUNDER, Optional.of(text), found);
            case "contact" -> put(Field.CONTACT, Optional.of(text), found);
            case "opens" -> put(Field.OPENS, dates(text).findFirst().map(Deadline::date), found);
            case "deadlines" -> put(Field.DEADLINES, some(dates(text).sorted().toList()), found);
            case "grantMin" -> put(Field.GRANT_MIN, sums(text).min(Comparator.comparing(Money::amount)), found);
            case "grantMax" -> put(Field.GRANT_MAX, sums(text).max(Comparator.comparing(Money::amount)), found);
            case "budget" -> put(Field.BUDGET, only(sums(text).toList()), found);
            case "rateMax" -> put(Field.RATE_MAX, Amount.shares(text).stream().max(Rate::compareTo), found);
            case "ownShareMin" ->
                put(Field.OWN_SHARE_MIN, Amount.shares(text).stream().min(Rate::compareTo), found);
            case "applyUrl" -> put(Field.APPLY_URL, link(found.element()), found);
            case "applicants" -> put(Field.APPLICANTS, codes(Vocabulary.APPLICANTS.in(text)), found);
            case "countries" -> put(Field.COUNTRIES, codes(Vocabulary.COUNTRIES.in(text)), found);
            default -> themes(found);
        };
        if (!understood) {
            problems.add(place().withKey(field), "source.problem.site-unreadable", found.place(), Plain.quote(text, 0));
        }
    }

    private <T> boolean put(Field<T> field, Optional<T> value, Locator.Found found) {
        value.ifPresent(v ->
                content.state(field, v, html.sheet().evidence(found.text(), found.place(), Evidence.Method.LAYOUT)));
        return value.isPresent();
    }

    private Stream<Deadline> dates(String text) {
        return layout.dates().in(text).stream()
                .map(d -> new Deadline(d.date(), d.time(), layout.dates().zone(), Optional.empty()));
    }

    private Stream<Money> sums(String text) {
        return Amount.sums(text, layout.amounts()).stream();
    }

    /** Of several sums nothing tells which is the envelope. */
    private static Optional<Money> only(List<Money> sums) {
        return sums.size() == 1 ? Optional.of(sums.get(0)) : Optional.empty();
    }

    private static Optional<List<Deadline>> some(List<Deadline> deadlines) {
        return Optional.of(deadlines).filter(d -> !d.isEmpty());
    }

    private static Optional<SortedSet<String>> codes(SortedSet<String> codes) {
        return Optional.of(codes).filter(c -> !c.isEmpty());
    }

    private static Optional<URI> link(Element element) {
        Element link = element.is("a[href]") ? element : element.selectFirst("a[href]");
        return link == null ? Optional.empty() : HtmlPage.target(link);
    }

    /** Labels of themes name countries too; one that the vocabulary does not know is told, never dropped in silence. */
    private boolean themes(Locator.Found found) {
        List<String> labels = labels(found);
        SortedSet<String> themes = all(labels, Vocabulary.THEMES);
        SortedSet<String> countries = all(labels, Vocabulary.COUNTRIES);
        put(Field.THEMES, codes(themes), found);
        put(Field.COUNTRIES, codes(countries), found);
        labels.stream()
                .filter(l -> !Vocabulary.THEMES.knows(l) && !Vocabulary.COUNTRIES.knows(l))
                .forEach(l -> problems.add(place().withKey("themes"), "reading.problem.unknown-theme", l));
        return true;
    }

    private static SortedSet<String> all(List<String> labels, Vocabulary words) {
        return labels.stream().flatMap(l -> words.in(l).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each label is a link of its own; where there are none, commas part them. */
    private static List<String> labels(Locator.Found found) {
        List<String> linked = found.element().select("a").stream()
                .map(a -> Plain.of(a.text()))
                .toList();
        List<String> parts = linked.isEmpty() ? Arrays.asList(found.text().split("\\s*[,;|]\\s*")) : linked;
        return parts.stream().filter(l -> !l.isBlank()).toList();
    }

    private Place place() {
        return Place.of(html.sheet().url().toString());
    }
}
