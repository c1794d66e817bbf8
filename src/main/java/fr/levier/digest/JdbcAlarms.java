package fr.levier.digest;

import fr.levier.call.SourceAlarm;
import fr.levier.mail.Message;
import fr.levier.sql.JdbcSession;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** Which alarms the administrator was told of. Their messages lie in the outbox with the letters, and are sent from there. */
public final class JdbcAlarms {
    private final DataSource database;

    public JdbcAlarms(DataSource database) {
        this.database = database;
    }

    /**
     * Records one message for those alarms that nobody was told of yet, and that they were told; both or neither. Of late letters it
     * is told once, until none is late for that reason any more.
     *
     * @param message writes the message of the alarms that are new
     * @return how many were new
     */
    int record(
            List<SourceAlarm> alarms,
            List<LateLetters> late,
            BiFunction<List<SourceAlarm>, List<LateLetters>, Message> message,
            Instant now) {
        return JdbcSession.transact(database, session -> {
            // two nodes that look at once would both find an event new
            session.update("lock table source_alarm in share row exclusive mode");
            List<SourceAlarm> fresh =
                    alarms.stream().filter(alarm -> !isTold(session, alarm)).toList();
            List<LateLetters> freshlyLate =
                    late.stream().filter(each -> isFresh(session, each, now)).toList();
            List<String> lasting =
                    late.stream().map(each -> each.trouble().name()).toList();
            session.update("delete from letter_alarm where event <> all (?)", lasting);
            if (!fresh.isEmpty() || !freshlyLate.isEmpty()) {
                long letter = JdbcOutbox.alarm(session, message.apply(fresh, freshlyLate), now);
                fresh.forEach(alarm -> tell(session, alarm, letter));
                freshlyLate.forEach(each -> tell(session, each, letter, now));
            }
            return fresh.size() + freshlyLate.size();
        });
    }

    /** What is late is told once until it is over; of what was given up each letter is told. */
    private static boolean isFresh(JdbcSession session, LateLetters late, Instant now) {
        if (late.trouble() == LateLetters.Trouble.FAILED) {
            return JdbcLetterDesk.tellGivenUp(session, now);
        }
        return session.first(
                        "select 1 from letter_alarm where event = ?",
                        row -> true,
                        late.trouble().name())
                .isEmpty();
    }

    private static void tell(JdbcSession session, LateLetters late, long letter, Instant now) {
        if (late.trouble() == LateLetters.Trouble.FAILED) {
            return;
        }
        session.update(
                "insert into letter_alarm (event, since, letter) values (?, ?, ?)",
                late.trouble().name(),
                now,
                letter);
    }

    private static boolean isTold(JdbcSession session, SourceAlarm alarm) {
        return session.first(
                        "select 1 from source_alarm where source = ? and event = ? and since = ?",
                        row -> true,
                        alarm.source(),
                        alarm.event(),
                        alarm.since())
                .isPresent();
    }

    private static void tell(JdbcSession session, SourceAlarm alarm, long letter) {
        session.update(
                "insert into source_alarm (source, event, since, letter) values (?, ?, ?, ?)",
                alarm.source(),
                alarm.event(),
                alarm.since(),
                letter);
    }
}
