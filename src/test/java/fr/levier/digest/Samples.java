package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.CallJson;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.NumberedEvent;
import fr.levier.call.Origin;
import fr.levier.call.Rank;
import fr.levier.mail.MailAddress;
import fr.levier.mail.Sender;
import fr.levier.match.Aim;
import fr.levier.match.Closing;
import fr.levier.match.Fit;
import fr.levier.match.Match;
import fr.levier.match.Standing;
import fr.levier.money.Money;
import fr.levier.reference.Label;
import fr.levier.reference.Names;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Outcome;
import fr.levier.rule.Question;
import fr.levier.rule.Reason;
import fr.levier.rule.Reference;
import fr.levier.rule.Severity;
import fr.levier.rule.Verdict;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Invented calls, verdicts and readers for the tests of the letter. */
public final class Samples {
    /** Monday 23 November 2026, 07:00 in Paris. */
    public static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    public static final Period WEEK = Period.weekOf(LocalDate.of(2026, 11, 23));
    public static final Recipient READER = new Recipient(
            "210000001", "Valmont-sur-Loire", true, new MailAddress("international@valmont.example"), Locale.FRANCE);

    private static final Map<String, Label> NAMED = Map.of(
            "afd", new Label("Agence française de développement", "French development agency"),
            "SN", new Label("Sénégal", "Senegal"),
            "TN", new Label("Tunisie", "Tunisia"),
            "commune", new Label("commune", "municipality"),
            "region", new Label("région", "region"));

    public static final Names NAMES = (set, code) -> NAMED.getOrDefault(code, new Label(code, code));

    private Samples() {}

    public static Recipient english() {
        return new Recipient(READER.siren(), READER.authority(), true, READER.email(), Locale.UK);
    }

    public static EmlWriter writer() {
        return new EmlWriter(
                new LetterWriter(new Links(URI.create("https://levier.example/")), NAMES),
                new Sender("Levier", new MailAddress("lettre@levier.example")));
    }

    public static Call call(String key, String title, Content.Builder more) {
        Content content = more.state(Field.TITLE, title, evidence()).build();
        Origin origin = new Origin("test", URI.create("https://funder.example/" + key), Rank.ISSUER, NOW, NOW);
        return new Call(new CallId("test/" + key), content, List.of(origin), NOW, Optional.empty());
    }

    public static Call call(String key, LocalDate deadline) {
        return call(key, "Appel " + key, closing(Deadline.ofDay(deadline)));
    }

    public static Content.Builder closing(Deadline... deadlines) {
        return Content.builder().state(Field.DEADLINES, List.of(deadlines), evidence());
    }

    public static Evidence evidence() {
        return new Evidence(URI.create("https://funder.example/"), "", "", Evidence.Method.LAYOUT, NOW);
    }

    public static Match eligible(Call call) {
        return new Match(
                call, verdict(Eligibility.ELIGIBLE, false, List.of(metReason()), List.of()), Standing.unknown());
    }

    public static Match refused(Call call) {
        return new Match(call, verdict(Eligibility.INELIGIBLE, false, List.of(), List.of()), Standing.unknown());
    }

    public static Match toConfirm(Call call) {
        Question question = new Question(
                "project.agreementSigned",
                new Label("Une convention est-elle signée avec le partenaire\u202f?", "Has an agreement been signed?"));
        return new Match(
                call,
                verdict(Eligibility.TO_CONFIRM, false, List.of(metReason()), List.of(question)),
                Standing.unknown());
    }

    /** A call of whose scheme nothing was checked; its page names who may apply. */
    public static Match unread(Call call, Fit fit) {
        Question among =
                new Question("call.admitsAuthority", new Label("En faites-vous partie\u202f?", "Are you one of them?"));
        Verdict verdict = new Verdict(
                Eligibility.TO_CONFIRM,
                false,
                false,
                LocalDate.of(2026, 11, 23),
                Optional.empty(),
                List.of(),
                List.of(among),
                List.of(),
                List.of(),
                "test");
        return fitting(new Match(call, verdict, Standing.unknown()), fit);
    }

