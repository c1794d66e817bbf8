package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Asks every route that there is, as everybody who could, for what belongs to another authority. A new route must be declared here,
 * with the addresses by which it is asked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class IsolationTest {
    private static final String THEIRS = PeopleServer.THEIRS;
    private static final String PRIVATE_CALL =
            "/appels/" + CallId.ofPrivate(THEIRS, "call").value();

    /** What the address itself allows, whoever sends it: the one click of a mail program comes from no page of ours. */
    private static final Set<String> SECRET_IN_ADDRESS = Set.of("POST /lettre/desabonner/{token}");

    /** How a route is guarded. */
    private enum Guard {
        /** Anybody may ask; what belongs to an authority is not in the answer. */
        PUBLIC,
        /** A visitor is sent to the form. */
        MEMBERS
    }

    /** @param asked addresses that name what belongs to the other authority */
    private record Declared(Guard guard, List<String> asked) {
        static Declared open(String... asked) {
            return new Declared(Guard.PUBLIC, List.of(asked));
        }

        static Declared members(String... asked) {
            return new Declared(Guard.MEMBERS, List.of(asked));
        }
    }

    private static final String PRIVATE_ANSWER =
            "/api/v1/calls/" + CallId.ofPrivate(THEIRS, "call").value();

    private static final Map<String, Declared> ROUTES = Map.ofEntries(
            Map.entry("GET /api", Declared.open("/api")),
            Map.entry("GET /api/openapi.yml", Declared.open("/api/openapi.yml")),
            Map.entry(
                    "GET /api/v1/calls",
                    Declared.open("/api/v1/calls", "/api/v1/calls?siren=" + THEIRS, "/api/v1/calls?q=Secret")),
            Map.entry("GET /api/v1/calls/{issuer}/{key}", Declared.open(PRIVATE_ANSWER)),
            Map.entry("GET /api/v1/calls/{issuer}/{key}/history", Declared.open(PRIVATE_ANSWER + "/history")),
            Map.entry(
                    "GET /api/v1/calls/{issuer}/{key}/verdict",
                    Declared.open(PRIVATE_ANSWER + "/verdict", PRIVATE_ANSWER + "/verdict?project=projet")),
            Map.entry(
                    "GET /api/v1/verdicts",
                    Declared.open(
                            "/api/v1/verdicts?siren=" + THEIRS, "/api/v1/verdicts?project=projet&siren=" + THEIRS)),
            Map.entry("GET /api/v1/projects", Declared.open("/api/v1/projects?siren=" + THEIRS)),
            Map.entry("GET /api/v1/schemes", Declared.open("/api/v1/schemes")),
            Map.entry("GET /api/v1/schemes/{id}", Declared.open("/api/v1/schemes/afd-ficol")),
            Map.entry("GET /api/v1/sources", Declared.open("/api/v1/sources")),
            Map.entry(
                    "GET /common-grants/opportunities", Declared.open("/common-grants/opportunities?siren=" + THEIRS)),
            Map.entry("GET /common-grants/opportunities/{oppId}", Declared.open("/common-grants/opportunities/x")),
            Map.entry("POST /common-grants/opportunities/search", Declared.open("/common-grants/opportunities/search")),
            Map.entry(
                    "GET /administration/cles",
                    Declared.members("/administration/cles", "/administration/cles?siren=" + THEIRS)),
            Map.entry("POST /administration/cles/creer", Declared.members("/administration/cles/creer")),
            Map.entry("POST /administration/cles/revoquer", Declared.members("/administration/cles/revoquer")),
            Map.entry("GET /", Declared.open("/")),
            Map.entry(
                    "GET /appels",
                    Declared.open(
                            "/appels",
                            "/appels?siren=" + THEIRS,
                            "/appels?siren=" + THEIRS + "&projet=projet",
                            "/appels?siren=&porteur=" + THEIRS + "&projet=projet",
                            "/appels?siren=" + PeopleServer.OURS + "&siren=" + THEIRS)),
            Map.entry(
                    "GET /appels/{issuer}/{key}",
                    Declared.open(
                            PRIVATE_CALL,
                            PRIVATE_CALL + "?siren=" + THEIRS,
                            PRIVATE_CALL + "?siren=" + PeopleServer.OURS)),
            Map.entry(
                    "GET /export/{format}",
                    Declared.open(
                            "/export/appels.csv?siren=" + THEIRS,
                            "/export/appels.xlsx?siren=" + THEIRS,
                            "/export/appels.atom?siren=" + PeopleServer.OURS + "&siren=" + THEIRS,
                            "/export/appels.ics?siren=" + THEIRS)),
            Map.entry("GET /lettres", Declared.members("/lettres", "/lettres?siren=" + THEIRS)),
            Map.entry("POST /lettres", Declared.members("/lettres")),
            Map.entry("GET /lettres/apercu", Declared.members("/lettres/apercu", "/lettres/apercu?siren=" + THEIRS)),
            Map.entry("GET /lettres/apercu.pdf", Declared.members("/lettres/apercu.pdf")),
            Map.entry("POST /lettres/envoi", Declared.members("/lettres/envoi")),
            Map.entry("POST /lettres/flux", Declared.members("/lettres/flux")),
            Map.entry("POST /lettres/flux/retirer", Declared.members("/lettres/flux/retirer")),
            Map.entry("GET /lettre/pdf/{token}", Declared.open("/lettre/pdf/x")),
            Map.entry("GET /lettre/flux/{token}", Declared.open("/lettre/flux/x")),
            Map.entry("GET /semaine", Declared.members("/semaine", "/semaine?siren=" + THEIRS)),
            Map.entry("GET /suivi", Declared.members("/suivi", "/suivi?siren=" + THEIRS)),
            Map.entry(
                    "GET /suivi/{issuer}/{key}",
                    Declared.members(
                            PRIVATE_CALL.replace("/appels", "/suivi"),
                            PRIVATE_CALL.replace("/appels", "/suivi") + "?siren=" + THEIRS,
                            PRIVATE_CALL.replace("/appels", "/suivi") + "?siren=" + PeopleServer.OURS)),
            Map.entry("POST /suivi/suivre", Declared.members("/suivi/suivre")),
            Map.entry("POST /suivi/decider", Declared.members("/suivi/decider")),
            Map.entry("POST /suivi/ecarter", Declared.members("/suivi/ecarter")),
            Map.entry("POST /suivi/reprendre", Declared.members("/suivi/reprendre")),
            Map.entry("POST /suivi/transmettre", Declared.members("/suivi/transmettre")),
            Map.entry("GET /recherches", Declared.members("/recherches", "/recherches?siren=" + THEIRS)),
            Map.entry("POST /recherches", Declared.members("/recherches")),
            Map.entry("POST /recherches/retirer", Declared.members("/recherches/retirer")),
            Map.entry("GET /flux", Declared.members("/flux", "/flux?siren=" + THEIRS)),
            Map.entry("POST /flux", Declared.members("/flux")),
            Map.entry("POST /flux/retirer", Declared.members("/flux/retirer")),
            Map.entry("GET /flux/{token}/{file}", Declared.open("/flux/x/appels.ics")),
            Map.entry("GET /regles", Declared.open("/regles?siren=" + THEIRS)),
            Map.entry("GET /regles/schema.json", Declared.open("/regles/schema.json")),
            Map.entry("GET /regles/{id}", Declared.open("/regles/afd-ficol?siren=" + THEIRS)),
            Map.entry("GET /regles/{id}/{condition}", Declared.open("/regles/afd-ficol/carries-the-project")),
            Map.entry("GET /health", Declared.open("/health")),
            Map.entry("GET /collectivites", Declared.open("/collectivites", "/collectivites?nom=Garrigue")),
            Map.entry("GET /sources", Declared.open("/sources?siren=" + THEIRS)),
            Map.entry("GET /sources.json", Declared.open("/sources.json?siren=" + THEIRS)),
            Map.entry("GET /connexion", Declared.open("/connexion?suite=" + PRIVATE_CALL)),
            Map.entry("POST /connexion", Declared.open("/connexion")),
            Map.entry("POST /connexion/code", Declared.open("/connexion/code")),
            Map.entry("POST /deconnexion", Declared.open()),
            Map.entry("GET /mot-de-passe", Declared.open("/mot-de-passe")),
            Map.entry("POST /mot-de-passe", Declared.open("/mot-de-passe")),
            Map.entry("GET /mot-de-passe/{token}", Declared.open("/mot-de-passe/x")),
            Map.entry("POST /mot-de-passe/{token}", Declared.open("/mot-de-passe/x")),
            Map.entry("GET /invitation/{token}", Declared.open("/invitation/x")),
            Map.entry("POST /invitation/{token}", Declared.open("/invitation/x")),
            Map.entry("GET /lettre/{token}", Declared.open("/lettre/x")),
            Map.entry("GET /lettre/desabonner/{token}", Declared.open("/lettre/desabonner/x")),
            Map.entry("POST /lettre/desabonner/{token}", Declared.open("/lettre/desabonner/x")),
            Map.entry("GET /lettre/repondre/{token}", Declared.open("/lettre/repondre/x")),
            Map.entry("GET /compte", Declared.members("/compte?siren=" + THEIRS)),
            Map.entry("POST /compte", Declared.members("/compte")),
            Map.entry("POST /compte/mot-de-passe", Declared.members("/compte/mot-de-passe")),
            Map.entry("POST /compte/code", Declared.members("/compte/code")),
            Map.entry("POST /compte/code/sans", Declared.members("/compte/code/sans")),
            Map.entry("POST /compte/session", Declared.members("/compte/session")),
            Map.entry("POST /compte/partout", Declared.members()),
            Map.entry(
                    "GET /administration/membres",
                    Declared.members("/administration/membres", "/administration/membres?siren=" + THEIRS)),
            Map.entry("POST /administration/membres/inviter", Declared.members("/administration/membres/inviter")),
            Map.entry("POST /administration/membres/role", Declared.members("/administration/membres/role")),
            Map.entry("POST /administration/membres/retirer", Declared.members("/administration/membres/retirer")),
            Map.entry("POST /administration/membres/annuler", Declared.members("/administration/membres/annuler")),
            Map.entry(
                    "GET /administration/journal",
                    Declared.members("/administration/journal", "/administration/journal?siren=" + THEIRS)));

    private PeopleServer server;
    private Account victim;

    @BeforeAll
    void start() {
        server = new PeopleServer(Map.of()).settle();
        victim = server.member("theirs@garrigue.example", THEIRS, Role.ADMINISTRATOR);
        for (Role role : Role.values()) {
            server.member(role.name().toLowerCase(java.util.Locale.ROOT) + "@ours.example", PeopleServer.OURS, role);
        }
        server.bean(JdbcAccounts.class)
                .makeInstanceAdministrator(
                        server.account("instance@levier.example").id());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyRouteIsDeclaredHere() {
        Set<String> routes = server.bean(Router.class)
                .uriRoutes()
                .filter(route -> !Set.of("HEAD", "OPTIONS").contains(route.getHttpMethodName()))
                .map(IsolationTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes)
                .as("Declare each route in IsolationTest.ROUTES, and say who may use it by @Secured on its controller")
                .isEqualTo(new TreeSet<>(ROUTES.keySet()));
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " "
                + route.getUriMatchTemplate().toPathString().replaceFirst("(.)/$", "$1");
    }

    private Stream<String> addresses() {
        return ROUTES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nobodyElseGetsWhatBelongsToAnAuthority(String route) {
        Declared declared = Objects.requireNonNull(ROUTES.get(route));
        List<String> people = List.of(
                "",
                "reader@ours.example",
                "officer@ours.example",
                "administrator@ours.example",
                "instance@levier.example");
        for (String who : people) {
            TestBrowser browser = who.isEmpty() ? server.browser() : server.signedIn(who);
            browser.get("/connexion");
            for (String address : declared.asked()) {
                HttpResponse<String> answer =
                        route.startsWith("GET") ? browser.open(address) : browser.post(address, fields());
                boolean mayAdminister = who.startsWith("instance") && address.startsWith("/administration");
                assertThat(mayAdminister ? "" : answer.body())
                        .as(who + " " + route + " " + address)
                        .doesNotContain(PeopleServer.MARK, "theirs@garrigue");
                assertThat(answer.statusCode())
                        .as(who + " " + route + " " + address)
                        .isLessThan(500);
            }
        }
        assertThat(server.bean(JdbcAccounts.class).memberships(victim.id())).containsEntry(THEIRS, Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aVisitorIsSentToTheFormWhereMembershipIsNeeded(String route) {
        Declared declared = Objects.requireNonNull(ROUTES.get(route));
        if (declared.guard() == Guard.MEMBERS) {
            for (String address : declared.asked()) {
                TestBrowser browser = server.browser();
                browser.get("/connexion");
                HttpResponse<String> answer =
                        route.startsWith("GET") ? browser.get(address) : browser.post(address, fields());
                assertThat(answer.statusCode()).as(address).isIn(303, 401);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nothingIsChangedByAFormThatIsNotOurs(String route) {
        if (!route.startsWith("POST") || SECRET_IN_ADDRESS.contains(route)) {
            return;
        }
        String address = route.substring("POST ".length()).replaceAll("\\{.*}", "x");
        TestBrowser browser = server.signedIn("administrator@ours.example");
        for (Map<String, String> headers : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.<String, String>of())) {
            assertThat(browser.postRaw(address, fields(), headers).statusCode())
                    .as(route + " " + headers)
                    .isEqualTo(403);
        }
        assertThat(browser.postRaw(address, fields(), Map.of("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .as(route + " without its token")
                .isEqualTo(409);
    }

    /** A key is asked for everything, as if it were the other authority's. */
    @ParameterizedTest
    @MethodSource("addresses")
    void aKeyOfOneAuthorityOpensNothingOfAnother(String route) {
        String ours = server.bean(JdbcKeys.class)
                .make(PeopleServer.OURS, "Essai", EnumSet.allOf(Scope.class), "test", server.clock.instant());
        for (String address : Objects.requireNonNull(ROUTES.get(route)).asked()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.address.resolve(address))
                    .header("Authorization", "Bearer " + ours)
                    .header("Content-Type", "application/json");
            if (route.startsWith("POST")) {
                request.POST(HttpRequest.BodyPublishers.ofString("{\"search\": \"Secret\"}"));
            }
            HttpResponse<String> answer = server.browser().send(request);
            assertThat(answer.body()).as(address).doesNotContain(PeopleServer.MARK);
            assertThat(answer.statusCode()).as(address).isLessThan(500);
        }
    }

    @Test
    void aMemberSeesTheirOwn() {
        TestBrowser browser = server.signedIn("theirs@garrigue.example");

        assertThat(browser.open("/appels?siren=" + THEIRS + "&projet=projet").body())
                .contains(PeopleServer.MARK);
        assertThat(browser.get(PRIVATE_CALL + "?siren=" + THEIRS).body()).contains(PeopleServer.MARK);
        assertThat(browser.get("/appels").body()).contains("Garrigue").doesNotContain("Saint-Aubin");
    }

    @Test
    void aTokenOfOneSessionIsWorthNothingInAnother() {
        TestBrowser one = server.signedIn("officer@ours.example");
        TestBrowser other = server.signedIn("reader@ours.example");
        String stolen = Pages.hidden(one.get("/compte").body()).get("jeton");

        HttpResponse<String> answer = other.postRaw(
                "/compte",
                Map.of("jeton", String.valueOf(stolen), "nom", "x"),
                Map.of("Sec-Fetch-Site", "same-origin"));

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    private Map<String, String> fields() {
        return Map.ofEntries(
                Map.entry("siren", THEIRS),
                Map.entry("appel", PRIVATE_CALL.substring("/appels/".length())),
                Map.entry("version", "0"),
                Map.entry("suivre", "oui"),
                Map.entry("decision", "GO"),
                Map.entry("raison", "x"),
                Map.entry("nom", "x"),
                Map.entry("numero", "1"),
                Map.entry("envoi", "00000000-0000-0000-0000-000000000001"),
                Map.entry("membre", String.valueOf(victim.id())),
                Map.entry("role", "READER"),
                Map.entry("role-" + victim.id(), "READER"),
                Map.entry("session", "1"),
                Map.entry("invitation", "1"),
                Map.entry("cle", "1"),
                Map.entry("email", "somebody@example.org"),
                Map.entry("motdepasse", "wrong on purpose"));
    }
}
