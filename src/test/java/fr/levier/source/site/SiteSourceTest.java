package fr.levier.source.site;

import static fr.levier.source.site.DescribedSite.call;
import static fr.levier.source.site.DescribedSite.page;
import static fr.levier.source.site.DescribedSite.said;
import static fr.levier.source.site.DescribedSite.source;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.problem.Problem;
import fr.levier.source.Extraction;
import fr.levier.source.Request;
import fr.levier.source.Source;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One reader for every site that a file describes: links, labels, dates and sums in the words of the file. */
class SiteSourceTest {
    private static final String PLACES = """
            prose: false
            places:
              opens: Opening
              deadlines: {labels: [New deadline, Deadline]}
              rateMax: Funding rate
              budget: Call budget
              grantMax: {select: "span.most"}
              grantMin: Grant
              applyUrl: {labels: [Where to apply]}
              themes: Topics
            unsaid: [n/a]
            dates: {locale: en, forms: [d MMMM uuuu, dd.MM.uuuu HH:mm, dd.MM.uuuu], zone: Europe/Brussels}
            numbers: {decimal: ".", currency: EUR}
            """;
    private final Source source = source("issuer", PLACES);

    private static String line(String label, String value) {
        return "<ul><li>" + label + ": " + value + "</li></ul>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Deadline: 3 May 2027</p>",
                "<p><strong>Deadline:</strong> 3 May 2027</p>",
                "<p><b>Deadline</b>: 3 May <em>2027</em></p>",
                "<dl><dt>Deadline</dt><dd>3 May 2027</dd></dl>",
                "<dl><dt>Deadline:</dt><dd>03.05.2027</dd></dl>",
                "<table><tr><th>Deadline</th><td>3 May 2027</td></tr></table>",
                "<h3>Deadline</h3><p>3 May 2027</p>",
                "<div><span>Deadline</span><span>3 May 2027</span></div>"
            })
    void aLabelIsFoundInEveryUsualShape(String html) {
        assertThat(said(source, html).deadlines())
                .containsExactly(
                        new Deadline(LocalDate.of(2027, 5, 3), Optional.empty(), Deadline.BRUSSELS, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Deadlines of other programmes: 3 May 2027</p>",
                "<p>The deadline is 3 May 2027</p>",
                "<p>Deadline</p><p>The project ends on 3 May 2027</p>",
                "<p>Before the <span>Deadline</span> <span>3 May 2027</span> nothing happens</p>"
            })
    void theSameWordInASentenceIsNoLabel(String html) {
        assertThat(call(source, html).sightings().get(0).content().deadlines()).isEmpty();
    }

    @Test
    void theFirstLabelThatIsThereCounts() {
        String both = line("Deadline", "3 May 2027") + line("New deadline", "1 June 2027");

        assertThat(said(source, both).deadlines()).extracting(Deadline::date).containsExactly(LocalDate.of(2027, 6, 1));
    }

    @Test
    void severalDatesAndTheirHoursAreKeptInTheSitesZone() {
        Content said = said(source, line("Deadline", "15.09.2027 17:00 and 02.03.2027"));

        assertThat(said.deadlines())
                .containsExactly(
                        new Deadline(LocalDate.of(2027, 3, 2), Optional.empty(), Deadline.BRUSSELS, Optional.empty()),
                        Deadline.at(LocalDate.of(2027, 9, 15), LocalTime.of(17, 0), Deadline.BRUSSELS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 February 2027", "May 2027", "soon", "3 May", "99.99.2027"})
    void aDateThatIsNoneIsAProblemAndNoValue(String value) {
        Extraction read = call(source, line("Deadline", value));

        assertThat(read.sightings().get(0).content().deadlines()).isEmpty();
        assertThat(read.problems()).extracting(Problem::code).containsExactly("source.problem.site-unreadable");
        assertThat(read.problems().get(0).place().key()).isEqualTo("deadlines");
    }

    @Test
    void whereNothingIsSaidNothingIsStatedAndNothingIsWrong() {
        Extraction read = call(source, line("Deadline", "n/a"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.sightings().get(0).content().find(Field.DEADLINES)).isEmpty();
    }

    @Test
    void sumsAndSharesAreReadWithTheirMeaning() {
        Content said = said(
                source,
                line("Funding rate", "50 % or 80 % for public bodies")
                        + line("Call budget", "EUR 12.5 million")
                        + line("Grant", "2–13 million EUR")
                        + "<p>At most <span class=most>1,500,000 €</span></p>");

        assertThat(said.value(Field.RATE_MAX)).contains(Rate.ofPercent("80"));
        assertThat(said.value(Field.BUDGET)).contains(Money.euros("12500000"));
        assertThat(said.value(Field.GRANT_MIN)).contains(Money.euros("2000000"));
        assertThat(said.value(Field.GRANT_MAX)).contains(Money.euros("1500000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR 8.455", "12,50,00 EUR", "20 partners", "some", "EUR 5 million and EUR 3 million"})
    void aSumThatIsNotWrittenAsTheSiteWritesOrIsNotAloneIsNoBudget(String value) {
        Extraction read = call(source, line("Call budget", value));

        assertThat(read.sightings().get(0).content().find(Field.BUDGET)).isEmpty();
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void aPageNestedDeepAndLongIsReadAllTheSame() {
        String deep =
                ("<div>".repeat(300) + "<p>Some words of no interest at all.</p>" + "</div>".repeat(300)).repeat(300);

        assertThat(said(source, line("Opening", "4 January 2027") + deep).opens())
                .contains(LocalDate.of(2027, 1, 4));
    }

    @Test
    void everyValueHasItsLabelAndItsWordsAsEvidence() {
        Evidence evidence = said(source, line("Opening", "4 January 2027"))
                .find(Field.OPENS)
                .orElseThrow()
                .evidence();

        assertThat(evidence.place()).isEqualTo("Opening");
        assertThat(evidence.quote()).isEqualTo("4 January 2027");
        assertThat(evidence.method()).isEqualTo(Evidence.Method.LAYOUT);
        assertThat(evidence.seenAt()).isEqualTo(DescribedSite.SEEN);
    }

    @Test
    void aLinkIsFollowedFromItsLabel() {
        String html = "<p>Where to apply: <a href='https://apply.example/x'>here</a></p>";

        assertThat(said(source, html).value(Field.APPLY_URL)).hasToString("Optional[https://apply.example/x]");
    }

    @Test
    void anUnknownThemeIsToldAndTheKnownOnesAreKept() {
        Extraction read = call(source, line("Topics", "eau, philatélie"));

        assertThat(read.sightings().get(0).content().value(Field.THEMES).orElseThrow())
                .containsExactly("water");
        assertThat(read.problems()).extracting(Problem::code).containsExactly("reading.problem.unknown-theme");
    }

    @Test
    void aFormThatNobodySawIsMarkedOnEachCall() {
        assertThat(said(source, "").is(Field.FORMAT_PRESUMED)).isTrue();
        assertThat(source.card().presumed()).isTrue();
    }

    @Test
    void aListLeadsToCallsAndToMoreOfTheListAndNowhereElse() {
        Source listing = source("issuer", "links: {path: \"/call/.+\", text: \"(?i)call\", next: \"/page/\\\\d+\"}");
        Extraction read = listing.read(page("list", """
                <html><body><main><h1>All our calls</h1><p>Here stand all the calls that this programme has open now.</p>
                <a href="/call/one">First call</a><a href="/call/one#top">First call</a><a href="/call/two.pdf">Call text</a>
                <a href="/call/three">Call: projects selected</a><a href="/call/four">About</a><a href="/page/2">Next call</a>
                <a href="https://other.example/call/five">Call</a><a href="file:///call/six">Call</a></main></body></html>"""));

        assertThat(read.morePages())
                .extracting(r -> r.kind() + " " + r.url())
                .contains("call https://one.example/call/one", "list https://one.example/page/2")
                .doesNotContain("call https://one.example/call/two.pdf", "call https://one.example/call/four")
                .noneMatch(u -> u.contains("other.example") || u.contains("file:"));
    }

    @Test
    void aListWithoutCallsIsAProblem() {
        Extraction read = source.read(
                page(
                        "list",
                        "<main><h1>Maintenance</h1><p>We are back soon, so please be so kind as to come again a little later this week.</p></main>"));

        assertThat(read.problems()).extracting(Problem::code).containsExactly("reading.problem.no-call-listed");
    }

    @Test
    void aRelayedCallWithTheIssuersNumberIsTheIssuersCall() {
        Source relay = source(
                "relay", PLACES + "number: {labels: [Call number], shape: \"[A-Z]+-20\\\\d\\\\d-[A-Z]+\", issuer: eu}");

        assertThat(id(relay, line("Call number", "CERV-2027-TOWN"))).hasToString("eu/CERV-2027-TOWN");
        assertThat(id(relay, line("Call number", "to follow"))).hasToString("one/call-2027");
    }

    @Test
    void aRelayThatNamesASchemeWithoutAnyEditionMakesNoCallAndSaysSo() {
        Source relay = source("relay", PLACES, DescribedSite.knowing("Nature", "life-nature"));
        Extraction read = relay.read(page(
                "call",
                "<main><h1>Nature and biodiversity</h1><p>Projects for nature and biodiversity, all over"
                        + " Europe and in the countries that take part in it.</p></main>"));

        assertThat(read.sightings()).isEmpty();
        assertThat(read.problems()).extracting(Problem::code).containsExactly("source.problem.site-no-edition");
    }

    @Test
    void theSchemeOfASiteNamesItsCalls() {
        Source site = source("issuer", PLACES + DescribedSite.SITE + "    scheme: interreg-europe\n");

        assertThat(id(site, line("Deadline", "3 May 2028"))).hasToString("interreg-europe/2028");
        assertThat(id(site, "")).hasToString("interreg-europe/2027");
    }

    @Test
    void aNewspaperSpeaksOfKnownCallsOnly() {
        Source unknown = source("press", PLACES);
        Source known = source("press", PLACES, DescribedSite.knowing("cities", "networks"));

        assertThat(call(unknown, "").sightings()).isEmpty();
        assertThat(call(unknown, "").problems()).isEmpty();
        Sighting said = call(known, "").sightings().get(0);
        assertThat(said.id()).isEqualTo(CallId.of("networks", "2027"));
        assertThat(said.rank()).isEqualTo(Rank.PRESS);
    }

    @Test
    void aFeedLeadsToThePagesOfItsEntries() {
        Source feeding = source(
                "relay",
                "links: {text: \"(?i)call\"}\nsites:\n  - {id: one, name: {fr: Un, en: One}, feeds: [\"https://one.example/feed\"]}\n");
        Request feed = feeding.start().get(0);
        String rss = "<rss><channel><item><title>A call</title><link>https://one.example/c1</link></item>"
                + "<item><title>A party</title><link>https://one.example/p1</link></item>"
                + "<item><title>A call</title><link>https://evil.example/c2</link></item></channel></rss>";

        assertThat(feed.kind()).isEqualTo("feed");
        assertThat(feeding.read(page("feed", rss)).morePages())
                .extracting(r -> r.url().toString())
                .containsExactly("https://one.example/c1");
    }

    private static CallId id(Source source, String html) {
        return call(source, html).sightings().get(0).id();
    }
}
