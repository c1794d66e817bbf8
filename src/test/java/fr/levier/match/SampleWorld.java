package fr.levier.match;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Document;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Origin;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.project.Project;
import fr.levier.reference.Label;
import fr.levier.rule.Change;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Outcome;
import fr.levier.rule.Question;
import fr.levier.rule.Reason;
import fr.levier.rule.Reference;
import fr.levier.rule.Severity;
import fr.levier.rule.Term;
import fr.levier.rule.Verdict;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A few calls of every kind, one of them hostile, for the tests of pages. */
final class SampleWorld {
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    static final String HOSTILE = "<script>alert('x')</script> & \"guillemets\" <img src=x onerror=alert(1)>";
    static final Authority COMMUNE =
            new Authority("000000018", "Saint-Aubin-des-Sources (fictive)", "commune", true, Map.of());

    static final Project TOWNS_MEET = new Project(
            "rencontre-de-villes", COMMUNE.siren(), "Rencontre de villes jumelées", true, Map.of(), Optional.empty());

    private SampleWorld() {}

    static List<Call> calls() {
        return List.of(
                towns(),
                generalist(),
                water(),
                forthcoming(),
                closed(),
                withdrawn(),
                undated(),
                byApplicant(),
                hostile());
    }

    static Call towns() {
        return call("eu/CERV-2027-CITIZENS-TOWN-TT", rich(), List.of(portal(), relay()), Optional.empty());
    }

    private static Content.Builder rich() {
        return base("Town Twinning: citizens meet across borders", "eu", "https://ec.europa.eu/info/topic/CERV-2027")
                .state(Field.LANGUAGE, "en", evidence("en"))
                .state(Field.SCHEME, "cerv-town-twinning", evidence("CERV-2027-CITIZENS-TOWN-TT"))
                .state(Field.PROGRAMME, "CERV", evidence("CERV"))
                .state(Field.DEADLINES, List.of(brussels(2026, 11, 3), brussels(2026, 12, 10)), evidence("2026-12-10"))
                .state(Field.GRANT_MIN, Money.euros("5000"), evidence("EUR 5 000"))
                .state(Field.GRANT_MAX, Money.euros("50745.50"), evidence("EUR 50 745.50"))
                .state(Field.RATE_MAX, Rate.ofPercent("87.5"), evidence("87.5 %"))
                .state(Field.THEMES, new TreeSet<>(List.of("citizenship", "youth")), evidence("themes"))
                .state(Field.COUNTRIES, new TreeSet<>(List.of("SN", "LDC")), evidence("countries"))
                .state(Field.DURATION_MAX_MONTHS, 24, evidence("24 months"))
                .state(Field.APPLY_URL, URI.create("https://ec.europa.eu/apply"), evidence("submit"))
                .state(
                        Field.DOCUMENTS,
                        List.of(
                                new Document("Call document", URI.create("https://ec.europa.eu/doc.pdf")),
                                new Document("Piège", URI.create("javascript:alert(1)"))),
                        evidence("documents"))
                .state(Field.DESCRIPTION, "Towns bring citizens together.\n\nAt least two towns.", evidence("Towns"));
    }

    private static Call generalist() {
        return call(
                "meae-generaliste/2026",
                base("Appel généraliste 2026", "meae", "https://www.diplomatie.gouv.fr/appel")
                        .state(
                                Field.DEADLINES,
                                List.of(Deadline.ofDay(LocalDate.of(2027, 1, 31))),
                                evidence("31 janvier"))
                        .state(Field.RATE_MAX, Rate.ofPercent("70"), evidence("70 %"))
                        .state(Field.THEMES, new TreeSet<>(List.of("water")), evidence("eau"))
                        .state(Field.FICTIONAL, true, evidence("appel fictif"))
                        .state(Field.FORMAT_PRESUMED, true, evidence("format présumé")));
    }

    private static Call water() {
        return call(
                "agence-eau/1-pour-cent",
                base("1 % eau : aide à la solidarité internationale", "water-agency", "https://www.eau.example/1")
                        .state(Field.PERMANENT, true, evidence("toute l’année"))
                        .state(Field.GRANT_MAX, Money.euros("300000"), evidence("300 000 €")));
    }

