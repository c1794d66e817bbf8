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
import fr.levier.project.Project;
import fr.levier.reference.Names;
import fr.levier.rule.RuleAddress;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.Scheme;
import fr.levier.web.Links;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the views of the list and of one call out of the catalogue, the matcher and a chosen authority. */
@Singleton
final class MatchPages {
    static final int PER_PAGE = 50;
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
        return new MatchListView(
                authorities(authorities, asker.siren(), messages),
                projects(asker, messages),
                asker.siren(),
                sections(query, messages),
                funders(funders, query, messages),
                query.text(),
                found.size(),
                groups(shown, asker, now, messages),
                counts(found, now),
                page,
                pages,
                link(query, page - 1, pages),
                link(query, page + 1, pages));
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
        return new MatchPageView(
                CallDetailView.of(call, events, disagreements, now, messages, names),
                authorities(authorities, asker.siren(), messages),
                projects(asker, messages),
                asker.siren(),
                heading(asker, messages),
                asker.authority().map(a -> VerdictView.of(match, asker, messages, names)),
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

    private Map<CallSection, List<MatchView>> groups(List<Call> shown, Asker asker, Instant now, Messages messages) {
        List<Call> answerable =
                shown.stream().filter(c -> mayStillBeAnswered(c, now)).toList();
        Map<CallId, VerdictView> verdicts = verdicts(answerable, asker, now, messages);
        Map<String, String> parameters = asker.parameters();
        Map<CallSection, List<MatchView>> groups = new EnumMap<>(CallSection.class);
        for (Call call : shown) {
            CallView view = CallView.of(call, now, messages, names);
            groups.computeIfAbsent(view.section(), s -> new ArrayList<>())
                    .add(new MatchView(
                            view, Optional.ofNullable(verdicts.get(call.id())), Links.to(view.path(), parameters)));
        }
        return groups;
    }

    /** Beside a call that nobody can answer any more, « éligible » would mislead; its own page still explains. */
    private static boolean mayStillBeAnswered(Call call, Instant now) {
        return CallSection.of(call.status(now)).compareTo(CallSection.CLOSED) < 0;
    }

    private Map<CallId, VerdictView> verdicts(Collection<Call> calls, Asker asker, Instant now, Messages messages) {
        return asker.situation().map(situation -> matcher.match(situation, calls, now)).orElse(List.of()).stream()
                .collect(Collectors.toMap(m -> m.call().id(), m -> VerdictView.of(m, asker, messages, names)));
    }

    private static Map<CallSection, Integer> counts(List<Call> found, Instant now) {
        Map<CallSection, Integer> counts = new EnumMap<>(CallSection.class);
        found.forEach(call -> counts.merge(CallSection.of(call.status(now)), 1, Integer::sum));
        return counts;
    }

    private static Optional<String> link(ListQuery query, int page, int pages) {
        return page < 1 || page > pages ? Optional.empty() : Optional.of(Links.to(LIST, query.parameters(page)));
    }

    private static List<Choice> authorities(List<Authority> all, String siren, Messages messages) {
        return choices(messages.text("match.form.no-authority"), all, Authority::siren, Authority::name, siren);
    }

    private static List<Choice> sections(ListQuery query, Messages messages) {
        return choices(
                messages.text("match.form.every-status"),
                Arrays.asList(CallSection.values()),
                CallSection::slug,
                s -> messages.text("match.section." + s),
                query.section());
    }

    private static List<Choice> funders(Funders funders, ListQuery query, Messages messages) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "", messages.text("match.form.every-funder"), query.funder().isEmpty()));
        choices.addAll(funders.choices(query.funder()));
        return List.copyOf(choices);
    }

    /** An authority without projects has nothing to choose. */
    private static List<Choice> projects(Asker asker, Messages messages) {
        return asker.projects().isEmpty()
                ? List.of()
                : choices(
                        messages.text("match.form.no-project"),
                        asker.projects(),
                        Project::id,
                        Project::title,
                        asker.projectId());
    }

    private static <T> List<Choice> choices(
            String none, List<T> all, Function<T, String> value, Function<T, String> label, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", none, chosen.isEmpty()));
        all.forEach(one -> choices.add(
                new Choice(value.apply(one), label.apply(one), value.apply(one).equals(chosen))));
        return List.copyOf(choices);
    }
}
