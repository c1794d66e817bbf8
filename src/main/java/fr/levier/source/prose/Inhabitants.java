package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A bound on the number of inhabitants, « moins de 10 000 habitants » or "10,000 inhabitants at most".
 *
 * @param condition the bound as a rule file would write it
 * @param at where its words begin
 */
record Inhabitants(Map<String, Object> condition, int at) {
    private static final String BELOW =
            "moins de|inférieure? (?:ou égale? )?à|au plus|au maximum|maximum(?: de)?|jusqu’à|(?:n’|ne )(?:excéd|dépass)(?:ant|e) pas|fewer than|less than|under|below|up to|not exceeding|no more than|at most|or fewer|or less|ou moins";
    private static final String ABOVE =
            "plus de|supérieure? (?:ou égale? )?à|au moins|au minimum|minimum(?: de)?|à partir de|more than|over|at least|exceeding|or more|ou plus";
    private static final Pattern BOUND = Words.any("(?<before>" + BELOW + "|" + ABOVE
            + ")?\\s?(?<number>\\d{1,3}(?:[ .,]\\d{3})+|\\d{3,8})\\s?(?:habitants|inhabitants|hab\\.|residents|people)(?:\\s?(?<after>"
            + BELOW + "|" + ABOVE + "))?");
    private static final Pattern SPOKEN = Words.any("habitants|inhabitants|\\bhab\\.|population");
    /** How many they are, without a number that can be read. */
    private static final Pattern SIZE = Words.any(
            "(?<!\\p{L})(?:populations? (?:maximale?|minimale?|totale|légale|municipale|inférieure|supérieure|de la|de moins|de plus|n’|ne |est |below|above|under|over|size|of |is )|(?:nombre d’|number of )(?:habitants|inhabitants)|petites? (?:communes|villes)|small (?:towns|cities|municipalities))");

    private static final Pattern STRICT = Words.any(
            "^(?:moins de|inférieure? à|fewer than|less than|under|below|plus de|supérieure? à|more than|over|exceeding)$");
    private static final Pattern IS_BELOW = Words.any("^(?:" + BELOW + ")$");

    /** Returns whether the words speak of how many people live somewhere. */
    static boolean spoken(String text) {
        return (SPOKEN.matcher(text).find() && Words.hasDigit(text))
                || SIZE.matcher(text).find();
    }

    /** Returns the words without the bound. */
    static String without(String text) {
        return BOUND.matcher(text).replaceAll(" ");
    }

    /** Returns the bound, when the words state exactly one. */
    static Optional<Inhabitants> in(String text) {
        List<MatchResult> bounds = BOUND.matcher(text).results().toList();
        if (bounds.size() != 1
                || (bounds.get(0).group(1) == null) == (bounds.get(0).group(3) == null)) {
            return Optional.empty();
        }
        MatchResult bound = bounds.get(0);
        String words = bound.group(1) == null ? bound.group(3) : bound.group(1);
        boolean below = IS_BELOW.matcher(words).find();
        boolean strict = STRICT.matcher(words).find();
        String operator = below ? (strict ? "less_than" : "at_most") : strict ? "more_than" : "at_least";
        int number = Integer.parseInt(bound.group(2).replaceAll("\\D", ""));
        return Optional.of(
                new Inhabitants(Subjects.map("fact", "authority.population", operator, number), bound.start()));
    }

    /**
     * Returns the bounds that hold for some of the applicants only: where the page names others beside them, or several bounds. {@link
     * Exclusions} reads them again, for those whom they mean.
     */
    static List<StatedCondition> doubtful(List<StatedCondition> conditions, Content call) {
        List<StatedCondition> bounds = conditions.stream()
                .filter(c -> "authority.population".equals(c.require().get("fact")))
                .toList();
        SortedSet<String> applicants = call.value(Field.APPLICANTS).orElseGet(TreeSet::new);
        boolean all = bounds.size() < 2
                && bounds.stream()
                        .map(b -> Subjects.of(b.quote()).types())
                        .allMatch(types -> types.size() < 2 && types.containsAll(applicants));
        return all ? List.of() : bounds;
    }
}
