package fr.levier.people;

import fr.levier.digest.DigestRun;
import fr.levier.sql.JdbcSession;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** The links that letters carry, as their readers find them, and such as only this test can make. */
final class AnswerLinks {
    private static final Pattern LINK = Pattern.compile("/lettre/[a-z]*/?[A-Za-z0-9_.-]{40,}(\\?lang=en)?");

    private final PeopleServer server;

    AnswerLinks(PeopleServer server) {
        this.server = server;
    }

    /** Writes what is due and returns the paths in the last letter to an address, in their order. */
    List<String> written(String email, Instant at) {
        server.bean(DigestRun.class).due(at);
        return LINK.matcher(letter(email))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** Returns the text part of the last letter to an address. */
    String letter(String email) {
        byte[] eml = one("select eml from digest_letter where email = ? order by id desc limit 1", email);
        try {
            return text(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml)));
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Part part) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            return text(parts.getBodyPart(0));
        }
        return part.getContent().toString();
    }

    /** Returns what a token names, as anybody can read it who holds one. */
    static List<String> named(String path) {
        String token = path.replaceAll(".*/|\\?.*", "");
        byte[] body = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return List.of(new String(body, StandardCharsets.UTF_8).split("\u001f", -1));
    }

    /** Returns the path of a link signed with the secret of this server. */
    String made(String... named) {
        String secret = one("select secret from digest_secret where true or ? = ''", "");
        byte[] body = String.join("\u001f", named).getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
            return "/lettre/repondre/" + text.encodeToString(body) + "."
                    + text.encodeToString(Arrays.copyOf(mac.doFinal(body), 16));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    <T> T one(String sql, String argument) {
        DataSource database = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class));
        return (T) JdbcSession.transact(
                database, s -> s.query(sql, row -> row.getObject(1), argument).get(0));
    }

    int update(String sql, Object... arguments) {
        DataSource database = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class));
        return JdbcSession.transact(database, s -> s.update(sql, arguments));
    }
}
