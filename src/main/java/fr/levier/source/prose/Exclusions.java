package fr.levier.source.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * What a page excludes: « ne sont pas éligibles », « à l’exception de », « réservé aux », "only for", a closed list of countries.
 *
 * <p>A sentence that excludes is a condition when every word of it is understood; else its words are kept for a person, so that no
 * exclusion is lost and none is invented. Sentences about spending and late files exclude nobody.
 *
 * @param stated the conditions
 * @param open the words that were not understood
 */
record Exclusions(List<StatedCondition> stated, List<String> open) {
    Exclusions {
        stated = List.copyOf(stated);
        open = List.copyOf(open);
    }

    /**
     * Reads all of a sheet, its title and its headings too.
     *
     * @param known conditions that were read before: what they rest on is not left open again
     */
    static Exclusions of(Sheet sheet, List<StatedCondition> known) {
        Set<StatedCondition> stated = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>();
        for (ExclusionUnits.Unit unit : ExclusionUnits.of(sheet, ExclusionWords.MARK, ExclusionWords.LISTING)) {
            for (String clause : ExclusionWords.CLAUSE.split(unit.text())) {
                read(clause.strip(), unit.complete(), known, stated, open);
            }
        }
        return new Exclusions(new ArrayList<>(stated), new ArrayList<>(open));
    }

    private static void read(
            String clause,
            boolean complete,
            List<StatedCondition> known,
            Set<StatedCondition> stated,
            Set<String> open) {
        if (clause.isEmpty() || isHarmless(clause) || !concerns(clause)) {
            return;
        }
        Optional<Map<String, Object>> condition = complete ? ExclusionConditions.of(clause) : Optional.empty();
        if (condition.isPresent()) {
            stated.add(new StatedCondition(condition.get(), quote(clause)));
        } else if (!isKnown(clause, known)) {
            open.add(quote(clause));
        }
    }

    private static boolean isHarmless(String clause) {
        boolean procedure = ExclusionWords.PROCEDURE.matcher(clause).find()
                && !ExclusionWords.CHOOSES.matcher(clause).find()
                && !ExclusionWords.REGION.matcher(clause).find()
                && Subjects.of(clause).isEmpty();
        boolean persons = ExclusionWords.PERSONS.matcher(clause).find()
                && ExclusionWords.NEGATION.matcher(clause).find()
                && !ExclusionWords.CLOSING.matcher(clause).find()
                && Subjects.of(clause).isEmpty()
                && Subjects.of(clause).whole();
        return procedure || persons || ExclusionWords.HARMLESS.matcher(clause).find();
    }

    private static String quote(String clause) {
        Matcher mark = ExclusionWords.MARK.matcher(clause);
        return Plain.quote(clause, mark.find() ? mark.start() : 0);
    }

    /** Whether a clause says who or where, and narrows it. */
    private static boolean concerns(String clause) {
        boolean subject = ExclusionWords.SUBJECT.matcher(clause).find()
                || ExclusionWords.ADDRESSED.matcher(clause).find()
                || ExclusionWords.REGION.matcher(clause).find()
                || !Subjects.of(clause).isEmpty();
        if (!subject) {
            return false;
        }
        boolean addressed = ExclusionWords.ADDRESSED.matcher(clause).find()
                || ExclusionWords.LISTING.matcher(clause).find();
        boolean unread = Subjects.of(clause).isEmpty()
                || ExclusionWords.NARROWING.matcher(clause).find();
        boolean lists = ExclusionWords.LISTING.matcher(clause).find()
                && !Subjects.of(clause).isEmpty();
        return ExclusionWords.MARK.matcher(clause).find()
                || ExclusionWords.DEMAND.matcher(clause).find()
                || Inhabitants.spoken(clause)
                || lists
                || (addressed && unread);
    }

    /** What an earlier reader made a condition of all the same: the clause marks nothing else. */
    private static boolean isKnown(String clause, List<StatedCondition> known) {
        return known.stream()
                .anyMatch(c -> clause.contains(c.quote().replaceAll("^…|…$|[.;]$", ""))
                        || c.quote().contains(clause));
    }
}
