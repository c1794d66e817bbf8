package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import fr.levier.sql.JdbcSession;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.MediaType;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

    /** What a member of the other authority is reading. */
    private static final UUID THEIR_DRAFT = new UUID(0, 42);

    /** What the address itself allows, whoever sends it: the one click of a mail program comes from no page of ours. */
    private static final Set<String> SECRET_IN_ADDRESS =
            Set.of("POST /lettre/desabonner/{token}", "POST /lettre/repondre/{token}");

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

    private static final String THEIR_DOSSIER =
            "/dossiers/" + CallId.ofPrivate(THEIRS, "call").value();
    private static final String THEIR_PLAN = "/plans/" + PeopleServer.THEIR_PLAN;

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
            Map.entry("GET /api/v1/calls/{issuer}/{key}/relations", Declared.open(PRIVATE_ANSWER + "/relations")),
            Map.entry("GET /api/v1/plans", Declared.open("/api/v1/plans?siren=" + THEIRS)),
            Map.entry("GET /api/v1/plans/{plan}", Declared.open("/api/v1" + THEIR_PLAN)),
            Map.entry("GET /api/v1/plans/{plan}/file", Declared.open("/api/v1" + THEIR_PLAN + "/file")),
            Map.entry("GET /api/v1/plans/{plan}/mix", Declared.open("/api/v1" + THEIR_PLAN + "/mix")),
            Map.entry("GET /api/v1/portfolio", Declared.open("/api/v1/portfolio?siren=" + THEIRS)),
            Map.entry("GET /api/v1/portfolio/file", Declared.open("/api/v1/portfolio/file?siren=" + THEIRS)),
            Map.entry("GET /api/v1/followed", Declared.open("/api/v1/followed?siren=" + THEIRS)),
            Map.entry("GET /api/v1/searches", Declared.open("/api/v1/searches?siren=" + THEIRS)),
            Map.entry("GET /api/v1/dossiers", Declared.open("/api/v1/dossiers?siren=" + THEIRS)),
            Map.entry("GET /api/v1/week", Declared.open("/api/v1/week?siren=" + THEIRS)),
            Map.entry("GET /api/v1/authority", Declared.open("/api/v1/authority?siren=" + THEIRS)),
            Map.entry("GET /dossiers", Declared.members("/dossiers", "/dossiers?siren=" + THEIRS)),
            Map.entry("GET /dossiers/{issuer}/{key}", Declared.members(THEIR_DOSSIER + "?siren=" + THEIRS)),
            Map.entry(
                    "GET /dossiers/{issuer}/{key}/dossier.pdf",
                    Declared.members(THEIR_DOSSIER + "/dossier.pdf?siren=" + THEIRS)),
            Map.entry("POST /dossiers/enregistrer", Declared.members("/dossiers/enregistrer")),
            Map.entry("GET /portefeuille/epreuves", Declared.members("/portefeuille/epreuves?siren=" + THEIRS)),
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
                    "GET /appels/{issuer}/{key}/echeances.ics",
                    Declared.open(
                            PRIVATE_CALL + "/echeances.ics",
                            PRIVATE_CALL + "/echeances.ics?siren=" + THEIRS,
                            PRIVATE_CALL + "/echeances.ics?siren=" + PeopleServer.OURS)),
            Map.entry("GET /appels/ajouter", Declared.members("/appels/ajouter", "/appels/ajouter?siren=" + THEIRS)),
            Map.entry("POST /appels/ajouter", Declared.members("/appels/ajouter")),
            Map.entry(
                    "GET /appels/ajouter/{lecture}",
                    Declared.members("/appels/ajouter/x", "/appels/ajouter/" + THEIR_DRAFT)),
            Map.entry("POST /appels/ajouter/confirmer", Declared.members("/appels/ajouter/confirmer")),
            Map.entry(
                    "GET /corrections/{issuer}/{key}",
                    Declared.members(
                            PRIVATE_CALL.replace("/appels", "/corrections"),
                            PRIVATE_CALL.replace("/appels", "/corrections") + "?siren=" + THEIRS + "&champ=title",
                            PRIVATE_CALL.replace("/appels", "/corrections") + "?siren=" + PeopleServer.OURS)),
            Map.entry("POST /corrections", Declared.members("/corrections")),
            Map.entry("POST /corrections/annuler", Declared.members("/corrections/annuler")),
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
            Map.entry("GET /lettres/entiere", Declared.members("/lettres/entiere")),
            Map.entry("POST /lettres/envoi", Declared.members("/lettres/envoi")),
            Map.entry("POST /lettres/flux", Declared.members("/lettres/flux")),
            Map.entry("POST /lettres/flux/retirer", Declared.members("/lettres/flux/retirer")),
            Map.entry("GET /lettre/pdf/{token}", Declared.open("/lettre/pdf/x")),
            Map.entry("GET /lettre/flux/{token}", Declared.open("/lettre/flux/x")),
            Map.entry("GET /semaine", Declared.members("/semaine", "/semaine?siren=" + THEIRS)),
            Map.entry("GET /plans", Declared.members("/plans", "/plans?siren=" + THEIRS)),
            Map.entry("POST /plans", Declared.members("/plans")),
            Map.entry("GET /plans/nouveau", Declared.members("/plans/nouveau?siren=" + THEIRS)),
            Map.entry("POST /plans/importer", Declared.members("/plans/importer")),
            Map.entry("GET /plans/modele.xlsx", Declared.open("/plans/modele.xlsx")),
            Map.entry(
                    "GET /plans/ajouter",
                    Declared.members("/plans/ajouter?siren=" + THEIRS + "&appel="
                            + PRIVATE_CALL.substring("/appels/".length()))),
            Map.entry("POST /plans/ajouter", Declared.members("/plans/ajouter")),
            Map.entry(
                    "GET /plans/comparer",
                    Declared.members("/plans/comparer?siren=" + THEIRS + "&a=" + PeopleServer.THEIR_PLAN)),
            Map.entry("GET /plans/{id}", Declared.members(THEIR_PLAN)),
            Map.entry("POST /plans/{id}", Declared.members(THEIR_PLAN)),
            Map.entry("POST /plans/{id}/supprimer", Declared.members(THEIR_PLAN + "/supprimer")),
            Map.entry("POST /plans/{id}/scenario", Declared.members(THEIR_PLAN + "/scenario")),
            Map.entry("POST /plans/{id}/retenir", Declared.members(THEIR_PLAN + "/retenir")),
            Map.entry("GET /plans/{id}/melange", Declared.members(THEIR_PLAN + "/melange")),
            Map.entry("POST /plans/{id}/melange", Declared.members(THEIR_PLAN + "/melange")),
            Map.entry(
                    "GET /plans/{id}/plan.{kind}",
                    Declared.members(THEIR_PLAN + "/plan.yml", THEIR_PLAN + "/plan.pdf", THEIR_PLAN + "/plan.xlsx")),
            Map.entry("GET /portefeuille", Declared.members("/portefeuille", "/portefeuille?siren=" + THEIRS)),
            Map.entry(
                    "GET /portefeuille/portefeuille.{kind}",
                    Declared.members(
                            "/portefeuille/portefeuille.yml?siren=" + THEIRS,
                            "/portefeuille/portefeuille.json?siren=" + THEIRS)),
            Map.entry("POST /portefeuille/importer", Declared.members("/portefeuille/importer")),
            Map.entry("GET /portefeuille/reglages", Declared.members("/portefeuille/reglages?siren=" + THEIRS)),
            Map.entry("POST /portefeuille/reglages", Declared.members("/portefeuille/reglages")),
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
            Map.entry("POST /lettre/repondre/{token}", Declared.open("/lettre/repondre/x")),
            Map.entry("GET /collectivite", Declared.open("/collectivite", "/collectivite?siren=" + THEIRS)),
            Map.entry(
                    "GET /collectivite/modifier",
                    Declared.members("/collectivite/modifier?partie=identite&siren=" + THEIRS)),
            Map.entry("POST /collectivite/modifier", Declared.members("/collectivite/modifier")),
            Map.entry(
                    "GET /collectivite/reponses",
                    Declared.members(
                            "/collectivite/reponses",
                            "/collectivite/reponses?d.authority.population=12&siren=" + THEIRS,
                            "/collectivite/reponses?d.authority.population=12&pour=" + THEIRS)),
            Map.entry("POST /collectivite/reponses", Declared.members("/collectivite/reponses")),
            Map.entry("POST /compte/codes", Declared.members("/compte/codes")),
            Map.entry("GET /administration/sauvegarde", Declared.members("/administration/sauvegarde")),
            Map.entry("GET /choix", Declared.members("/choix")),
            Map.entry("GET /choix/aller", Declared.members("/choix/aller?suite=/collectivite")),
            Map.entry("POST /choix", Declared.members("/choix")),
            Map.entry("GET /administration", Declared.members("/administration")),
            Map.entry(
                    "GET /administration/collectivites",
                    Declared.members(
                            "/administration/collectivites",
                            "/administration/collectivites?nom=Garrigue&ajoutee=" + THEIRS)),
            Map.entry(
                    "POST /administration/collectivites/ajouter",
                    Declared.members("/administration/collectivites/ajouter")),
            Map.entry("GET /administration/personnes", Declared.members("/administration/personnes")),
            Map.entry("POST /administration/personnes/inviter", Declared.members("/administration/personnes/inviter")),
            Map.entry(
                    "POST /administration/personnes/desactiver",
                    Declared.members("/administration/personnes/desactiver")),
            Map.entry(
                    "POST /administration/personnes/reactiver",
                    Declared.members("/administration/personnes/reactiver")),
            Map.entry("POST /administration/personnes/nommer", Declared.members("/administration/personnes/nommer")),
            Map.entry("POST /administration/personnes/lien", Declared.members("/administration/personnes/lien")),
            Map.entry(
                    "GET /administration/journal/journal.csv",
                    Declared.members(
                            "/administration/journal/journal.csv",
                            "/administration/journal/journal.csv?siren=" + THEIRS)),
            Map.entry("GET /administration/regles", Declared.members("/administration/regles")),
            Map.entry("GET /administration/sources", Declared.members("/administration/sources")),
            Map.entry("GET /administration/sources/{source}", Declared.members("/administration/sources/meae")),
            Map.entry("POST /administration/sources/lire", Declared.members("/administration/sources/lire")),
            Map.entry("POST /administration/sources/accepter", Declared.members("/administration/sources/accepter")),
            Map.entry("POST /administration/sources/refuser", Declared.members("/administration/sources/refuser")),
            Map.entry(
                    "GET /administration/courriel",
                    Declared.members("/administration/courriel", "/administration/courriel?siren=" + THEIRS)),
            Map.entry("POST /administration/courriel/renvoyer", Declared.members("/administration/courriel/renvoyer")),
            Map.entry("POST /administration/courriel/retablir", Declared.members("/administration/courriel/retablir")),
            Map.entry("GET /administration/taches", Declared.members("/administration/taches")),
            Map.entry("POST /administration/taches/suspendre", Declared.members("/administration/taches/suspendre")),
            Map.entry("POST /administration/taches/reprendre", Declared.members("/administration/taches/reprendre")),
            Map.entry("POST /administration/taches/lancer", Declared.members("/administration/taches/lancer")),
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

    /** Returns every route, each with its method before its address. */
    static Stream<String> routes() {
        return ROUTES.keySet().stream();
    }

    private PeopleServer server;
    private Account victim;

    @BeforeAll
    void start() {
        server = new PeopleServer(Map.of()).settle();
        victim = server.member("theirs@garrigue.example", THEIRS, Role.ADMINISTRATOR);
        for (Role role : Role.values()) {
            server.member(role.name().toLowerCase(java.util.Locale.ROOT) + "@ours.example", PeopleServer.OURS, role);
        }
        giveThemADraft();
        server.bean(JdbcAccounts.class)
                .makeInstanceAdministrator(
                        server.account("instance@levier.example").id());
    }

    /** All routes were asked from here, and those that take a password count who asks. */
    @BeforeEach
    void forgetHowOftenThisMachineAsked() {
        JdbcSession.transact(DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class)), session -> {
            session.execute("delete from sign_in_attempt");
            return true;
        });
    }

    private void giveThemADraft() {
        JdbcSession.transact(DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class)), session -> {
            session.execute(
                    "insert into draft (id, account, siren, page, rank, fetched_at, calls, problems, at)"
                            + " values (?, ?, ?, ?, 'RELAY', ?, '[]', '[]', ?)",
                    THEIR_DRAFT,
                    victim.id(),
                    THEIRS,
                    "https://" + PeopleServer.MARK + ".example/",
                    server.clock.instant(),
                    server.clock.instant());
            return true;
        });
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

    @Test
    void everyPageIsGivenToWhoTakesNothingButPages() {
        Set<String> others = server.bean(Router.class)
                .uriRoutes()
                .filter(route ->
                        route.getHttpMethodName().equals("GET") && !route.doesProduce(MediaType.TEXT_HTML_TYPE))
                .map(IsolationTest::name)
                .filter(route -> !route.matches("GET /(api|common-grants)/.*"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(others)
                .as("Say what a page produces: @Produces(MediaType.TEXT_HTML)")
                .containsExactlyInAnyOrder("GET /health", "GET /regles/schema.json", "GET /sources.json");
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
                boolean reads = route.startsWith("GET");
                Map<String, String> typed = new java.util.HashMap<>(fields());
                typed.put("texte-long", "Rien-ne-se-perd");
                HttpResponse<String> answer = reads ? browser.get(address) : browser.post(address, typed);
                assertThat(answer.statusCode()).as(address).isIn(303, 401);
                assertThat(reads || answer.body().contains("Rien-ne-se-perd"))
                        .as("what was typed into " + address + " when the session ended")
                        .isTrue();
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
        assertThat(browser.get("/appels?siren=").body()).contains("Garrigue").doesNotContain("Saint-Aubin");
    }

    @Test
    void aMemberWhoNamesNoAuthorityIsHereForTheirs() {
        TestBrowser browser = server.signedIn("theirs@garrigue.example");

        for (String path : List.of("/appels", "/portefeuille/epreuves", "/plans")) {
            assertThat(TestBrowser.location(browser.get(path))).isEqualTo(path + "?siren=" + THEIRS);
        }
        assertThat(browser.open("/dossiers").statusCode()).isEqualTo(200);
        assertThat(browser.get("/appels?siren=").statusCode()).isEqualTo(200);
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
                Map.entry("lecture", THEIR_DRAFT.toString()),
                Map.entry("champ", "title"),
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
                Map.entry("partie", "identite"),
                Map.entry("d.authority.name", "x"),
                Map.entry("garder.authority.name", "oui"),
                Map.entry("source", "meae"),
                Map.entry("tache", "collect"),
                Map.entry("lettre", "1"),
                Map.entry("email", "somebody@example.org"),
                Map.entry("motdepasse", "wrong on purpose"));
    }
}
