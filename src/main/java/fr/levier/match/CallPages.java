package fr.levier.match;

import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.call.CallDetailView;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.CallSection;
import fr.levier.call.CallView;
import fr.levier.call.Disagreement;
import fr.levier.call.Field;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.rule.RuleAddress;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.Scheme;
import fr.levier.web.Links;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the view of one call out of the catalogue, the matcher and a chosen authority. */
@Singleton
final class CallPages {
    /** What an officer may just have done to the call. */
    private static final Set<String> DONE = Set.of("ajoute", "rejoint", "connu", "corrige", "annule");

    private final Finder finder;
    private final Matcher matcher;
    private final Names names;
    private final RulebookInForce rules;
    private final PlannedTies ties;

    CallPages(Finder finder, Matcher matcher, Names names, RulebookInForce rules, PlannedTies ties) {
        this.finder = finder;
        this.matcher = matcher;
        this.names = names;
        this.rules = rules;
        this.ties = ties;
    }

    MatchPageView one(
            Call call,
            List<CallEvent> events,
            List<Disagreement> disagreements,
            List<Authority> authorities,
            Asker asker,
            Seeing seeing,
            Optional<ClosedView> closed,
            String done,
            LongLists parts,
            Instant now,
            Messages messages) {
        CallDetailView details = CallDetailView.of(call, events, disagreements, now, messages, names);
        Optional<Scheme> scheme = call.content().value(Field.SCHEME).flatMap(rules.current()::findScheme);
        Match match = matcher.one(asker.situation().orElse(Situation.NOBODY), call, now);
        FormChoices choices = new FormChoices(messages);
        return new MatchPageView(
                closed,
                details,
                parts.history(details, asker.parameters()),
                parts.others(details, asker.parameters()),
                choices.authorities(authorities, asker),
                choices.projects(asker),
                asker.code(),
                asker.answers().parameters(),
                heading(asker, messages),
                asker.authority()
                        .map(a -> VerdictView.of(match, asker, rules.current().vocabulary(), now, messages, names)),
                questions(match, asker, messages),
                over(call, now, messages),
                RateSummary.of(call, match.verdict(), scheme, messages),
                rules(call),
                Links.to(MatchPages.LIST, asker.parameters()),
                seeing.member().map(member -> MatchPages.follow(call.id(), member)),
                seeing.officer()
                        .map(officer -> corrections(call.id(), officer) + "&champ=")
                        .orElse(""),
                seeing.officer().map(officer -> corrections(call.id(), officer)),
                DONE.contains(done) ? messages.text("match.done." + done) : "",
                new StandingWords(messages, names).ofWork(match.standing()),
                call.nextDeadline(now).map(next -> Links.to("/appels/" + call.id() + "/echeances.ics", asked(asker))),
                similar(call, asker, seeing, now, messages),
                seeing.officer().map(siren -> plan(call.id(), siren)),
                seeing.member().map(siren -> Links.to("/dossiers/" + call.id(), Map.of("siren", siren))),
                seeing.member().flatMap(siren -> ties.of(call, siren, now, messages)));
    }

    private static String corrections(CallId call, String siren) {
        return Links.to("/corrections/" + call, Map.of("siren", siren));
    }

    private static Map<String, String> asked(Asker asker) {
        return Map.of("siren", asker.code());
    }

    private List<SimilarView> similar(Call call, Asker asker, Seeing seeing, Instant now, Messages messages) {
        return finder.similar(call, seeing.member(), now).stream()
                .map(similar -> {
                    CallView view = CallView.of(similar.call(), now, messages, names);
                    return new SimilarView(view, Links.to(view.path(), asker.parameters()), why(similar, messages));
                })
                .toList();
    }

    private String why(Similar similar, Messages messages) {
        if (similar.sameScheme()) {
            return messages.text("match.similar.scheme");
        }
        List<String> themes = similar.themes().stream()
                .map(theme -> names.label("themes", theme).in(messages.locale()))
                .toList();
        return messages.text("match.similar.themes", themes.size(), String.join(", ", themes));
    }

    private static String heading(Asker asker, Messages messages) {
        String authority = asker.authority().map(Authority::name).orElse("");
        return asker.project()
                .map(project -> messages.text("match.verdict.for-project", authority, project.title()))
                .orElseGet(() -> authority.isEmpty()
                        ? messages.text("match.verdict.title")
                        : messages.text("match.verdict.for", authority));
    }

    private static Optional<String> over(Call call, Instant now, Messages messages) {
        return Optional.of(CallSection.of(call.status(now)))
                .filter(section -> !mayStillBeAnswered(call, now))
                .map(section -> messages.text("match.over." + section));
    }

    /** A scheme that the rulebook does not know has no name but its code, and no page. */
    private Optional<String> rules(Call call) {
        return call.content()
                .value(Field.SCHEME)
                .filter(scheme -> !names.label("schemes", scheme).fr().equals(scheme))
                .map(RuleAddress::scheme);
    }

    private static String plan(CallId call, String siren) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", siren);
        parameters.put("appel", call.value());
        return Links.to("/plans/ajouter", parameters);
    }

    private Map<String, QuestionView> questions(Match match, Asker asker, Messages messages) {
        Map<String, QuestionView> questions = new LinkedHashMap<>();
        match.verdict()
                .missing()
                .forEach(missing -> QuestionView.of(
                                missing.fact(), Optional.empty(), asker, Map.of(), rules.current(), messages, names)
                        .ifPresent(question -> questions.put(missing.question().in(messages.locale()), question)));
        return questions;
    }

    /** Beside a call that nobody can answer any more, « éligible » would mislead; its own page still explains. */
    private static boolean mayStillBeAnswered(Call call, Instant now) {
        return CallSection.of(call.status(now)).compareTo(CallSection.CLOSED) < 0;
    }
}
