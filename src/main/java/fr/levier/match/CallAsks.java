package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Status;
import fr.levier.rule.Campaign;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.bulk.Ask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What calls ask at one instant, whoever is before them: calls that ask the same, such as the topics of one scheme, are judged alike. */
final class CallAsks {
    private final Rulebook rules;
    private final Statements statements;
    private final Instant now;

    CallAsks(Statements statements, Instant now) {
        this.rules = statements.rules();
        this.statements = statements;
        this.now = now;
    }

    Ask of(Call call) {
        LocalDate day = filingDay(call);
        return of(call, day, stated(call, day));
    }

    /**
     * @param day a day that somebody chose
     * @param stated what the page states
     */
    Ask of(Call call, LocalDate day, List<Requirement> stated) {
        Optional<Scheme> scheme = scheme(call);
        return new Ask(
                scheme.map(Scheme::id),
                scheme.flatMap(s -> CallEdition.campaign(s, call)).map(Campaign::id),
                day,
                stated);
    }

    private Optional<Scheme> scheme(Call call) {
        return call.content().value(Field.SCHEME).flatMap(rules::findScheme);
    }

    List<Requirement> stated(Call call, LocalDate day) {
        return statements.of(call, day);
    }

    /** Returns the day on which one would apply: today, or the first day of a call to come, or the last of one that has closed. */
    LocalDate filingDay(Call call) {
        LocalDate today = now.atZone(Deadline.PARIS).toLocalDate();
        Status status = call.status(now);
        if (status == Status.FORTHCOMING) {
            return call.content().opens().orElse(today);
        }
        return status == Status.CLOSED ? CallEdition.lastDay(call).orElse(today) : today;
    }
}
