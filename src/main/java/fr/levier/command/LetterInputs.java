package fr.levier.command;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.NumberedEvent;
import fr.levier.digest.DigestInputs;
import fr.levier.match.Marks;
import fr.levier.match.Match;
import fr.levier.match.Matcher;
import fr.levier.match.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins catalogue, authorities and rulebook for the letters. */
final class LetterInputs implements DigestInputs {
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Matcher matcher;
    private final Marks marks;

    LetterInputs(Catalogue catalogue, Authorities authorities, Matcher matcher, Marks marks) {
        this.marks = marks;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.matcher = matcher;
    }

    @Override
    public Optional<View> find(String siren, Instant now) {
        return authorities.find(siren).map(authority -> {
            View all = view(Situation.of(authority, Optional.empty()), now);
            return new View(all.authority(), all.fictional(), withoutDismissed(all.matches(), siren));
        });
    }

    /** What the authority has put aside is told neither by letter nor on the page of the week. */
    private List<Match> withoutDismissed(List<Match> matches, String siren) {
        Map<CallId, Set<String>> said = marks.of(siren);
        return matches.stream()
                .filter(m -> !said.getOrDefault(m.call().id(), Set.of()).contains(Marks.DISMISSED))
                .toList();
    }

    /** Returns how the catalogue looks to a situation. */
    View view(Situation situation, Instant now) {
        Authority authority = situation.authority();
        return new View(situation.name(), authority.fictional(), matcher.match(situation, calls(authority), now));
    }

    /** Those of everybody, and its own. */
    private List<Call> calls(Authority authority) {
        return catalogue.listFor(Optional.of(authority.siren()));
    }

    @Override
    public News newsAfter(long cursor) {
        List<NumberedEvent> events = catalogue.eventsAfter(cursor);
        long last = events.isEmpty() ? cursor : events.get(events.size() - 1).number();
        return new News(events.stream().map(NumberedEvent::event).toList(), last);
    }
}
