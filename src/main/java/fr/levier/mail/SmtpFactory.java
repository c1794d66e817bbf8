package fr.levier.mail;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads how to reach the mail server; encryption is on unless {@code levier.smtp.starttls} says false. */
@Factory
@Requires(property = "levier.smtp.host")
final class SmtpFactory {

    @Singleton
    SmtpSettings settings(
            @Value("${levier.smtp.host}") String host,
            @Value("${levier.smtp.port:587}") int port,
            @Value("${levier.smtp.user:}") String user,
            @Value("${levier.smtp.password:}") String password,
            @Value("${levier.smtp.starttls:true}") boolean starttls,
            @Value("${levier.smtp.tls:false}") boolean tls) {
        Optional<SmtpSettings.Login> login =
                user.isEmpty() ? Optional.empty() : Optional.of(new SmtpSettings.Login(user, password));
        SmtpSettings settings = new SmtpSettings(host, port, login, starttls);
        return tls ? new SmtpSettings(host, port, login, SmtpSettings.Encryption.TLS) : settings;
    }

    /** A key of DKIM is a file that only this process should be able to read; without it letters go unsigned. */
    @Singleton
    @Requires(property = "levier.dkim.key")
    Dkim dkim(
            Sender sender,
            @Value("${levier.dkim.key}") java.nio.file.Path key,
            @Value("${levier.dkim.selector:levier}") String selector)
            throws java.io.IOException {
        return new Dkim(sender.address().domain(), selector, java.nio.file.Files.readString(key));
    }
}
