package fr.levier.command;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.authority.Council;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Deadline;
import fr.levier.call.NumberedEvent;
import fr.levier.call.SourceAlarm;
import fr.levier.call.SourceDirectory;
import fr.levier.call.SourceWatch;
import fr.levier.call.search.CallSearch;
import fr.levier.digest.Basis;
import fr.levier.digest.CallHistory;
import fr.levier.digest.DigestInputs;
import fr.levier.digest.Former;
import fr.levier.digest.Gap;
import fr.levier.digest.JdbcTold;
import fr.levier.digest.Material;
import fr.levier.digest.Told;
import fr.levier.match.Commitments;
import fr.levier.match.Marks;
import fr.levier.match.Matcher;
import fr.levier.match.Situation;
import fr.levier.reference.Label;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins catalogue, authorities and rulebook for the letters.
 *
 * @param search the calls as lists keep them at hand
 * @param marks what authorities said is not for them
 * @param commitments what of authorities counts on calls, whichever room knows it
 * @param searches what the saved searches of readers find
 * @param told by what readers were told before
 */
public record LetterInputs(
        Catalogue catalogue,
        CallSearch search,
        Authorities authorities,
        Matcher matcher,
        RulebookInForce rules,
        SourceWatch watch,
        SourceDirectory sources,
        Marks marks,
        List<Commitments> commitments,
        ReaderSearches searches,
        JdbcTold told)
        implements DigestInputs {
    @Override
    public Sight at(Instant now) {
        return LetterSight.ofRun(forMany(), now);
    }

    @Override
    public Sight glance(Instant now) {
        return LetterSight.ofLetter(this, now);
    }

    /** The same for many letters: who has said nothing is not asked. */
    private LetterInputs forMany() {
        return new LetterInputs(
                catalogue,
                search,
                authorities,
                matcher,
                rules,
                watch,
                sources,
                marks.forMany(),
                commitments.stream().map(Commitments::forMany).toList(),
                searches,
                told);
    }

    /** Returns how the catalogue looks to a situation. */
    View view(Situation situation, List<Call> calls, Matcher.Sitting sitting) {
        Authority authority = situation.authority();
        return new View(
                authority.siren(),
                situation.name(),
                authority.fictional(),
                sitting.match(situation, calls),
                counting(authority.siren()),
                marks.dismissed(authority.siren()),
                Memory.NONE,
                new Said(Council.of(authority), done(situation), marks.declined(authority.siren())));
    }

    /** Returns the view of somebody who was told by something else, for one letter that is kept nowhere. */
    View remembering(View view, Situation situation, Told told, List<NumberedEvent> since, Instant now) {
        Rulebook current = rules.current();
        Basis basis = Basis.of(current.version(), situation.facts());
        Map<CallId, Former> former = new FormerVerdicts(this.told, current, now)
                .of(situation, view.matches(), told, basis, CallHistory.of(since));
        return view.remembering(new Memory(false, basis, former));
    }

    /** Returns the facts that windows of the administration make true, and that the situation says are. */
    private Set<String> done(Situation situation) {
        return rules.current().administrativeWindows().facts().stream()
                .filter(fact ->
                        situation.facts().at("/" + fact.replace('.', '/')).asBoolean())
                .collect(Collectors.toSet());
    }

    private Map<CallId, List<Label>> counting(String siren) {
        Map<CallId, List<Label>> counting = new HashMap<>();
        commitments.forEach(all -> all.of(siren)
                .forEach((call, labels) -> counting.merge(
                        call,
                        labels,
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList())));
        return counting;
    }

    /** The calls of everybody, and its own. */
    List<Call> calls(Authority authority) {
        return catalogue.listFor(Optional.of(authority.siren()));
    }

    /** Returns what is the same for all readers. */
    Material.World world(int liveCalls, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, Deadline.PARIS);
        return new Material.World(rules.current().administrativeWindows().on(day), gaps(now), liveCalls);
    }

    private List<Gap> gaps(Instant now) {
        return SourceAlarm.of(watch.states(), now).stream()
                .map(alarm -> new Gap(
                        name(alarm.source()),
                        alarm.standing(),
                        Optional.of(alarm.since()).filter(since -> !since.equals(Instant.EPOCH))))
                .toList();
    }

    private Label name(String source) {
        return sources.all().stream()
                .filter(known -> known.id().equals(source))
                .map(known -> known.name())
                .findFirst()
                .orElse(new Label(source, source));
    }
}
