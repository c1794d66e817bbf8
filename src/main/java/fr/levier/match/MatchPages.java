package fr.levier.match;

import fr.levier.authority.Authority;
import fr.levier.call.CallId;
import fr.levier.call.CallSection;
import fr.levier.call.CallView;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.rule.RulebookInForce;
import fr.levier.web.Links;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the view of the list out of the catalogue and a chosen authority. */
@Singleton
final class MatchPages {
    static final int PER_PAGE = 25;
    private static final int QUESTIONS = 5;
    static final String LIST = "/appels";

    private final Finder finder;
    private final Names names;
    private final RulebookInForce rules;
    private final Marks marked;

    MatchPages(Finder finder, Names names, RulebookInForce rules, Marks marked) {
        this.marked = marked;
        this.finder = finder;
        this.names = names;
        this.rules = rules;
    }

    MatchListView list(
            ListQuery asked,
            List<Authority> authorities,
            Asker asker,
            Seeing seeing,
            Optional<ClosedView> closed,
            Optional<MatchListView.Reader> nothingYet,
            Instant now,
            Messages messages) {
        Map<CallId, Set<String>> marks = seeing.member().map(marked::of).orElse(Map.of());
        Findings findings = finder.find(asked, asker.situation(), seeing.member(), marks, now);
        ListQuery query = findings.query();
        int pages = Math.max(1, (findings.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(query.page(), pages);
        FormChoices choices = new FormChoices(messages);
        FacetWords facets = new FacetWords(query, asker.parameters(), names, messages);
        return new MatchListView(
                closed,
                tallies(findings, query, asker, described(seeing, authorities), messages),
                choices.authorities(authorities, asker),
                choices.projects(asker),
                asker.code(),
                asker.answers().parameters(),
                query.facets(),
                choices.sorts(query, asker),
                query.text(),
                findings.instead(),
                nothingYet,
                findings.size(),
                facets.views(findings),
                facets.chosen(),
                facets.unknown(findings),
                Links.to(LIST, asker.parameters()),
                groups(findings, page, asker, seeing, marks, now, messages),
                exports(query, asker),
                seeing.member().map(member -> followed(query, asker)),
                seeing.officer().map(officer -> Links.to("/appels/ajouter", Map.of("siren", officer))),
                page,
                pages,
                page == 1 ? Optional.empty() : Optional.of(facets.link(query.onPage(page - 1))),
                page == pages ? Optional.empty() : Optional.of(facets.link(query.onPage(page + 1))));
    }

    /** Sections are told apart where the order is theirs; in another order everything is one group. */
    private List<GroupView> groups(
            Findings findings,
            int page,
            Asker asker,
            Seeing seeing,
            Map<CallId, Set<String>> marks,
            Instant now,
            Messages messages) {
        boolean isSplit = findings.query().order() == Sort.CLOSING;
        Map<CallSection, Integer> counts = findings.sections();
        Map<Optional<CallSection>, List<MatchView>> groups = new LinkedHashMap<>();
        for (int place : findings.places((page - 1) * PER_PAGE, PER_PAGE)) {
            CallView view = CallView.of(findings.call(place), now, messages, names);
            groups.computeIfAbsent(isSplit ? Optional.of(view.section()) : Optional.empty(), s -> new ArrayList<>())
                    .add(new MatchView(
                            view,
                            findings.match(place)
                                    .map(match -> VerdictView.of(
                                            match, asker, rules.current().vocabulary(), now, messages, names)),
                            Links.to(view.path(), asker.parameters()),
                            marks.getOrDefault(findings.call(place).id(), Set.of()).stream()
                                    .sorted()
                                    .map(mark -> messages.text("match.facet.FOLLOW." + mark))
                                    .toList(),
                            seeing.member()
                                    .map(member -> follow(findings.call(place).id(), member))));
        }
        return groups.entrySet().stream()
                .map(group -> new GroupView(
                        group.getKey(), group.getKey().map(counts::get).orElse(findings.size()), group.getValue()))
                .toList();
    }

    static String follow(CallId call, String siren) {
        return Links.to("/suivi/" + call, Map.of("siren", siren));
    }

    private static Map<String, String> exports(ListQuery query, Asker asker) {
        Map<String, String> parameters = asker.parameters();
        parameters.putAll(query.onPage(1).parameters());
        Map<String, String> exports = new LinkedHashMap<>();
        for (ExportFormat format : ExportFormat.values()) {
            exports.put(format.name(), Links.to("/export/" + format.fileName(), parameters));
        }
        return exports;
    }

    /** Returns where a member keeps this search under a name. */
    private static String followed(ListQuery query, Asker asker) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", asker.code());
        parameters.put("recherche", Links.to("", query.onPage(1).parameters()));
        return Links.to("/recherches", parameters);
    }

    /** An authority that only the directory knows says nothing of itself here. */
    private static Optional<String> described(Seeing seeing, List<Authority> known) {
        return seeing.member()
                .filter(siren -> known.stream().anyMatch(a -> a.siren().equals(siren)));
    }

    /** Returns what the calls come to for the asker, and what to ask next; nothing while nobody asks. */
    private Optional<TalliesView> tallies(
            Findings findings, ListQuery query, Asker asker, Optional<String> seen, Messages messages) {
        return asker.authority()
                .map(authority -> new TalliesView(
                        authority.name(),
                        findings.verdicts(),
                        findings.open().stream()
                                .flatMap(open -> question(
                                        open.fact(),
                                        Optional.of(messages.text("match.answer.why", open.calls())),
                                        query.onPage(1).parameters(),
                                        asker,
                                        messages)
                                        .stream())
                                .limit(QUESTIONS)
                                .toList(),
                        asker.answers().written().size(),
                        asker.keep(),
                        seen.map(siren -> Links.to("/collectivite", Map.of("siren", siren)))));
    }

    private Optional<QuestionView> question(
            String fact, Optional<String> why, Map<String, String> page, Asker asker, Messages messages) {
        return QuestionView.of(fact, why, asker, page, rules.current(), messages, names);
    }
}
