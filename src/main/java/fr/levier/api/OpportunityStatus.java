package fr.levier.api;

import fr.levier.call.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an opportunity stands in the words of CommonGrants 0.4. What that protocol has no word for is said to be custom. */
enum OpportunityStatus {
    FORECASTED,
    OPEN,
    CLOSED,
    CUSTOM;

    static OpportunityStatus of(Status status) {
        return switch (status) {
            case FORTHCOMING -> FORECASTED;
            case OPEN, PERMANENT -> OPEN;
            case CLOSED -> CLOSED;
            case WITHDRAWN, UNKNOWN -> CUSTOM;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(OpportunityStatus::word).collect(Collectors.toSet());
    }
}