    public static Match fitting(Match match, Fit fit) {
        Standing standing = new Standing(
                fit,
                new Closing(Closing.Kind.UNKNOWN, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Match(match.call(), match.verdict(), standing);
    }

    public static Verdict verdict(Eligibility answer, boolean assumed, List<Reason> reasons, List<Question> missing) {
        return new Verdict(
                answer,
                assumed,
                true,
                LocalDate.of(2026, 11, 23),
                Optional.of("2026"),
                reasons,
                missing,
                List.of(),
                List.of(),
                "test");
    }

    public static Reason metReason() {
        Reference text = new Reference(
                "test",
                "Règlement 2026 de l’appel",
                URI.create("https://funder.example/reglement.pdf"),
                Optional.of("article 3"),
                Optional.empty(),
                LocalDate.of(2026, 11, 3));
        return new Reason(
                "authority-kind",
                Severity.BLOCKING,
                Outcome.MET,
                new Label("Une commune peut déposer seule.", "A commune may apply alone."),
                Optional.of(text),
                false);
    }

    public static <T> CallEvent changed(
            CallId call, Instant at, Field<T> field, Optional<T> before, Optional<T> after) {
        return new CallEvent(
                call,
                at,
                CallEvent.Kind.CHANGED,
                Optional.of(field),
                before.map(CallJson.mapper()::valueToTree),
                after.map(CallJson.mapper()::valueToTree),
                Optional.empty());
    }

    /** A page says something else of a value that a person had corrected. */
    public static <T> CallEvent overtaken(
            CallId call, Instant at, Field<T> field, Optional<T> before, Optional<T> after) {
        CallEvent change = changed(call, at, field, before, after);
        return new CallEvent(
                call,
                at,
                CallEvent.Kind.SOURCE_CHANGED,
                change.field(),
                change.before(),
                change.after(),
                change.evidence());
    }

    public static CallEvent appeared(Call call) {
        return CallEvent.of(call.id(), NOW.minusSeconds(3600), CallEvent.Kind.NEW);
    }

    public static List<CallEvent> appeared(List<Match> matches) {
        return matches.stream().map(m -> appeared(m.call())).toList();
    }

    public static Digest compose(List<Match> matches, List<CallEvent> changes) {
        return compose(READER, matches, changes).orElseThrow();
    }

    public static Optional<Digest> compose(Recipient reader, List<Match> matches, List<CallEvent> changes) {
        return DigestComposer.compose(Material.ofWeek(reader, WEEK, view(reader, matches), numbered(changes), NOW));
    }

    /** The authority of a reader, which counts on nothing. */
    public static DigestInputs.View view(Recipient reader, List<Match> matches) {
        return new DigestInputs.View(reader.siren(), reader.authority(), reader.fictional(), matches, Map.of());
    }

    public static List<NumberedEvent> numbered(List<CallEvent> events) {
        return java.util.stream.IntStream.range(0, events.size())
                .mapToObj(i -> new NumberedEvent(i + 1L, events.get(i)))
                .toList();
    }

    /** A letter in which every part has something. */
    public static Digest richDigest(Recipient reader) {
        Call water = call(
                "eau-2026",
                "Solidarité eau\u00a0: accès à l’eau potable et à l’assainissement",
                closing(Deadline.ofDay(LocalDate.of(2027, 1, 15)))
                        .state(Field.FUNDER, "Agence de l’eau (fictive)", evidence())
                        .state(Field.GRANT_MAX, Money.euros("150000"), evidence())
                        .state(Field.FICTIONAL, true, evidence()));
        Call towns = call(
                "CERV-2027-TT",
                "Town Twinning & networks: citizens’ engagement",
                closing(Deadline.at(LocalDate.of(2026, 12, 3), LocalTime.of(17, 0), Deadline.BRUSSELS))
                        .state(Field.FUNDER, "Commission européenne", evidence())
                        .state(Field.GRANT_MIN, Money.euros("8455"), evidence())
                        .state(Field.FICTIONAL, true, evidence()));
        Call ficol = call(
                "ficol-2026",
                "FICOL 2026",
                closing(Deadline.ofDay(LocalDate.of(2027, 2, 12)))
                        .state(Field.FUNDER, "afd", evidence())
                        .state(Field.FORMAT_PRESUMED, true, evidence()));
        Call youth = call(
                "jeunesse-2026",
                "Jeunesse VII, tranche 2",
                closing(Deadline.ofDay(LocalDate.of(2026, 12, 11))).state(Field.FUNDER, "MEAE", evidence()));
        Call onePercent = call(
                "un-pourcent",
                "Le 1 % déchets",
                Content.builder()
                        .state(Field.PERMANENT, true, evidence())
                        .state(Field.FUNDER, "Ressource propre", evidence()));
        Call confirm = call(
                "bilateral-2027",
                "Appel conjoint avec un pays partenaire",
                closing(Deadline.ofDay(LocalDate.of(2027, 3, 1))).state(Field.FICTIONAL, true, evidence()));
        List<Match> matches = List.of(
                eligible(water),
                eligible(towns),
                new Match(
                        ficol,
                        verdict(Eligibility.ELIGIBLE, true, List.of(metReason()), List.of()),
                        Standing.unknown()),
                toConfirm(youth),
                toConfirm(onePercent),
                unread(confirm, new Fit(Map.of(Aim.COUNTRY, Set.of("SN", "TN")), Set.of(), true)));
        List<CallEvent> changes =
                new ArrayList<>(List.of(appeared(water), appeared(towns), appeared(onePercent), appeared(confirm)));
        changes.add(changed(
                ficol.id(),
                NOW.minusSeconds(60),
                Field.DEADLINES,
                Optional.of(List.of(Deadline.ofDay(LocalDate.of(2026, 12, 18)))),
                Optional.of(ficol.content().deadlines())));
        changes.add(changed(
                ficol.id(),
                NOW.minusSeconds(60),
                Field.GRANT_MAX,
                Optional.of(Money.euros("1500000")),
                Optional.of(Money.euros("1234567.5"))));
        return compose(reader, matches, changes).orElseThrow();
    }
}
