package fr.levier.digest;

import fr.levier.call.Catalogue;
import fr.levier.call.SourceDirectory;
import fr.levier.call.SourceWatch;
import fr.levier.mail.Dkim;
import fr.levier.mail.MailAddress;
import fr.levier.mail.Sender;
import fr.levier.mail.SmtpMailer;
import fr.levier.mail.SmtpSettings;
import fr.levier.message.Messages;
import fr.levier.message.PlainText;
import fr.levier.people.LetterOffer;
import fr.levier.reference.Names;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Joins the parts of the letter to the settings {@code levier.*}; a letter is sent only where {@code levier.smtp.host} is set. */
@Factory
final class DigestFactory {

    @Singleton
    Sender sender(
            @Value("${levier.mail.name:Levier}") String name,
            @Value("${levier.mail.from:levier@localhost}") String address) {
        return new Sender(name, new MailAddress(address));
    }

    @Singleton
    Seal seal(JdbcLetters letters) {
        return new Seal(letters.secret());
    }

    @Singleton
    Links links(@Value("${levier.base-url:`http://localhost:8080`}") URI base) {
        return new Links(base);
    }

    @Singleton
    EmlWriter writer(Links links, Seal seal, Names names, Sender sender) {
        LetterWriter letters = new LetterWriter(links.sealedBy(seal), names);
        return new EmlWriter(letters, sender);
    }

    @Singleton
    JdbcOutbox outbox(
            DataSource database,
            Sender sender,
            @Value("${levier.admin.mail:}") String administrator,
            @Value("${levier.lang:fr}") String language) {
        Optional<JdbcOutbox.Notice> notice =
                address(administrator).map(to -> notice(to, sender, Locale.forLanguageTag(language)));
        return new JdbcOutbox(DelegatingDataSource.unwrapDataSource(database), notice);
    }

    private static JdbcOutbox.Notice notice(MailAddress to, Sender sender, Locale locale) {
        Messages words = Messages.in(locale);
        MailWords said = new MailWords(words);
        return (refused, at) -> {
            StringBuilder lines = new StringBuilder();
            refused.forEach((email, because) -> lines.append(
                            words.text("digest.suspended.line", email, PlainText.line(said.of(because))))
                    .append('\n'));
            String first = refused.keySet().iterator().next();
            String subject = words.text("digest.suspended.subject", refused.size(), first);
            return new NoteWriter(sender)
                    .write(to, locale, subject, words.text("digest.suspended.text", lines, refused.size()), at);
        };
    }

    private static Optional<MailAddress> address(String administrator) {
        return Optional.of(administrator.strip()).filter(a -> !a.isEmpty()).map(MailAddress::new);
    }

    @Singleton
    JdbcLetters letters(DataSource database) {
        return new JdbcLetters(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcLetterDesk desk(DataSource database) {
        return new JdbcLetterDesk(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcSubscriptions subscriptions(DataSource database) {
        return new JdbcSubscriptions(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcLetterFeeds letterFeeds(DataSource database) {
        return new JdbcLetterFeeds(DelegatingDataSource.unwrapDataSource(database));
    }

    /** A member who is welcomed may ask for the letter there. */
    @Singleton
    LetterOffer offer(JdbcSubscriptions subscriptions) {
        return (siren, reader) -> subscriptions.ask(siren, reader.email(), reader.locale());
    }

    @Singleton
    JdbcLetterReaders letterReaders(DataSource database) {
        return new JdbcLetterReaders(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    WeekLetters week(DigestInputs inputs, Catalogue catalogue) {
        return new WeekLetters(inputs, catalogue);
    }

    @Singleton
    JdbcTold told(DataSource database) {
        return new JdbcTold(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    DigestRun run(
            JdbcSubscriptions subscriptions, DigestInputs inputs, EmlWriter writer, JdbcOutbox outbox, JdbcTold told) {
        return new DigestRun(subscriptions, inputs, writer, outbox, told);
    }

    @Singleton
    LetterWatch letterWatch(
            JdbcLetters letters,
            JdbcLetterDesk desk,
            JdbcSubscriptions subscriptions,
            @Value("${levier.lang:fr}") String language) {
        MailWords said = new MailWords(Messages.in(Locale.forLanguageTag(language)));
        return new LetterWatch(letters, desk, subscriptions, said);
    }

    @Singleton
    AlarmRun alarms(
            SourceWatch watch,
            DataSource database,
            Sender sender,
            SourceDirectory directory,
            LetterWatch letters,
            Links links,
            @Value("${levier.admin.mail:}") String administrator,
            @Value("${levier.lang:fr}") String language) {
        Messages words = Messages.in(Locale.forLanguageTag(language));
        UnaryOperator<String> names = id -> directory.all().stream()
                .filter(s -> s.id().equals(id))
                .map(s -> s.name().in(words.locale()))
                .findFirst()
                .orElse(id);
        Optional<MailAddress> to = address(administrator);
        JdbcAlarms told = new JdbcAlarms(DelegatingDataSource.unwrapDataSource(database));
        return new AlarmRun(watch, letters, told, new AlarmWriter(sender, links, words, names), to);
    }

    @Singleton
    Delivery delivery(
            JdbcOutbox outbox,
            Optional<SmtpSettings> settings,
            Optional<Dkim> dkim,
            Sender sender,
            @Value("${levier.mail.per-minute:" + Delivery.PER_MINUTE + "}") int perMinute) {
        return new Delivery(outbox, settings.map(s -> new SmtpMailer(s, sender.address(), dkim)), perMinute);
    }
}
