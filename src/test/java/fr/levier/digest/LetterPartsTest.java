package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.SourceStanding;
import fr.levier.match.Match;
import fr.levier.reference.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands in a letter besides what is new and what changed: a first letter, a quiet month, several authorities, hostile pages. */
final class LetterPartsTest {
    private static final LocalDate FAR = LocalDate.of(2027, 9, 1);

    @Test
    void firstLetterAfterFortyThousandCallsIsAWelcome() {
        List<Match> matches = IntStream.range(0, 40_000)
                .mapToObj(i -> Samples.eligible(Samples.call("call-" + i, FAR)))
                .toList();
        Digest digest = compose(first(matches)).orElseThrow();

        assertThat(digest.kind()).isEqualTo(Digest.Kind.WELCOME);
        assertThat(digest.count(Section.Kind.NEW)).isEqualTo(40_000);
        assertThat(digest.entries()).hasSize(Sections.IN_FULL + Sections.LINES_OF_WELCOME);
        assertThat(Samples.writer().message(digest).bytes().length).isLessThan(120_000);
        assertThat(Samples.writer().text(digest)).contains("Bienvenue");
    }

    @Test
    void emptyCatalogueGivesNoLetterAndAfterAMonthASignOfLife() {
        assertThat(compose(material(List.of(), before(7)))).isEmpty();
        assertThat(compose(material(List.of(), before(28))).orElseThrow().kind())
                .isEqualTo(Digest.Kind.SIGN_OF_LIFE);
        assertThat(Samples.writer()
                        .text(compose(material(List.of(), before(28))).orElseThrow()))
                .contains("Rien de nouveau pour vous");
    }

    @Test
    void permanentSchemesAreToldOnceAQuarter() {
        Call scheme = Samples.call(
                "one-percent", "Le 1 % eau", Content.builder().state(Field.PERMANENT, true, Samples.evidence()));
        List<Match> matches = List.of(Samples.eligible(scheme));

        assertThat(compose(material(matches, before(14)))).isEmpty();
        assertThat(compose(material(matches, past(LocalDate.of(2026, 9, 28))))
                        .orElseThrow()
                        .count(Section.Kind.PERMANENT))
                .isEqualTo(1);
    }

    @Test
    void dismissedCallStaysAwayUntilItChanges() {
        Call call = Samples.call("dismissed", LocalDate.of(2026, 12, 1));
        Material quiet = dismissing(material(List.of(Samples.eligible(call)), before(7)), call.id(), List.of());
        CallEvent longer = Samples.changed(
                call.id(),
                Samples.NOW.minusSeconds(60),
                Field.DEADLINES,
                Optional.of(List.of(Deadline.ofDay(LocalDate.of(2026, 11, 25)))),
                Optional.of(call.content().deadlines()));
        Material moved = dismissing(quiet, call.id(), List.of(longer));

        assertThat(compose(quiet)).isEmpty();
        Digest back = compose(moved).orElseThrow();
        assertThat(back.count(Section.Kind.CHANGED)).isEqualTo(1);
        assertThat(Samples.writer().text(back))
                .contains("écarté par votre collectivité, revient parce qu’il a changé", "→");
    }

    @Test
    void leadTimeOfAnAuthorityBringsDeadlinesEarlier() {
        Call call = Samples.call("far", LocalDate.of(2027, 1, 20));
        Material usual = material(List.of(Samples.eligible(call)), before(7));

        assertThat(compose(usual)).isEmpty();
        Digest early = compose(withSoon(usual, 90)).orElseThrow();
        assertThat(early.count(Section.Kind.CLOSING_SOON)).isEqualTo(1);
        assertThat(Samples.writer().text(early))
                .contains("Clôtures dans les 90 jours", "dans 58 jours (40 jours ouvrés)");
    }

    @Test
    void callOfTwoAuthoritiesIsToldOnceForTheOneThatItSuits() {
        Call call = Samples.call("shared", FAR);
        Material one = material(List.of(), before(7));
        Material two = views(
                one,
                List.of(
                        view("210000001", "Valmont", Samples.toConfirm(call)),
                        view("210000002", "Garrigue", Samples.eligible(call))),
                CallHistory.of(Samples.numbered(List.of(Samples.appeared(call)))));
        Digest digest = compose(two).orElseThrow();

        assertThat(digest.entries()).hasSize(1);
        assertThat(Samples.writer().text(digest))
                .contains("pour\u00a0: Garrigue", "siren=210000002")
                .doesNotContain("pour\u00a0: Valmont");
    }

