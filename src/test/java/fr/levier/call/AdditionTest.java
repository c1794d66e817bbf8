package fr.levier.call;

import static fr.levier.call.Said.CALL;
import static fr.levier.call.Said.MONDAY;
import static fr.levier.call.Said.TUESDAY;
import static fr.levier.call.Said.WEDNESDAY;
import static fr.levier.call.Said.closing;
import static fr.levier.call.Said.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.store.TestDatabase;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What people add by hand meets what sources read: one call each time, and what a person said stays. */
class AdditionTest {
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 15);
    private static final CallId NAME = new CallId("added/site.example-appel-12345678");
    private static final URI PAGE = URI.create("https://site.example/appel");
    private static final String SIREN = "000000042";
    private static final Instant THURSDAY = WEDNESDAY.plusSeconds(86_400);

    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);
    private final People people = new JdbcPeople(database);

    @Test
    void anAddedCallStandsWithWhoAddedItAndOutlivesCollections() {
        Added added = people.add(addition(NAME, PAGE, "Appel", JANUARY));
        catalogue.record(run("meae", TUESDAY, true));
        catalogue.record(run("meae", WEDNESDAY, true));

        assertThat(added).isEqualTo(new Added(NAME, Added.How.NEW));
        assertThat(call(NAME).content().value(Field.ADDED_BY)).contains("Anne");
        assertThat(call(NAME).withdrawnAt()).isEmpty();
        assertThat(catalogue.events(NAME)).extracting(CallEvent::kind).containsExactly(CallEvent.Kind.NEW);
    }

    @Test
    void addedAgainItIsTheSameCallWithoutAnEvent() {
        people.add(addition(NAME, PAGE, "Appel", JANUARY));
        Added again = people.add(addition(NAME, PAGE, "Appel", JANUARY));

        assertThat(again.how()).isEqualTo(Added.How.JOINED);
        assertThat(catalogue.list()).hasSize(1);
        assertThat(catalogue.events(NAME)).hasSize(1);
    }

    @Test
    void aPageThatASourceReadsJoinsItsCallHoweverTheAddressIsWritten() {
        collect(MONDAY, "http://www.site.example/appel/", "Appel à projets", JANUARY);

        Added added = people.add(addition(NAME, PAGE, "Un autre intitulé", JANUARY));

        assertThat(added).isEqualTo(new Added(CALL, Added.How.JOINED));
        assertThat(catalogue.list()).extracting(Call::id).containsExactly(CALL);
        assertThat(call(CALL).origins()).hasSize(2);
    }

    @Test
    void aDocumentJoinsTheCallOfItsTitleAndClosing() {
        collect(MONDAY, "https://ministere.example/appel", "Appel à projets : eau", JANUARY);
        URI document = URI.create("urn:levier:document:0123");

        assertThat(people.add(addition(NAME, document, "APPEL À PROJETS – EAU", JANUARY))
                        .call())
                .isEqualTo(CALL);
        URI next = URI.create("urn:levier:document:4567");
        assertThat(people.add(addition(NAME, next, "APPEL À PROJETS – EAU", MARCH))
                        .call())
                .isEqualTo(NAME);
    }

    @Test
    void aSourceThatReadsItLaterJoinsTheAddedCall() {
        people.add(addition(NAME, PAGE, "Appel", JANUARY));
        collect(TUESDAY, PAGE.toString(), "Appel", JANUARY);
        collect(WEDNESDAY, PAGE.toString(), "Appel retitré", JANUARY);

        assertThat(catalogue.list()).extracting(Call::id).containsExactly(NAME);
        assertThat(call(NAME).content().title()).isEqualTo("Appel retitré");
    }

    @Test
    void aListThatNamesSeveralCallsDoesNotThrowThemAllIntoTheAddedOne() {
        people.add(addition(NAME, PAGE, "Appel", JANUARY));
        CallId other = new CallId("s/other");
        catalogue.record(run(
                "s",
                TUESDAY,
                true,
                new Sighting(new CallId("s/one"), "s", PAGE, Rank.ISSUER, TUESDAY, closing("Appel", JANUARY, TUESDAY)),
                new Sighting(other, "s", PAGE, Rank.ISSUER, TUESDAY, closing("Un autre", JANUARY, TUESDAY))));

        assertThat(catalogue.list()).extracting(Call::id).containsExactly(NAME, other);
    }

    @Test
    void theNextCampaignOnAKnownPageIsAnotherCall() {
        collect(MONDAY, PAGE.toString(), "Appel 2025", LocalDate.of(2025, 1, 15));

        assertThat(people.add(addition(NAME, PAGE, "Appel 2027", JANUARY)).how())
                .isEqualTo(Added.How.NEW);
    }

    @Test
    void whatThePersonSaidOutlivesTheIssuersPageAndTellsWhenItChanges() {
        JsonNode march = FieldText.read(Field.DEADLINES, "2027-03-15");
        people.add(
                new Addition(sighting(NAME, PAGE, "Appel", JANUARY), Map.of(Field.DEADLINES, march), "Anne", "mail"));
        collect(TUESDAY, PAGE.toString(), "Appel", JANUARY);
        collect(WEDNESDAY, PAGE.toString(), "Appel", LocalDate.of(2027, 2, 1));

        assertThat(call(NAME).content().deadlines()).containsExactly(Deadline.ofDay(MARCH));
        assertThat(people.corrections(NAME))
                .singleElement()
                .satisfies(c -> assertThat(c.author()).isEqualTo("Anne"));
        assertThat(catalogue.events(NAME)).extracting(CallEvent::kind).contains(CallEvent.Kind.SOURCE_CHANGED);
    }

    @Test
    void aCallThatItsSourcesDroppedIsWithdrawnAlthoughSomebodyAddedAPageOfIt() {
        collect(MONDAY, PAGE.toString(), "Appel", JANUARY);
        people.add(addition(NAME, PAGE, "Appel", JANUARY));
        catalogue.record(run("s", TUESDAY, true));
        catalogue.record(run("s", WEDNESDAY, true));

        assertThat(call(CALL).withdrawnAt()).contains(WEDNESDAY);
        collect(THURSDAY, PAGE.toString(), "Appel", JANUARY);
        assertThat(call(CALL).withdrawnAt()).isEmpty();
    }

    @Test
    void aPrivateCallIsNotKeptWhenEverybodySeesItAlready() {
        collect(MONDAY, PAGE.toString(), "Appel", JANUARY);

        Added added = people.add(addition(NAME.asPrivate(SIREN), PAGE, "Appel", JANUARY));

        assertThat(added).isEqualTo(new Added(CALL, Added.How.SHARED_ALREADY));
        assertThat(catalogue.listFor(Optional.of(SIREN))).hasSize(1);
    }

    @Test
    void aPrivateCallThatEverybodySeesSinceIsShownOnceAndTellsNobodyWhoKeptIt() {
        CallId own = NAME.asPrivate(SIREN);
        people.add(addition(own, PAGE, "Appel", JANUARY));
        assertThat(catalogue.listFor(Optional.of(SIREN))).extracting(Call::id).containsExactly(own);

        collect(TUESDAY, PAGE.toString(), "Appel", JANUARY);

        assertThat(catalogue.listFor(Optional.of(SIREN))).extracting(Call::id).containsExactly(CALL);
        assertThat(call(CALL).content().value(Field.ADDED_BY)).isEmpty();
    }

    @Test
    void twoAuthoritiesThatKeepTheSamePageKnowNothingOfEachOther() {
        people.add(addition(NAME.asPrivate(SIREN), PAGE, "Appel", JANUARY));
        Added other = people.add(addition(NAME.asPrivate("000000059"), PAGE, "Appel", JANUARY));

        assertThat(other.how()).isEqualTo(Added.How.NEW);
        assertThat(catalogue.listFor(Optional.of(SIREN))).hasSize(1);
        assertThat(catalogue.list()).isEmpty();
    }

    private void collect(Instant at, String page, String title, LocalDate day) {
        Sighting read = new Sighting(CALL, "s", URI.create(page), Rank.ISSUER, at, closing(title, day, at));
        catalogue.record(run("s", at, true, read));
    }

    private static Addition addition(CallId id, URI page, String title, LocalDate day) {
        return new Addition(sighting(id, page, title, day), Map.of(), "Anne", "mail");
    }

    private static Sighting sighting(CallId id, URI page, String title, LocalDate day) {
        return new Sighting(id, Addition.SOURCE, page, Rank.RELAY, MONDAY, closing(title, day, MONDAY));
    }

    private Call call(CallId id) {
        return catalogue.find(id).orElseThrow();
    }
}
