package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills what can be killed while fifty people are written to, and looks whether anybody got a letter twice or lost one. Every fault is
 * drawn; the same seed draws the same faults, but they strike when they strike. {@code mvn -Pfaults -Dfaults=200} runs many.
 */
final class LetterFaultsTest {
    private static final int PEOPLE = FaultyWorld.PEOPLE;
    private static final Instant MONDAY = Instant.parse("2027-01-04T06:00:00Z");

    private static final int REPORT_EVERY = 20;

    @TempDir
    Path folder;

    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private int explainable;

    /** What happens while letters are made and sent. */
    private enum Fault {
        KILL_WHILE_COMPOSING,
        KILL_BEFORE_SENDING,
        KILL_WHILE_SENDING,
        DATABASE_RESTARTS,
        DATABASE_IS_KILLED,
        TWO_NODES,
        CLOCK_BACK,
        CLOCK_FORWARD,
        CUT_AFTER_DATA,
        REFUSED_FOR_NOW
    }

    @Test
    void everyLetterIsMadeOnceAndNoneIsLostWhateverDies() throws Exception {
        int faults = Integer.getInteger("faults", 6);
        long seed = Long.getLong("faults.seed", 20261121L);
        Random random = new Random(seed);
        Instant week = MONDAY;
        try (FaultyWorld world = new FaultyWorld(folder)) {
            for (int i = 0; i < faults; i++) {
                Fault fault = Fault.values()[i < Fault.values().length ? i : random.nextInt(Fault.values().length)];
                struck.merge(fault, 1, Integer::sum);
                week = round(world, fault, week, random);
                if (i % REPORT_EVERY == REPORT_EVERY - 1 || i == faults - 1) {
                    report(world, i + 1, seed);
                }
            }
        }
    }

    /** One week: something happens, letters are due, a fault strikes; at the end everybody was told once. */
    private Instant round(FaultyWorld world, Fault fault, Instant week, Random random) throws Exception {
        int before = world.mail.total();
        int recorded = world.number("select count(*) from digest_letter");
        world.mail.answerAfter(random.nextInt(8));
        world.happens(week);
        world.runNodes(fault == Fault.TWO_NODES ? 2 : 1);
        strike(world, fault, week, random, recorded, before);
        world.tell(latest(fault, week));
        world.runNodes(1);
        world.await("select count(*) from digest_recipient where cursor = " + world.calls(), PEOPLE);
        world.await("select count(*) from digest_letter where status = 'SENT'", recorded + PEOPLE);
        check(world);
        return latest(fault, week).plus(Duration.ofDays(7));
    }

    /** A clock that ran ahead has used up the weeks up to there. */
    private static Instant latest(Fault fault, Instant week) {
        return fault == Fault.CLOCK_FORWARD ? week.plus(Duration.ofDays(21)) : week;
    }

    private void strike(FaultyWorld world, Fault fault, Instant week, Random random, int recorded, int sent)
            throws IOException, InterruptedException {
        int some = 1 + random.nextInt(PEOPLE - 2);
        String letters = "select count(*) from digest_letter";
        switch (fault) {
            case KILL_WHILE_COMPOSING -> {
                world.await(letters, recorded + some);
                world.killNode();
            }
            case KILL_BEFORE_SENDING -> {
                world.await(letters, recorded + PEOPLE);
                world.killNode();
                explainable++;
            }
            case KILL_WHILE_SENDING -> {
                world.awaitMail(sent + some);
                world.killNode();
                explainable++;
            }
            case DATABASE_RESTARTS, DATABASE_IS_KILLED -> {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
                world.restartDatabase(fault == Fault.DATABASE_IS_KILLED);
                explainable++;
            }
            case TWO_NODES -> {
                world.awaitMail(sent + some);
                world.killNode();
                explainable++;
            }
            case CLOCK_BACK -> {
                world.await(letters, recorded + some);
                world.tell(week.minus(Duration.ofDays(8)));
                TimeUnit.MILLISECONDS.sleep(200);
            }
            case CLOCK_FORWARD -> {
                world.await(letters, recorded + some);
                world.tell(week.plus(Duration.ofDays(21)));
                TimeUnit.MILLISECONDS.sleep(200);
            }
            case CUT_AFTER_DATA -> {
                int cuts = 1 + random.nextInt(3);
                world.mail.cutNext(cuts);
                explainable += cuts;
            }
            case REFUSED_FOR_NOW -> world.mail.refuseNext(some);
        }
    }

    /** Each event is told to each person by exactly one letter, and what was taken twice is one message by its Message-ID. */
    private void check(FaultyWorld world) throws SQLException {
        assertThat(world.number("""
                        select count(*) from (select r.id from digest_recipient r
                            join digest_letter l on l.recipient = r.id
                            where l.cursor_before < %1$d and l.cursor_after >= %1$d
                            group by r.id having count(*) = 1) told""".formatted(world.calls())))
                .as("people told of the last event by exactly one letter")
                .isEqualTo(PEOPLE);
        assertThat(world.number("""
                        select count(*) from (select cursor_before, lag(cursor_after)
                            over (partition by recipient order by cursor_after) as last from digest_letter) chain
                        where last is not null and cursor_before <> last"""))
                .as("letters that do not go on where the one before ended")
                .isZero();
        assertThat(world.number("select count(*) from digest_letter where status = 'SENT'"))
                .as("letters recorded as sent that the server took")
                .isEqualTo(world.mail.taken().size());
        assertThat(twice(world)).as("letters taken twice").isLessThanOrEqualTo(explainable);
    }

    private static int twice(FaultyWorld world) {
        return world.mail.total() - world.mail.taken().size();
    }

    private void report(FaultyWorld world, int faults, long seed) throws SQLException {
        System.out.printf(
                "{\"faults\":%d,\"seed\":%d,\"people\":%d,\"letters\":%d,\"taken\":%d,\"takenTwice\":%d,\"mayBeTwice\":%d,\"struck\":\"%s\"}%n",
                faults,
                seed,
                PEOPLE,
                world.number("select count(*) from digest_letter"),
                world.mail.taken().size(),
                twice(world),
                explainable,
                struck);
    }
}