    private static Call forthcoming() {
        return call(
                "afd-ficol/2027",
                base("FICOL 2027", "afd", "https://www.afd.fr/ficol")
                        .state(Field.OPENS, LocalDate.of(2027, 1, 4), evidence("4 janvier 2027")));
    }

    private static Call closed() {
        return call(
                "meae-jeunesse/2026",
                base("Jeunesse 2026", "meae", "https://www.diplomatie.gouv.fr/jeunesse")
                        .state(
                                Field.DEADLINES,
                                List.of(Deadline.ofDay(LocalDate.of(2026, 11, 19))),
                                evidence("19/11")));
    }

    private static Call withdrawn() {
        return call(
                "eu/LIFE-2026-WITHDRAWN",
                base("LIFE withdrawn topic", "eu", "https://ec.europa.eu/life")
                        .state(Field.LANGUAGE, "en", evidence("en")),
                List.of(portal()),
                Optional.of(NOW.minusSeconds(86_400)));
    }

    private static Call undated() {
        return call("rrma/sans-date", base("Soutien sans date", "Région Val-Atlantique", "https://rrma.example/a"));
    }

    /** Its funder is a relay's name for the ministry. */
    private static Call byApplicant() {
        return call(
                "meae-territoires/2027",
                base("Territoires solidaires", "Ministère (relais)", "https://relais.example/t")
                        .state(
                                Field.DEADLINES,
                                List.of(
                                        closing(2027, 3, 1, "pour les communes"),
                                        closing(2027, 4, 1, "pour les départements et régions"),
                                        closing(2027, 5, 1, "stage 2")),
                                evidence("1er mars, 1er avril"))
                        .state(Field.DESCRIPTION, "Un texte.", evidence("<p>Un&nbsp;<strong>texte</strong></p>")));
    }

    private static Deadline closing(int year, int month, int day, String label) {
        return new Deadline(LocalDate.of(year, month, day), Optional.empty(), Deadline.PARIS, Optional.of(label));
    }

    static Call hostile() {
        return call(
                "presse/hostile",
                base(HOSTILE, HOSTILE, "javascript:alert(1)")
                        .state(Field.DESCRIPTION, HOSTILE, evidence(HOSTILE))
                        .state(Field.LANGUAGE, "\" onclick=\"x", evidence("x"))
                        .state(Field.APPLY_URL, URI.create("javascript:alert(1)"), evidence("x")),
                List.of(new Origin("presse", URI.create("javascript:alert(1)"), Rank.PRESS, NOW, NOW)),
                Optional.empty());
    }

    static List<CallEvent> events(CallId id) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return List.of(
                new CallEvent(
                        id,
                        Instant.parse("2026-09-01T06:00:00Z"),
                        CallEvent.Kind.NEW,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new CallEvent(
                        id,
                        Instant.parse("2026-10-02T06:00:00Z"),
                        CallEvent.Kind.CHANGED,
                        Optional.of(Field.EDITION),
                        Optional.of(json.textNode("2026")),
                        Optional.of(json.textNode("2027")),
                        Optional.of(evidence("2027"))));
    }

    /** A relay that contradicts the issuer of one call. */
    static List<Sighting> sightings(CallId id) {
        return id.equals(towns().id())
                ? List.of(rate("80", "eu-portal", Rank.ISSUER), rate("60", "rrma", Rank.RELAY))
                : List.of();
    }

    private static Sighting rate(String percent, String source, Rank rank) {
        URI page = URI.create("https://" + source + ".example/cerv");
        Content said = Content.builder()
                .state(Field.RATE_MAX, Rate.ofPercent(percent), evidence(percent + " %"))
                .build();
        return new Sighting(towns().id(), source, page, rank, NOW, said);
    }

