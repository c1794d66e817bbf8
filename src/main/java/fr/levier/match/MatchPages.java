package fr.levier.match;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.call.CallDetailView;
import fr.levier.call.CallEvent;
import fr.levier.call.CallFilter;
import fr.levier.call.CallId;
import fr.levier.call.CallOrder;
import fr.levier.call.CallSection;
import fr.levier.call.CallView;
import fr.levier.call.Disagreement;
import fr.levier.call.Field;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.reference.Names;
import fr.levier.rule.RuleAddress;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.Scheme;
import fr.levier.web.Links;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the views of the list and of one call out of the catalogue, the matcher and a chosen authority. */
@Singleton
final class MatchPages {
    static final int PER_PAGE = 50;
    private static final int QUESTIONS = 5;
    private static final String LIST = "/appels";

    /** Asked of nobody, the rules leave open all that depends on who asks. */
    private static final Situation NOBODY =
            Situation.read(JsonNodeFactory.instance.objectNode(), Place.of("authority"), false);

    private final Matcher matcher;
    private final Names names;
    private final RulebookInForce rules;

    MatchPages(Matcher matcher, Names names, RulebookInForce rules) {
        this.matcher = matcher;
        this.names = names;
        this.rules = rules;
    }

    MatchListView list(
            ListQuery query,
            List<Call> calls,
            List<Authority> authorities,
            Asker asker,
            Instant now,
            Messages messages) {
        Funders funders = Funders.of(calls, names, messages);
        CallFilter filter = query.filter(query.funder().isEmpty() ? Set.of() : funders.named(query.funder()));
        List<Call> found = calls.stream()
                .filter(call -> filter.test(call, now))
                .sorted(new CallOrder(now))
                .toList();
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(query.page(), pages);
        List<Call> shown = found.subList((page - 1) * PER_PAGE, Math.min(found.size(), page * PER_PAGE));
        Map<CallId, Match> matches = matches(found, asker, now);
        FormChoices choices = new FormChoices(messages);
        return new MatchListView(
                tallies(matches.values(), query, asker, messages),
                choices.authorities(authorities, asker),
                choices.projects(asker),
                asker.code(),
                asker.answers().parameters(),
                choices.sections(query),
                choices.funders(funders, query),
                query.text(),
                found.size(),
                groups(shown, matches, asker, now, messages),
                counts(found, now),
                page,
                pages,
                link(query, asker, page - 1, pages),
                link(query, asker, page + 1, pages));
    }

    MatchPageView one(
            Call call,
            List<CallEvent> events,
            List<Disagreement> disagreements,
            List<Authority> authorities,
            Asker asker,
            Instant now,
            Messages messages) {
        Optional<Scheme> scheme = call.content().value(Field.SCHEME).flatMap(rules.current()::findScheme);
        Match match = matcher.one(asker.situation().orElse(NOBODY), call, now);
        FormChoices choices = new FormChoices(messages);
        return new MatchPageView(
                CallDetailView.of(call, events, disagreements, now, messages, names),
                choices.authorities(authorities, asker),
                choices.projects(asker),
                asker.code(),
                asker.answers().parameters(),
                heading(asker, messages),
                asker.authority().map(a -> VerdictView.of(match, asker, messages, names)),
                questions(match, asker, messages),
                over(call, now, messages),
                RateSummary.of(call, match.verdict(), scheme, messages),
                rules(call),
                Links.to(LIST, asker.parameters()));
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

    private Map<CallSection, List<MatchView>> groups(
            List<Call> shown, Map<CallId, Match> matches, Asker asker, Instant now, Messages messages) {
        Map<String, String> parameters = asker.parameters();
        Map<CallSection, List<MatchView>> groups = new EnumMap<>(CallSection.class);
        for (Call call : shown) {
            CallView view = CallView.of(call, now, messages, names);
            groups.computeIfAbsent(view.section(), s -> new ArrayList<>())
                    .add(new MatchView(
                            view,
                            Optional.ofNullable(matches.get(call.id()))
                                    .map(match -> VerdictView.of(match, asker, messages, names)),
                            Links.to(view.path(), parameters)));
        }
        return groups;
    }

    /** Returns what the calls come to for the asker, and what to ask next; nothing while nobody asks. */
    private Optional<TalliesView> tallies(Collection<Match> matches, ListQuery query, Asker asker, Messages messages) {
        return asker.authority()
                .map(authority -> new TalliesView(
                        authority.name(),
                        TalliesView.count(matches),
                        OpenQuestion.of(matches).stream()
                                .flatMap(open -> question(
                                        open.question().fact(),
                                        Optional.of(messages.text("match.answer.why", open.calls())),
                                        query.parameters(1),
                                        asker,
                                        messages)
                                        .stream())
                                .limit(QUESTIONS)
                                .toList(),
                        asker.answers().written().size()));
    }

    private Map<String, QuestionView> questions(Match match, Asker asker, Messages messages) {
        Map<String, QuestionView> questions = new LinkedHashMap<>();
        match.verdict()
                .missing()
                .forEach(missing -> question(missing.fact(), Optional.empty(), Map.of(), asker, messages)
                        .ifPresent(question -> questions.put(missing.question().in(messages.locale()), question)));
        return questions;
    }

    private Optional<QuestionView> question(
            String fact, Optional<String> why, Map<String, String> page, Asker asker, Messages messages) {
        return QuestionView.of(fact, why, asker, page, rules.current(), messages, names);
    }

    /** Beside a call that nobody can answer any more, « éligible » would mislead; its own page still explains. */
    private static boolean mayStillBeAnswered(Call call, Instant now) {
        return CallSection.of(call.status(now)).compareTo(CallSection.CLOSED) < 0;
    }

    /** Judges the calls that can still be answered. */
    private Map<CallId, Match> matches(Collection<Call> calls, Asker asker, Instant now) {
        List<Call> answerable =
                calls.stream().filter(c -> mayStillBeAnswered(c, now)).toList();
        return asker.situation().map(situation -> matcher.match(situation, answerable, now)).orElse(List.of()).stream()
                .collect(Collectors.toMap(m -> m.call().id(), m -> m));
    }

    private static Map<CallSection, Integer> counts(List<Call> found, Instant now) {
        Map<CallSection, Integer> counts = new EnumMap<>(CallSection.class);
        found.forEach(call -> counts.merge(CallSection.of(call.status(now)), 1, Integer::sum));
        return counts;
    }

    private static Optional<String> link(ListQuery query, Asker asker, int page, int pages) {
        if (page < 1 || page > pages) {
            return Optional.empty();
        }
        Map<String, String> parameters = asker.parameters();
        parameters.putAll(query.parameters(page));
        return Optional.of(Links.to(LIST, parameters));
    }
}
