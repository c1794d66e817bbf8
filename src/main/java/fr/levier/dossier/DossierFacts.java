package fr.levier.dossier;

import fr.levier.authority.Council;
import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.match.Match;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file with the call it is for, what the rules say of it for the authority, and its dates: what pages, documents and programs tell.
 *
 * @param house what the authority says of its assembly
 * @param deadline the closing that comes next
 */
record DossierFacts(
        Dossier dossier,
        Call call,
        Match match,
        Council house,
        Optional<Deadline> deadline,
        Schedule schedule,
        Instant now) {
    static DossierFacts of(Dossier dossier, Call call, Match match, Council house, Instant now) {
        Optional<Deadline> next = call.nextDeadline(now);
        LocalDate today = LocalDate.ofInstant(now, Deadline.PARIS);
        Schedule schedule = Schedule.of(dossier, house, next.map(Deadline::date), today);
        return new DossierFacts(dossier, call, match, house, next, schedule, now);
    }

    String title() {
        String title = call.content().title();
        return title.isBlank() ? call.id().value() : title;
    }
}
