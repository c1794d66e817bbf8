package fr.levier.match;

import fr.levier.authority.Authority;
import fr.levier.call.Attribution;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallView;
import fr.levier.call.Catalogue;
import fr.levier.call.DeadlineCalendar;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.web.Links;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what a search found as a file; whose words each call repeats stands beside it, in every format. */
public final class Exports {
    /** More is no selection. */
    static final int MOST = 2000;

    private final Catalogue catalogue;
    private final Finder finder;
    private final Marks marks;
    private final Names names;
    private final URI base;

    Exports(Catalogue catalogue, Finder finder, Marks marks, Names names, URI base) {
        this.catalogue = catalogue;
        this.finder = finder;
        this.marks = marks;
        this.names = names;
        this.base = base;
    }

    /**
     * @param siren whose private calls are in it
     * @param asker whose verdicts are
     * @param path where the list stands
     */
    record Found(Findings findings, Optional<String> siren, String asker, String path) {}

    /** Writes what an address of the list finds for an authority, for a feed that its member fetches without signing in. */
    public byte[] write(ExportFormat format, Authority authority, String query, Messages messages, Instant now) {
        ListQuery asked = ListQuery.read(query);
        String siren = authority.siren();
        Map<CallId, Set<String>> said = marks.of(siren);
        Findings findings = finder.find(
                asked, Optional.of(Situation.of(authority, Optional.empty())), Optional.of(siren), said, now);
        String path = Links.to(MatchPages.LIST, Map.of("siren", siren));
        return write(format, new Found(findings, Optional.of(siren), siren, path), messages, now);
    }

    byte[] write(ExportFormat format, Found found, Messages messages, Instant now) {
        List<ExportedCall> calls = calls(found, messages, now);
        URI list = base.resolve(found.path());
        return switch (format) {
            case CSV -> new ExportTable(messages).csv(calls);
            case XLSX -> new ExportTable(messages).xlsx(calls);
            case ATOM -> new AtomFeed(messages, list, now).write(calls);
            case ICS -> calendar(calls, messages, now);
        };
    }

    /** An invented call must never look real in an agenda that shows nothing but titles. */
    private static String marked(String title, List<String> marks) {
        return marks.stream().map(mark -> "[" + mark + "] ").collect(Collectors.joining()) + title;
    }

    /** Writes the closings of one call as a calendar. */
    byte[] calendar(Call call, String asker, Messages messages, Instant now) {
        return calendar(List.of(exported(call, Optional.empty(), asker, messages, now)), messages, now);
    }

    private static byte[] calendar(List<ExportedCall> calls, Messages messages, Instant now) {
        DeadlineCalendar calendar = new DeadlineCalendar(messages, now);
        for (ExportedCall call : calls) {
            List<String> notes = new ArrayList<>(call.verdict().stream().toList());
            notes.addAll(call.attribution());
            calendar.add(call.call(), call.page(), notes);
        }
        return calendar.bytes();
    }

    private List<ExportedCall> calls(Found found, Messages messages, Instant now) {
        int[] places = found.findings().places(0, MOST);
        List<CallId> ids = new ArrayList<>();
        for (int place : places) {
            ids.add(found.findings().call(place).id());
        }
        Map<CallId, Call> whole = new HashMap<>();
        catalogue.listOnly(ids, found.siren()).forEach(call -> whole.put(call.id(), call));
        List<ExportedCall> calls = new ArrayList<>();
        for (int place : places) {
            Call call = whole.get(found.findings().call(place).id());
            if (call != null) {
                Optional<String> verdict = found.findings().match(place).map(match -> verdict(match, messages));
                calls.add(exported(call, verdict, found.asker(), messages, now));
            }
        }
        return calls;
    }

    /** What rests on something that nobody has read of this campaign says so wherever it goes. */
    private static String verdict(Match match, Messages messages) {
        String answer = messages.text("match.eligibility." + match.verdict().eligibility());
        return match.verdict().assumed()
                ? messages.text("match.export.assumed", answer, messages.text("match.assumed"))
                : answer;
    }

    private ExportedCall exported(Call call, Optional<String> verdict, String asker, Messages messages, Instant now) {
        CallView view = CallView.of(call, now, messages, names);
        List<String> said = view.marks();
        return new ExportedCall(
                call,
                view,
                marked(view.title(), said),
                said,
                verdict,
                base.resolve(Links.to(view.path(), Map.of("siren", asker))),
                Attribution.of(call).stream().map(a -> a.sentence(messages)).toList(),
                call.content().deadlines().stream().sorted().toList());
    }
}
