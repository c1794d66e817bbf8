package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.levier.mail.MailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who reads the log can act for nobody. */
final class SecretsInLogsTest {
    private static final String WRONG = "pas le bon mot de passe";

    @Test
    void neitherPasswordsNorLinksNorSessionsAreLogged() {
        Logger ours = (Logger) LoggerFactory.getLogger("fr.levier");
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        Level usual = ours.getLevel();
        seen.start();
        ours.addAppender(seen);
        ours.setLevel(Level.TRACE);
        try (PeopleServer server = new PeopleServer(Map.of()).settle()) {
            server.member("anne@saint-aubin.example", PeopleServer.OURS, Role.ADMINISTRATOR);
            TestBrowser anne = server.browser();
            anne.signIn("anne@saint-aubin.example", WRONG);
            anne.signIn("anne@saint-aubin.example", PeopleServer.PASSWORD);
            String session = anne.cookie().orElseThrow();
            anne.get("/administration/membres?siren=" + PeopleServer.OURS);
            String invited = anne.post(
                            "/administration/membres/inviter",
                            Map.of("siren", PeopleServer.OURS, "email", "nadia@saint-aubin.example", "role", "READER"))
                    .body();
            String key = server.bean(JdbcKeys.class)
                    .make(PeopleServer.OURS, "clé", Set.of(Scope.CALLS), "anne", server.clock.instant());
            server.bean(JdbcTickets.class)
                    .make(
                            server.account("anne@saint-aubin.example").id(),
                            java.time.Duration.ofHours(1),
                            server.clock.instant());
            anne.get("/nowhere?jeton=" + session);

            String log = List.copyOf(seen.list).stream()
                    .map(event -> event.getFormattedMessage()
                            + Optional.ofNullable(event.getThrowableProxy())
                                    .map(t -> t.getMessage())
                                    .orElse(""))
                    .collect(Collectors.joining("\n"));
            assertThat(invited).contains("/invitation/");
            String link = invited.replaceAll("(?s).*/invitation/([A-Za-z0-9_-]{43}).*", "$1");
            assertThat(log)
                    .doesNotContain(WRONG, PeopleServer.PASSWORD, session, link, key)
                    .doesNotContain(new MailAddress("nadia@saint-aubin.example").value());
        } finally {
            ours.setLevel(usual);
            ours.detachAppender(seen);
        }
    }
}
