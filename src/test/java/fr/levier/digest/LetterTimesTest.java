package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.authority.Council;
import fr.levier.call.Call;
import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.match.Match;
import fr.levier.rule.AdministrativeWindows;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a letter tells what has its time: closings before an assembly, quarters, windows of the administration. */
final class LetterTimesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Rulebook RULEBOOK =
            RulebookLoader.loadBundled().rulebook().orElseThrow();

    private static DigestInputs.View view(DigestInputs.Said said, Match... matches) {
        return new DigestInputs.View(
                "210000001", "Valmont", true, List.of(matches), Map.of(), Map.of(), DigestInputs.Memory.NONE, said);
    }

    private static DigestInputs.Said meeting(String... days) {
        List<LocalDate> all =
                java.util.Arrays.stream(days).map(LocalDate::parse).toList();
        return new DigestInputs.Said(new Council(Optional.empty(), all), Set.of(), Set.of());
    }

    private static Material weekly(DigestInputs.View view) {
        return Material.ofWeek(Samples.READER, Samples.WEEK, view, List.of(), Samples.NOW);
    }

    private static Match closing(int days) {
        return Samples.eligible(
                Samples.call("in-" + days, LocalDate.of(2026, 11, 23).plusDays(days)));
    }

    private static String text(Material material) {
        return Samples.writer()
                .text(DigestComposer.compose(material).orElseThrow())
                .replaceAll("\\s+", " ");
    }

    @Test
    void aCallWhoseLastAssemblyIsNearIsToldNearAndWithTheDayOfTheAssembly() {
        Match call = closing(50);

        assertThat(DigestComposer.compose(weekly(view(meeting(), call)))).isEmpty();
        assertThat(text(weekly(view(meeting("2026-12-14", "2027-01-11"), call))))
                .contains("Clôtures ou décisions dans les 30 jours")
                .contains(
                        "dernière séance de l’assemblée avant la clôture\u00a0: 14\u00a0décembre 2026 (15 jours ouvrés)")
                .contains("Pensez au temps de la délibération. [Éligible]")
                .doesNotContain("Ma collectivité");
    }

    @Test
    void aCallToldFurtherUpHasItsAssemblyInTheLineAmongTheClosings() {
        Match call = closing(50);
        Material material = Material.ofWeek(
                Samples.READER,
                Samples.WEEK,
                view(meeting("2026-12-14"), call),
                Samples.numbered(List.of(Samples.appeared(call.call()))),
                Samples.NOW);
        Digest digest = DigestComposer.compose(material).orElseThrow();

        assertThat(digest.find(Section.Kind.CLOSING_SOON).orElseThrow().brief()).hasSize(1);
        assertThat(text(material).split("dernière séance de l’assemblée", -1)).hasSize(3);
    }

    @Test
    void noAssemblyInTimeIsSaidPlainlyAndNoneKnownIsNotInvented() {
        assertThat(text(weekly(view(meeting("2026-12-14"), closing(20)))))
                .contains("Clôtures dans les 30 jours")
                .contains("aucune des séances annoncées de l’assemblée ne laisse 10 jours ouvrés avant la clôture");
        assertThat(text(weekly(view(meeting(), closing(20), closing(21)))))
                .containsOnlyOnce("Indiquez les séances de l’assemblée dans «\u00a0Ma collectivité\u00a0»")
                .doesNotContain("dernière séance de", "aucune des séances");
    }

    @Test
    void theAuthoritysOwnLeadTimeCountsWhereItIsLonger() {
        Council slow = new Council(Optional.of(90), List.of());
        Council quick = new Council(Optional.of(5), List.of());

        assertThat(text(weekly(view(new DigestInputs.Said(slow, Set.of(), Set.of()), closing(80)))))
                .contains("Clôtures dans les 90 jours");
        assertThat(text(weekly(view(new DigestInputs.Said(quick, Set.of(), Set.of()), closing(30)))))
                .contains("Clôtures dans les 30 jours");
    }

    @Test
    void aCallThatTheAuthorityDeclinedIsNotToldAsClosing() {
        Match call = closing(20);
        DigestInputs.Said declined = new DigestInputs.Said(
                Council.UNKNOWN, Set.of(), Set.of(call.call().id()));

        assertThat(DigestComposer.compose(weekly(view(declined, call)))).isEmpty();
    }

    @Test
    void aDailyReaderIsToldAClosingWhenItComesNearAndAtFourSteps() {
        Call call = Samples.call("daily", LocalDate.of(2027, 1, 15));
        List<Long> told = new ArrayList<>();
        LocalDate last = LocalDate.of(2026, 12, 1);
        for (LocalDate day = LocalDate.of(2026, 12, 2);
                day.isBefore(LocalDate.of(2027, 1, 17));
                day = day.plusDays(1)) {
            Material material = on(
                    day.atTime(7, 0).atZone(PARIS).toInstant(),
                    Period.of(day),
                    new Material.Past(last, Optional.of(last)),
                    view(DigestInputs.Said.NOTHING, Samples.eligible(call)),
                    List.of());
            Optional<Digest> letter =
                    DigestComposer.compose(material).filter(digest -> digest.count(Section.Kind.CLOSING_SOON) == 1);
            if (letter.isPresent()) {
                told.add(letter.get()
                        .entries()
                        .findFirst()
                        .orElseThrow()
                        .daysLeft()
                        .orElseThrow());
                last = day;
            }
        }

        assertThat(told).containsExactly(30L, 14L, 7L, 3L, 1L);
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void permanentSchemesAreToldInEveryQuarterOnceWhicheverDayAndZone(DayOfWeek day) {
        Match scheme = Samples.eligible(Samples.call(
                "one-percent", "Le 1 % eau", Content.builder().state(Field.PERMANENT, true, Samples.evidence())));
        for (String zone : List.of("Europe/Paris", "Pacific/Noumea", "America/Martinique", "Pacific/Tahiti")) {
            Rhythm rhythm = new Rhythm(Frequency.WEEKLY, day, LocalTime.of(6, 0), ZoneId.of(zone));
            Map<LocalDate, Digest> letters = year(rhythm, scheme);

            assertThat(letters.keySet())
                    .as(zone)
                    .containsExactlyElementsOf(List.of(4, 7, 10, 13).stream()
                            .map(month -> LocalDate.of(2027, 1, 1)
                                    .plusMonths(month - 1)
                                    .with(TemporalAdjusters.nextOrSame(day)))
                            .toList());
        }
    }

    /** The letters with permanent schemes that follow one of 29 March 2027's week, in its reader's calendar; others are signs of life. */
    private static Map<LocalDate, Digest> year(Rhythm rhythm, Match scheme) {
        Map<LocalDate, Digest> letters = new LinkedHashMap<>();
        LocalDate last = LocalDate.of(2027, 3, 20);
        LocalDate first = LocalDate.of(2027, 3, 22).with(TemporalAdjusters.nextOrSame(rhythm.day()));
        for (LocalDate day = first; day.isBefore(LocalDate.of(2028, 2, 1)); day = day.plusWeeks(1)) {
            Instant now = day.atTime(rhythm.at()).atZone(rhythm.zone()).toInstant();
            Optional<Digest> letter = DigestComposer.compose(on(
                    now,
                    rhythm.lastDue(now).orElseThrow(),
                    new Material.Past(last, Optional.of(last), rhythm.zone()),
                    view(DigestInputs.Said.NOTHING, scheme),
                    List.of()));
            last = letter.isPresent() ? day : last;
            if (letter.filter(digest -> digest.count(Section.Kind.PERMANENT) == 1)
                    .isPresent()) {
                letters.put(day, letter.get());
            }
        }
        return letters;
    }

    @Test
    void aMondayLetterThatIsCaughtUpInTheNewQuarterOpensIt() {
        Match scheme = Samples.eligible(Samples.call(
                "one-percent", "Le 1 % eau", Content.builder().state(Field.PERMANENT, true, Samples.evidence())));
        Instant late = Instant.parse("2027-04-01T10:00:00Z");
        LocalDate last = LocalDate.of(2027, 3, 22);

        assertThat(DigestComposer.compose(on(
                                late,
                                Period.weekOf(LocalDate.of(2027, 3, 29)),
                                new Material.Past(last, Optional.of(last)),
                                view(DigestInputs.Said.NOTHING, scheme),
                                List.of()))
                        .orElseThrow()
                        .count(Section.Kind.PERMANENT))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Noumea", "Europe/Paris", "Pacific/Tahiti"})
    void aSignOfLifeComesAfterFourWeeksOfTheReadersCalendar(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalDate last = LocalDate.of(2026, 11, 2);
        Function<Integer, Optional<Digest>> after = days -> DigestComposer.compose(on(
                last.plusDays(days).atTime(7, 0).atZone(zone).toInstant(),
                Period.weekOf(last.plusDays(days)),
                new Material.Past(last, Optional.of(last), zone),
                view(DigestInputs.Said.NOTHING),
                List.of()));

        assertThat(after.apply(27)).isEmpty();
        assertThat(after.apply(28)).isPresent();
    }

    @Test
    void aWindowIsToldWhenItDrawsNearOpensEndsSoonAndInItsLastWeekPresumedBeyondTheYearsRead() {
        assertThat(windows(DigestInputs.Said.NOTHING))
                .containsExactly("2028-03-20", "2028-04-17", "2028-05-01", "2028-05-29");
        assertThat(windows(new DigestInputs.Said(Council.UNKNOWN, Set.of("authority.odaDeclared"), Set.of())))
                .as("nobody can have declared before the window opens")
                .containsExactly("2028-03-20");
    }

    /** The Mondays of 2028 on which a window made a letter; each says its days and that they are presumed. */
    private static List<String> windows(DigestInputs.Said said) {
        List<String> told = new ArrayList<>();
        LocalDate last = LocalDate.of(2027, 12, 27);
        for (LocalDate day = LocalDate.of(2028, 1, 3); day.getYear() == 2028; day = day.plusWeeks(1)) {
            List<AdministrativeWindows.Opening> windows =
                    RULEBOOK.administrativeWindows().on(day);
            Optional<Digest> letter = DigestComposer.compose(on(
                    day.atTime(7, 0).atZone(PARIS).toInstant(),
                    Period.weekOf(day),
                    new Material.Past(last, Optional.of(last)),
                    view(said),
                    windows));
            last = letter.isPresent() ? day : last;
            if (letter.filter(digest -> digest.kind() == Digest.Kind.LETTER).isPresent()) {
                assertThat(Samples.writer().text(letter.get())).contains("présumé", "31\u00a0mai 2028");
                told.add(day.toString());
            }
        }
        return told;
    }

    @Test
    void aWindowIsOpenAsLongAsItsReadersDayLasts() {
        List<AdministrativeWindows.Opening> inParis =
                RULEBOOK.administrativeWindows().on(LocalDate.of(2027, 6, 1));

        assertThat(WindowNews.told(inParis, List.of(), LocalDate.of(2027, 5, 31)))
                .hasSize(1)
                .allMatch(AdministrativeWindows.Opening::open);
        assertThat(WindowNews.told(inParis, List.of(), LocalDate.of(2027, 6, 1)))
                .isEmpty();
    }

    private static Material on(
            Instant now,
            Period period,
            Material.Past past,
            DigestInputs.View view,
            List<AdministrativeWindows.Opening> windows) {
        return new Material(
                Samples.READER,
                period,
                List.of(view),
                Map.of(),
                new Material.World(windows, List.of(), 0),
                past,
                Material.SOON_DAYS,
                now);
    }
}
