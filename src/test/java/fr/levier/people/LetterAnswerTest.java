package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.call.Catalogue;
import fr.levier.call.SourceRun;
import fr.levier.digest.Frequency;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.mail.MailAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The one question of a letter, answered by its link and by nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class LetterAnswerTest {
    private static final String SIREN = "000000026";
    private static final String READER = "prefet@etat.example";
    private static final long FAR = LocalDate.of(2027, 1, 1).toEpochDay();

    private PeopleServer server;
    private AnswerLinks links;
    private JdbcSubscriptions subscriptions;
    private List<String> written;

    @BeforeAll
    void start() {
        server = new PeopleServer(Map.of()).settle();
        links = new AnswerLinks(server);
        subscriptions = server.bean(JdbcSubscriptions.class);
        server.bean(Authorities.class).save(new Authority(SIREN, "Montclair", "commune", true, Map.of()));
        Instant now = server.clock.instant();
        server.bean(Catalogue.class)
                .record(new SourceRun("eu", now, now, false, 1, 0, List.of(), SeenCalls.at(now), List.of()));
        subscriptions.put(SIREN, new MailAddress(READER), Locale.FRANCE, Frequency.WEEKLY);
        written = links.written(READER, now.plus(Duration.ofDays(7)));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void printed() {
        System.out.println("LINKS " + written.stream().filter(l -> l.contains("repondre")).map(AnswerLinks::named).toList());
        System.out.println(server.browser().get(written.stream().filter(l -> l.contains("repondre")).findFirst().orElseThrow()).body());
        var m = server.bean(fr.levier.match.Matcher.class);
        for (var c : server.bean(Catalogue.class).list()) {
            var v = m.one(fr.levier.match.Situation.of(server.bean(Authorities.class).find(SIREN).orElseThrow(), java.util.Optional.empty()), c, server.clock.instant()).verdict();
            System.out.println(c.id() + " " + v.eligibility() + " " + v.missing().stream().map(q -> q.fact()).toList());
        }
    }
}
