package fr.levier.dossier;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.match.Match;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file with the call it is for, what the rules say of it for the authority, and its dates: what pages, documents and programs tell.
 *
 * @param deadline the closing that comes next
 */
record DossierFacts(
        Dossier dossier, Call call, Match match, Optional<Deadline> deadline, Schedule schedule, Instant now) {
    static DossierFacts of(Dossier dossier, Call call, Match match, Instant now) {
        Optional<Deadline> next = call.nextDeadline(now);
        LocalDate today = LocalDate.ofInstant(now, Deadline.PARIS);
        return new DossierFacts(dossier, call, match, next, Schedule.of(dossier, next.map(Deadline::date), today), now);
    }

    String title() {
        String title = call.content().title();
        return title.isBlank() ? call.id().value() : title;
    }
}
