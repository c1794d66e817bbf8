package fr.levier.source.prose;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which bound of a cost a sum is, by the words before it; what is denied turns round: « ne peut être inférieur à » is « au moins ». */
enum CostBound {
    AT_LEAST(
            "supérieure?s? ou éga(?:l|ux|le|les) à|non inférieure?s? à|au (?:moins|minimum)|minim(?:um|al)|à partir de|at least|no less than|not less than|minimum(?: of)?|or more than",
            "at_least",
            ""),
    AT_MOST(
            "inférieure?s? ou éga(?:l|ux|le|les) à|non supérieure?s? à|au (?:plus|maximum)|maxim(?:um|al)|plafonnée?s? à|limitée?s? à|jusqu’à|at most|up to|no more than|not more than|capped at|limited to|maximum(?: of)?",
            "at_most",
            ""),
    LESS("inférieure?s? à|moins de|less than|fewer than|lower than|below|under", "less_than", "at_least"),
    MORE(
            "supérieure?s? à|plus de|dépass(?:er|e|ent|ant)|excéd(?:er|ent|ant)|excède|more than|greater than|higher than|over|above|exceed(?:s|ing)?",
            "more_than",
            "at_most");

    private static final Pattern DENIED = Words.any(
            "(?<!\\p{L})(?:ne (?:peu(?:t|vent)|doi(?:t|vent)|sau(?:rait|raient)|dépass|excèd)|n’excèd|sans |non |not |cannot |never )");
    private static final Pattern LEAST_AFTER =
            Words.any("^\\s?(?:HT |TTC )?(?:au )?(?:minimum|moins)|^ (?:or more|ou plus|et plus)");
    private static final Pattern MOST_AFTER =
            Words.any("^\\s?(?:HT |TTC )?(?:au )?(?:maximum|plus(?! de))|^ (?:or less|ou moins)");

    private final Pattern before;
    private final String operator;
    private final String denied;

    CostBound(String before, String operator, String denied) {
        this.before = Words.any("(?<!\\p{L})(?:" + before
                + ")(?: (?:donc|pas|jamais|never)){0,2}(?: (?:à|de|of|at|hauteur de))?(?: d’)?\\s?$");
        this.operator = operator;
        this.denied = denied;
    }

    /** Returns the operator of the rules; nothing when the words do not say which bound the sum is. */
    static Optional<String> operator(String before, String after) {
        return Stream.of(values())
                .filter(bound -> bound.before.matcher(before).find())
                .findFirst()
                .map(bound -> bound.operator(DENIED.matcher(before).find()))
                .or(() -> after(after));
    }

    private String operator(boolean isDenied) {
        return isDenied && !denied.isEmpty() ? denied : operator;
    }

    private static Optional<String> after(String after) {
        if (LEAST_AFTER.matcher(after).find()) {
            return Optional.of(AT_LEAST.operator);
        }
        return MOST_AFTER.matcher(after).find() ? Optional.of(AT_MOST.operator) : Optional.empty();
    }
}
