package fr.levier.people;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.call.Addition;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.People;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.command.LiveSources;
import fr.levier.mail.MailAddress;
import fr.levier.planning.KeptPlans;
import fr.levier.project.Project;
import fr.levier.project.Projects;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulebookLoader;
import fr.levier.store.TestDatabase;
import fr.levier.web.WorldNotice;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The pages as {@code serve} shows them, on a database of their own, with two authorities that know nothing of each other. Whatever
 * belongs to the second one carries its mark.
 */
public final class PeopleServer implements AutoCloseable {
    public static final String OURS = "000000018";
    public static final String THEIRS = "000000042";
    public static final String MARK = "Secret-de-Garrigue";
    static final String THEIR_PLAN = "00000000-0000-4000-8000-000000000042";
    static final String PASSWORD = "un pont sur la rivière";

    public final MovableClock clock = new MovableClock();
    final ApplicationContext context;
    public final URI address;

    public PeopleServer(Map<String, Object> settings, Object... beans) {
        this(TestDatabase.freshUrl(), settings, beans);
    }

    PeopleServer(String database, Map<String, Object> settings, Object... beans) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("datasources.default.url", database);
        properties.putIfAbsent("micronaut.server.port", -1);
        properties.putIfAbsent("levier.secret", "the secret of the servers of tests");
        List<Object> singletons = new ArrayList<>(List.of(beans));
        singletons.add(clock);
        singletons.add(WorldNotice.NONE);
        Rulebook rules = RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
        singletons.add(new RulebookInForce(rules));
        singletons.add(LiveSources.under(rules));
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(properties)
                .singletons(singletons.toArray())
                .start();
        address = context.getBean(EmbeddedServer.class).start().getURI();
    }

    /** Adds the two authorities, each with a project; the second one with a call of its own. */
    public PeopleServer settle() {
        authority(OURS, "Saint-Aubin", "Rencontre");
        authority(THEIRS, "Garrigue " + MARK, MARK);
        Instant now = clock.instant();
        URI page = URI.create("https://example.org/private");
        Content content = Content.builder()
                .state(Field.TITLE, MARK, new Evidence(page, MARK, "", Evidence.Method.LAYOUT, now))
                .build();
        bean(People.class)
                .add(new Addition(
                        new Sighting(
                                CallId.ofPrivate(THEIRS, "call"), Addition.SOURCE, page, Rank.ISSUER, now, content),
                        Map.of(),
                        "Agent",
                        "Reçu par courriel"));
        KeptPlans.keep(context, THEIRS, THEIR_PLAN, MARK);
        return this;
    }

    private void authority(String siren, String name, String project) {
        bean(Authorities.class).save(new Authority(siren, name, "commune", true, Map.of()));
        bean(Projects.class).save(new Project("projet", siren, project, true, Map.of(), Optional.empty()));
    }

    /** Adds an account with the password of all tests. */
    Account account(String email) {
        JdbcAccounts accounts = bean(JdbcAccounts.class);
        Account account = accounts.findOrAdd(new MailAddress(email), Locale.FRENCH, clock.instant());
        accounts.setPassword(account.id(), Passwords.hash(PASSWORD));
        return account;
    }

    Account member(String email, String siren, Role role) {
        Account account = account(email);
        bean(JdbcAccounts.class).join(account.id(), siren, role);
        return account;
    }

    TestBrowser browser() {
        return new TestBrowser(address);
    }

    TestBrowser signedIn(String email) {
        TestBrowser browser = browser();
        browser.signIn(email, PASSWORD);
        return browser;
    }

    public ApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** A clock that a test moves. */
    public static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T08:00:00Z");

        public void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
