package fr.levier.digest;

import fr.levier.call.SourceAlarm;
import fr.levier.call.SourceWatch;
import fr.levier.mail.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells the administrator of sources in trouble and of letters that are late: each event once, and all that are new at one look in one
 * message, so that a network that fails for an hour makes one mail and not forty. Safe to call at any time and from several nodes.
 */
public final class AlarmRun {
    private final SourceWatch watch;
    private final LetterWatch letters;
    private final JdbcAlarms told;
    private final AlarmWriter writer;
    private final Optional<MailAddress> administrator;

    /** @param administrator nothing when nobody wants to be told: then nothing is recorded as told either */
    AlarmRun(
            SourceWatch watch,
            LetterWatch letters,
            JdbcAlarms told,
            AlarmWriter writer,
            Optional<MailAddress> administrator) {
        this.watch = watch;
        this.letters = letters;
        this.told = told;
        this.writer = writer;
        this.administrator = administrator;
    }

    /** Looks at all sources and letters and returns how many events were new. */
    public int look(Instant now) {
        return administrator.map(to -> look(to, now)).orElse(0);
    }

    private int look(MailAddress to, Instant now) {
        List<SourceAlarm> alarms = SourceAlarm.of(watch.states(), now);
        return told.record(alarms, letters.late(now), (sources, late) -> writer.message(to, sources, late, now), now);
    }
}
