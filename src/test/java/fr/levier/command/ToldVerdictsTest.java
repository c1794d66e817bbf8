package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.JdbcSourceWatch;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.call.search.JdbcCallSearch;
import fr.levier.digest.Digest;
import fr.levier.digest.DigestRun;
import fr.levier.digest.EmlWriter;
import fr.levier.digest.JdbcOutbox;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.digest.JdbcTold;
import fr.levier.digest.LetterWriter;
import fr.levier.digest.Links;
import fr.levier.digest.Rhythm;
import fr.levier.follow.JdbcSavedSearches;
import fr.levier.mail.MailAddress;
import fr.levier.mail.Sender;
import fr.levier.match.Finder;
import fr.levier.match.Marks;
import fr.levier.match.Matcher;
import fr.levier.match.RuleMatcher;
import fr.levier.match.Situation;
import fr.levier.reference.Label;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulebookLoader;
import fr.levier.sql.JdbcSession;
import fr.levier.store.TestDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Letters of one reader, week after week, while rules, the authority and the page of a call change under them. */
final class ToldVerdictsTest {
    private static final String SIREN = "210000001";
    private static final String NEIGHBOUR = "210000002";
    private static final MailAddress READER = new MailAddress("officer@valmont.example");
    private static final Instant FIRST = Instant.parse("2026-11-23T06:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String RULES = """
            scheme: essai
            name: {fr: Appel d’essai, en: Trial call}
            funder: meae
            family: meae
            known_as: [appel d’essai unique]
            campaigns:
              - id: "2026"
                window: {from: 2026-01-01, to: 2027-12-31}
                reference: meae-jeunesse
                terms:
                  rate_max: {value: 50 %, base: total_cost, reference: meae-jeunesse}
            conditions:
              - id: small
                severity: blocking
                require: {fact: authority.population, at_most: 5000}
                met: {fr: La commune est petite., en: The town is small.}
                unmet: {fr: La commune est trop peuplée., en: The town is too large.}
                unknown: {fr: Dites la population., en: State the population.}
                reference: meae-jeunesse
            """;
    private static final RuleFiles BUNDLED = RuleFiles.bundled();

    private final DataSource database = TestDatabase.fresh();
    private final Towns towns = new Towns();
    private final JdbcCatalogue catalogue = new JdbcCatalogue(database);
    private final JdbcSubscriptions subscriptions = new JdbcSubscriptions(database);
    private final EmlWriter writer = new EmlWriter(
            new LetterWriter(new Links(URI.create("https://levier.example")), (set, code) -> new Label(code, code)),
            new Sender("Levier", new MailAddress("lettre@levier.example")));
    private Map<CallId, List<Label>> followed = Map.of();
    private LetterInputs inputs = inputs(RULES);
    private Instant now = FIRST;

    @Test
    void everyTurnIsToldOnceWithWhatTurnedIt() {
        towns.population(SIREN, 3000);
        subscriptions.put(SIREN, READER, Locale.FRANCE, Rhythm.USUAL);
        collect("commune");
        assertThat(letter()).hasValueSatisfying(text -> assertThat(text).contains("Bienvenue", "Éligible"));
        assertThat(nextWeek()).isEmpty();

        rules(RULES.replace("5000", "1000"));
        assertThat(nextWeek())
                .hasValueSatisfying(text -> assertThat(text)
                        .contains(
                                "Ce qui change pour vous",
                                "un ne l’est plus",
                                "N’est plus éligible. Verdict\u00a0: Éligible → Non éligible (les règles ont changé)",
                                "Ce qui en décide\u00a0: La commune est trop peuplée.",
                                "vérifié le"));
        assertThat(nextWeek()).isEmpty();

        rules(RULES.replace("5000", "1000").replace("trop peuplée", "bien trop peuplée"));
        assertThat(nextWeek()).isEmpty();

        towns.population(SIREN, 900);
        assertThat(preview()).contains("Devient éligible");
        assertThat(nextWeek())
                .hasValueSatisfying(text -> assertThat(text)
                        .contains(
                                "Devient éligible. Verdict\u00a0: Non éligible → Éligible"
                                        + " (le profil de la collectivité a changé)",
                                "Ce qui en décide\u00a0: La commune est petite."));

        rules(RULES.replace("50 %", "60 %"));
        assertThat(nextWeek())
                .hasValueSatisfying(text -> assertThat(text)
                        .containsPattern("50.% → 60.% \\(les règles ont changé\\)")
                        .doesNotContain("Verdict\u00a0:"));

        collect("region");
        assertThat(nextWeek())
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("Verdict\u00a0: Éligible → À confirmer (les conditions de l’appel ont changé)"));
        assertThat(nextWeek()).isEmpty();
    }

    @Test
    void firstLetterThatRemembersIsSilentOfWhatChangedBefore() {
        towns.population(SIREN, 3000);
        subscriptions.put(SIREN, READER, Locale.FRANCE, Rhythm.USUAL);
        collect("commune");
        letter();
        sql("update digest_authority set rulebook = null, mark = null, facts = null");

        rules(RULES.replace("5000", "1000"));
        assertThat(nextWeek()).isEmpty();
        rules(RULES);
        assertThat(nextWeek()).hasValueSatisfying(text -> assertThat(text).contains("Devient éligible"));
    }

    @Test
    void authorityReadFromNowOnIsWelcomedInTheLetter() {
        towns.population(SIREN, 9000);
        towns.population(NEIGHBOUR, 3000);
        subscriptions.put(SIREN, READER, Locale.FRANCE, Rhythm.USUAL);
        collect("commune", "essai", "inconnu");
        assertThat(letter()).hasValueSatisfying(text -> assertThat(text).contains("Appel inconnu"));

        subscriptions.put(NEIGHBOUR, READER, Locale.FRANCE, Rhythm.USUAL);
        assertThat(nextWeek())
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("Vous lisez désormais aussi Commune " + NEIGHBOUR, "Appel essai")
                        .doesNotContain("Appel inconnu"));
        assertThat(nextWeek()).isEmpty();
    }

    @Test
    void previewAndReplayKnowThePortfolioAndWhatCallsWere() {
        towns.population(SIREN, 3000);
        collect("commune");
        now = now.plus(WEEK);
        collect("region");

        assertThat(letters()).hasSize(2).first().asString().contains("Un nouvel appel vous convient", "[Éligible]");
        assertThat(letters().get(1)).contains("Éligible → À confirmer").doesNotContain("Eau à Fatick");

        followed = Map.of(CallId.of("essai", "essai"), List.of(new Label("Eau à Fatick", "Water in Fatick")));
        assertThat(letters().get(1))
                .contains("Vos projets et appels suivis", "Eau à Fatick", "Candidats\u00a0: commune → region");
        assertThat(preview())
                .contains("Vos projets et appels suivis", "Eau à Fatick", "Candidats\u00a0: commune → region");
    }

    /** The letters of the first three weeks, as history gives them. */
    private List<String> letters() {
        return new ReplayedLetters(catalogue, inputs, subscriptions)
                        .between(
                                LocalDate.of(2026, 11, 20),
                                LocalDate.of(2026, 12, 8),
                                Situation.of(towns.find(SIREN).orElseThrow(), Optional.empty()),
                                Rhythm.USUAL,
                                Locale.FRANCE)
                        .stream()
                        .map(digest -> writer.text(digest).replaceAll("\\s+", " "))
                        .toList();
    }

    private Optional<String> nextWeek() {
        now = now.plus(WEEK);
        return letter();
    }

    private Optional<String> letter() {
        DigestRun run = new DigestRun(subscriptions, inputs, writer, new JdbcOutbox(database), new JdbcTold(database));
        return run.due(now).composed() == 0
                ? Optional.empty()
                : JdbcSession.transact(
                                database,
                                session -> session.first(
                                        "select eml from digest_letter order by id desc limit 1",
                                        row -> row.getBytes(1)))
                        .map(ToldVerdictsTest::text);
    }

    private String preview() {
        Situation situation = Situation.of(towns.find(SIREN).orElseThrow(), Optional.empty());
        Optional<Digest> digest = new PreviewLetters(catalogue, inputs).compose(situation, now, Locale.FRANCE);
        return digest.map(d -> writer.text(d).replaceAll("\\s+", " ")).orElse("");
    }

    /** As after a restart with other rule files. */
    private void rules(String text) {
        inputs = inputs(text);
    }

    private static RuleFiles files(String text) {
        return BUNDLED.withScheme("essai", text);
    }

    private static Rulebook rulebook(String text) {
        return RulebookLoader.loadFormer(files(text)).rulebook().orElseThrow();
    }

    private void sql(String sql) {
        JdbcSession.transact(database, session -> session.update(sql));
    }

    private void collect(String applicants) {
        collect(applicants, "essai");
    }

    private void collect(String applicants, String... schemes) {
        URI page = URI.create("https://funder.example/essai");
        Evidence proof = new Evidence(page, "", "", Evidence.Method.LAYOUT, now);
        List<Sighting> sightings = Arrays.stream(schemes)
                .map(scheme -> new Sighting(
                        CallId.of("essai", scheme),
                        "essai",
                        page,
                        Rank.ISSUER,
                        now.minusSeconds(60),
                        Content.builder()
                                .state(Field.TITLE, "Appel " + scheme, proof)
                                .state(Field.SCHEME, scheme, proof)
                                .state(Field.APPLICANTS, new TreeSet<>(List.of(applicants)), proof)
                                .state(Field.DEADLINES, List.of(Deadline.ofDay(LocalDate.of(2027, 10, 1))), proof)
                                .build()))
                .toList();
        Instant read = now.minusSeconds(60);
        catalogue.record(new SourceRun("essai", read, read, true, schemes.length, 0, List.of(), sightings, List.of()));
    }

    private LetterInputs inputs(String text) {
        RulebookInForce rules = new RulebookInForce(rulebook(text));
        Matcher matcher = new RuleMatcher(rules::current);
        JdbcCallSearch search = new JdbcCallSearch(database);
        Marks marks = siren -> Map.of();
        Finder finder = new Finder(
                search,
                catalogue,
                matcher,
                rules,
                (set, code) -> rules.current().vocabulary().label(set, code));
        return new LetterInputs(
                catalogue,
                search,
                towns,
                matcher,
                rules,
                new JdbcSourceWatch(database),
                List::of,
                marks,
                List.of(siren -> followed),
                new ReaderSearches(new JdbcSavedSearches(database), finder, towns, marks),
                new JdbcTold(database));
    }

    private static String text(byte[] eml) {
        try {
            return text(new MimeMessage(null, new ByteArrayInputStream(eml)));
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString().replaceAll("\\s+", " ");
        }
        StringBuilder text = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(text(parts.getBodyPart(i)));
            }
        }
        return text.toString();
    }

    /** Towns of which only the number of inhabitants is known. */
    private static final class Towns implements Authorities {
        private final Map<String, Authority> known = new HashMap<>();

        void population(String siren, int inhabitants) {
            save(new Authority(siren, "Commune " + siren, "commune", true, Map.of("population", inhabitants)));
        }

        @Override
        public Optional<Authority> find(String siren) {
            return Optional.ofNullable(known.get(siren));
        }

        @Override
        public List<Authority> list() {
            return List.copyOf(known.values());
        }

        @Override
        public void save(Authority authority) {
            known.put(authority.siren(), authority);
        }
    }
}