    static Verdict verdict(Call call, Optional<Project> project) {
        Eligibility eligibility = call.id().equals(towns().id())
                ? project.map(p -> Eligibility.ELIGIBLE).orElse(Eligibility.TO_CONFIRM)
                : call.id().value().startsWith("meae") ? Eligibility.INELIGIBLE : Eligibility.ELIGIBLE;
        boolean known = eligibility != Eligibility.TO_CONFIRM;
        return new Verdict(
                eligibility,
                true,
                known,
                LocalDate.of(2026, 11, 20),
                Optional.of("2027"),
                reasons(),
                known
                        ? List.of()
                        : List.of(
                                new Question("project.partners", label("Combien de villes partenaires ?")),
                                new Question("authority.rrmaMember", label("Membre d’un réseau régional ?"))),
                eligibility == Eligibility.INELIGIBLE
                        ? List.of(List.of(
                                new Change("partners.frenchAuthorities", "2", label("avec 2 autres collectivités"))))
                        : List.of(),
                List.of(
                        rate("70 %", new Label("pays les moins avancés", "least developed countries")),
                        rate("50 %", new Label("autres cas", "other cases")),
                        new Term("grant_min", "200000 EUR", Optional.empty(), Optional.empty(), true),
                        new Term("unheard_of", "36 months", Optional.empty(), Optional.empty(), false)),
                "0123456789abcdef0123456789abcdef");
    }

    private static Term rate(String rate, Label when) {
        return new Term(
                "rate_max", rate, Optional.of("total_cost"), Optional.of(reference()), false, Optional.of(when));
    }

    private static List<Reason> reasons() {
        return List.of(
                new Reason(
                        "type",
                        Severity.BLOCKING,
                        Outcome.MET,
                        label("Une commune peut répondre."),
                        Optional.of(reference()),
                        false),
                new Reason(
                        "campaign-of-the-day",
                        Severity.BLOCKING,
                        Outcome.UNKNOWN,
                        label("Aucun texte de cette campagne n’a été lu."),
                        Optional.empty(),
                        true),
                new Reason(
                        "towns",
                        Severity.BLOCKING,
                        Outcome.UNKNOWN,
                        label("Il faut deux villes partenaires."),
                        Optional.empty(),
                        true),
                new Reason(
                        "network",
                        Severity.BONUS,
                        Outcome.UNMET,
                        label("Adhérer à un réseau est un atout."),
                        Optional.empty(),
                        false));
    }

    private static Reference reference() {
        return new Reference(
                "cerv-2027",
                "CERV call document 2027",
                URI.create("https://ec.europa.eu/doc.pdf"),
                Optional.of("section 6"),
                Optional.of("Public bodies may apply"),
                LocalDate.of(2026, 11, 2));
    }

    private static Label label(String words) {
        return new Label(words, "EN " + words);
    }

    private static Content.Builder base(String title, String funder, String page) {
        Evidence evidence = new Evidence(URI.create(page), title, "h1", Evidence.Method.LAYOUT, NOW);
        return Content.builder().state(Field.TITLE, title, evidence).state(Field.FUNDER, funder, evidence);
    }

    private static Evidence evidence(String quote) {
        return new Evidence(URI.create("https://ec.europa.eu/topic"), quote, "$.metadata", Evidence.Method.FIELD, NOW);
    }

    private static Call call(String id, Content.Builder content) {
        return call(id, content, List.of(portal()), Optional.empty());
    }

    private static Call call(String id, Content.Builder content, List<Origin> origins, Optional<Instant> withdrawn) {
        return new Call(new CallId(id), content.build(), origins, Instant.parse("2026-09-01T06:00:00Z"), withdrawn);
    }

    private static Deadline brussels(int year, int month, int day) {
        return Deadline.at(LocalDate.of(year, month, day), LocalTime.of(17, 0), Deadline.BRUSSELS);
    }

    private static Origin portal() {
        return new Origin("eu-portal", URI.create("https://ec.europa.eu/topic"), Rank.ISSUER, NOW, NOW);
    }

    private static Origin relay() {
        return new Origin("rrma", URI.create("https://rrma.example/cerv"), Rank.RELAY, NOW, NOW);
    }
}