    @Test
    void callOnWhichAProjectCountsIsToldEvenWhenItIsLost() {
        Call call = Samples.call("lost", FAR);
        DigestInputs.View view = new DigestInputs.View(
                "210000001",
                "Valmont",
                true,
                List.of(Samples.refused(call)),
                Map.of(call.id(), List.of(new Label("Eau à Fatick", "Water in Fatick"))));
        CallEvent withdrawn = CallEvent.of(call.id(), Samples.NOW, CallEvent.Kind.WITHDRAWN);
        Material material = views(
                material(List.of(), before(7)), List.of(view), CallHistory.of(Samples.numbered(List.of(withdrawn))));

        assertThat(compose(material).orElseThrow().count(Section.Kind.PORTFOLIO))
                .isEqualTo(1);
        assertThat(Samples.writer().text(compose(material).orElseThrow()))
                .contains("[Non éligible] – Eau à Fatick", "Appel retiré par son émetteur");
        assertThat(AlertComposer.compose(material, Set.of(Subscription.Alert.WITHDRAWN))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Digest.Kind.ALERT);
        assertThat(AlertComposer.compose(material, Set.of(Subscription.Alert.NEW, Subscription.Alert.MOVED)))
                .isEmpty();
    }

    @Test
    void newCampaignOfAFollowedCallIsToldEvenWhenThatCallIsClosed() {
        Call call = Samples.call("last-year", LocalDate.of(2026, 3, 1));
        DigestInputs.View view = new DigestInputs.View(
                "210000001",
                "Valmont",
                true,
                List.of(Samples.eligible(call)),
                Map.of(call.id(), List.of(new Label("Eau à Fatick", "Water in Fatick"))));
        CallEvent followed = new CallEvent(
                call.id(),
                Samples.NOW,
                CallEvent.Kind.FOLLOWED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TextNode("test/this-year")),
                Optional.empty());
        Digest digest = compose(views(
                        material(List.of(), before(7)),
                        List.of(view),
                        CallHistory.of(Samples.numbered(List.of(followed)))))
                .orElseThrow();

