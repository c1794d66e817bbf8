package fr.levier.call;

import fr.levier.message.Messages;
import fr.levier.reference.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that the page of one call says of it, except what concerns one authority.
 *
 * @param summary the call as in the list
 * @param deadlines every closing, past ones told apart
 * @param description paragraphs as the issuer wrote them
 * @param descriptionEvidence where they stand
 * @param fields every other value with its proof
 * @param documents what the issuer offers to read
 * @param origins the pages on which the call stands, the weightiest first
 * @param disagreements values of other pages that are not followed
 * @param history what happened, the latest first
 * @param attribution whose words these are and under which terms they are repeated
 */
public record CallDetailView(
        CallView summary,
        List<DeadlineView> deadlines,
        List<String> description,
        Optional<EvidenceView> descriptionEvidence,
        List<FieldView> fields,
        List<DocumentView> documents,
        List<OriginView> origins,
        List<FieldView> disagreements,
        List<EventView> history,
        List<String> attribution) {
    private static final List<Field<?>> FIRST = List.of(
            Field.DEADLINES,
            Field.OPENS,
            Field.PERMANENT,
            Field.FUNDER,
            Field.SCHEME,
            Field.EDITION,
            Field.PROGRAMME,
            Field.RATE_MAX,
            Field.OWN_SHARE_MIN,
            Field.GRANT_MIN,
            Field.GRANT_MAX,
            Field.BUDGET,
            Field.BUDGET_SCOPE,
            Field.DURATION_MAX_MONTHS,
            Field.APPLICANTS,
            Field.COUNTRIES,
            Field.THEMES,
            Field.APPLY_URL,
            Field.CONTACT,
            Field.ADDED_BY);
    /** Shown in places of their own, or as marks. */
    private static final Set<Field<?>> ELSEWHERE =
            Set.of(Field.DESCRIPTION, Field.DOCUMENTS, Field.FICTIONAL, Field.FORMAT_PRESUMED);

    public static CallDetailView of(
            Call call,
            List<CallEvent> events,
            List<Disagreement> disagreements,
            Instant now,
            Messages messages,
            Names names) {
        CallValues values = new CallValues(messages, names, now);
        Content content = call.content();
        return new CallDetailView(
                CallView.of(call, now, messages, names),
                content.deadlines().stream()
                        .sorted()
                        .map(d -> DeadlineView.of(d, now, messages))
                        .toList(),
                content.value(Field.DESCRIPTION).map(CallDetailView::paragraphs).orElse(List.of()),
                content.find(Field.DESCRIPTION).map(s -> EvidenceView.of(s.evidence(), messages)),
                fields(content, events, values),
                content.value(Field.DOCUMENTS).orElse(List.of()).stream()
                        .map(DocumentView::of)
                        .toList(),
                call.origins().stream()
                        .filter(o -> o.rank() != Rank.CORRECTION)
                        .map(o -> OriginView.of(o, values))
                        .toList(),
                disagreements.stream()
                        .map(d -> FieldView.of(d.field(), d.stated(), values))
                        .toList(),
                latestFirst(events, values),
                Attribution.of(call).stream().map(a -> a.sentence(messages)).toList());
    }

    private static List<FieldView> fields(Content content, List<CallEvent> events, CallValues values) {
        Map<Field<?>, Stated<?>> stated = content.all();
        Set<Field<?>> order = new LinkedHashSet<>(FIRST);
        order.addAll(stated.keySet());
        order.removeAll(ELSEWHERE);
        order.retainAll(stated.keySet());
        return order.stream()
                .map(field -> field(field, content.find(field).orElseThrow(), events, values))
                .toList();
    }

    private static FieldView field(Field<?> field, Stated<?> stated, List<CallEvent> events, CallValues values) {
        return FieldView.of(field, stated, values)
                .withOvertaken(Corrected.overtaking(field, stated.evidence(), events)
                        .map(event -> overtaken(EventView.lines(event, event.after(), values), values)));
    }

    private static String overtaken(List<String> said, CallValues values) {
        return said.isEmpty()
                ? values.messages().text("call.page.overtaken.nothing")
                : values.messages().text("call.page.overtaken", String.join("\u00a0; ", said));
    }

    private static List<EventView> latestFirst(List<CallEvent> events, CallValues values) {
        List<EventView> views = new ArrayList<>();
        events.forEach(event -> views.add(0, EventView.of(event, values)));
        return views;
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}
