package fr.levier.api;

import fr.levier.message.Messages;
import java.util.List;

/** What the page about the API lists: every route with what it gives and whether a key is needed. */
public record ApiView(List<Line> ours, List<Line> grants) {
    public ApiView {
        ours = List.copyOf(ours);
        grants = List.copyOf(grants);
    }

    /** One route. */
    public record Line(String address, String words, boolean byKey) {}

    static ApiView of(List<Operation> operations, Messages messages) {
        return new ApiView(
                lines(operations, HttpApiErrors.ROOT, messages), lines(operations, HttpGrantsErrors.ROOT, messages));
    }

    private static List<Line> lines(List<Operation> operations, String root, Messages messages) {
        return operations.stream()
                .filter(operation -> operation.path().startsWith(root))
                .map(operation -> new Line(
                        operation.method() + " " + operation.path(),
                        messages.text("api.operation." + operation.name()),
                        operation.byKey()))
                .toList();
    }
}