        assertThat(Samples.writer().text(digest))
                .contains("[Éligible] – Eau à Fatick", "Nouvelle campagne", "/appels/test/this-year?siren=210000001");
    }

    @Test
    void searchNamesWhatItFindsOnceAmongWhatFitsAndApartWhatDoesNot() {
        Match fits = Samples.eligible(Samples.call("fits", FAR));
        Match refused = Samples.refused(Samples.call("refused", FAR));
        Match unknown = Samples.refused(Samples.call("unknown", FAR));
        List<Match> matches = List.of(fits, refused, unknown);
        Material material = views(
                        material(List.of(), before(7)),
                        List.of(new DigestInputs.View("210000001", "Valmont", true, matches, Map.of())),
                        CallHistory.of(Samples.numbered(Samples.appeared(matches))))
                .finding(Map.of(
                        fits.call().id(), List.of("Jumelages"), refused.call().id(), List.of("Jumelages", "Eau")));
        Digest digest = compose(material).orElseThrow();

        assertThat(digest.entries().map(Entry::id))
                .containsExactly(fits.call().id(), refused.call().id());
        assertThat(digest.count(Section.Kind.NEW)).isEqualTo(1);
        assertThat(digest.count(Section.Kind.FOUND)).isEqualTo(1);
        assertThat(Samples.writer().text(digest))
                .contains("[Éligible] – votre recherche «\u00a0Jumelages\u00a0»", "Trouvés par vos recherches")
                .contains(
                        "[Non éligible] – votre recherche «\u00a0Jumelages\u00a0» – votre recherche «\u00a0Eau\u00a0»");
    }

    @Test
    void sourceThatCouldNotBeReadIsNamedAndMakesNoLetterAlone() {
        Gap gap = new Gap(
                new Label("Région Grand Est", "Grand Est region"),
                SourceStanding.LATE,
                Optional.of(Instant.parse("2026-11-17T05:00:00Z")));
        Material.World world = new Material.World(List.of(), List.of(gap), 12);
        Call call = Samples.call("soon", LocalDate.of(2026, 12, 1));

        assertThat(compose(material(List.of(), before(7)).in(world))).isEmpty();
        assertThat(Samples.writer()
                        .text(compose(material(List.of(Samples.eligible(call)), before(7))
                                        .in(world))
                                .orElseThrow()))
                .contains("Région Grand Est", "N’a pas été lue depuis le 17\u00a0novembre 2026 (il y a 6 jours)");
    }

    @Test
    void manySourcesThatCouldNotBeReadAreOneLineThatLeadsToTheirPage() {
        List<Gap> gaps = IntStream.range(0, 18)
                .mapToObj(i -> new Gap(new Label("Source " + i, "Source " + i), SourceStanding.LATE, Optional.empty()))
                .toList();
        Call call = Samples.call("soon", LocalDate.of(2026, 12, 1));
        Digest digest = compose(material(List.of(Samples.eligible(call)), before(7))
                        .in(new Material.World(List.of(), gaps, 12)))
                .orElseThrow();

        assertThat(Samples.writer().text(digest))
                .contains("18 sources", "la page des sources dit lesquelles", "/sources")
                .doesNotContain("Source 3");
    }

    @Test
    void electedOfficialReadsOneParagraph() {
        Recipient mayor = new Recipient(
                7,
                "210000001",
                "Valmont",
                false,
                Samples.READER.email(),
                java.util.Locale.FRANCE,
                Subscription.Extent.PARAGRAPH);
        Letter letter = new LetterWriter(new Links(java.net.URI.create("https://levier.example")), Samples.NAMES)
                .write(Samples.richDigest(mayor));

        assertThat(letter.parts()).isEmpty();
        assertThat(letter.summary()).contains("2 nouveaux appels", "À décider ensuite");
    }

    @Test
    void callWithTwoHundredChangesIsOneLineOfEach() {
        Call call = Samples.call("restless", FAR);
        List<CallEvent> events = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            events.add(Samples.changed(
                    call.id(),
                    Samples.NOW.minusSeconds(1000 - i),
                    Field.TITLE,
                    Optional.of("Titre " + i),
                    Optional.of("Titre " + (i + 1))));
        }
        Digest digest = Samples.compose(List.of(Samples.eligible(call)), events);

        assertThat(Samples.writer().text(digest))
                .contains("Titre 0 → Titre 200")
                .doesNotContain("Titre 100");
        assertThat(Items.of(digest).get(0).events()).hasSize(2);
    }

    @Test
    void titleCannotAddAHeaderOrALineToTheCalendar() {
        Call hostile = Samples.call(
                "hostile",
                "Appel\r\nBcc: victim@example.org\r\nEND:VEVENT;,\\",
                Samples.closing(Deadline.ofDay(LocalDate.of(2026, 12, 1))));
        Digest digest = Samples.compose(List.of(Samples.eligible(hostile)), List.of());
        String eml = new String(Samples.writer().message(digest).bytes(), java.nio.charset.StandardCharsets.US_ASCII);
        String calendar = Samples.writer().calendar(digest).text();

        assertThat(eml.lines().takeWhile(line -> !line.isEmpty())).noneMatch(line -> line.startsWith("Bcc:"));
        assertThat(calendar.lines().filter(line -> line.equals("END:VEVENT"))).hasSize(1);
        assertThat(calendar).contains("\\;\\,\\\\");
        assertThat(calendar.split("\r\n"))
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    }

    private static Optional<Digest> compose(Material material) {
        return DigestComposer.compose(material);
    }

    private static Material.Past before(int days) {
        return past(LocalDate.of(2026, 11, 23).minusDays(days));
    }

    private static Material.Past past(LocalDate lastLetter) {
        return new Material.Past(lastLetter, Optional.of(lastLetter));
    }

    private static Material first(List<Match> matches) {
        return material(matches, new Material.Past(LocalDate.of(2026, 11, 20), Optional.empty()));
    }

    private static Material material(List<Match> matches, Material.Past past) {
        return new Material(
                Samples.READER,
                Samples.WEEK,
                List.of(new DigestInputs.View("210000001", "Valmont-sur-Loire", true, matches, Map.of())),
                Map.of(),
                Material.World.EMPTY,
                past,
                Material.SOON_DAYS,
                Samples.NOW);
    }

    private static DigestInputs.View view(String siren, String name, Match match) {
        return new DigestInputs.View(siren, name, false, List.of(match), Map.of());
    }

    private static Material views(Material m, List<DigestInputs.View> views, Map<CallId, CallHistory> histories) {
        return new Material(m.recipient(), m.period(), views, histories, m.world(), m.past(), m.soonDays(), m.now());
    }

    private static Material withSoon(Material m, int days) {
        return new Material(m.recipient(), m.period(), m.views(), m.histories(), m.world(), m.past(), days, m.now());
    }

    private static Material dismissing(Material m, CallId call, List<CallEvent> events) {
        List<DigestInputs.View> views = m.views().stream()
                .map(view -> view.without(Map.of(call, Samples.NOW.minusSeconds(86_400))))
                .toList();
        return views(m, views, CallHistory.of(Samples.numbered(events)));
    }
}
