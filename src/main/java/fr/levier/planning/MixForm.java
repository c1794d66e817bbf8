package fr.levier.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.financing.mix.Goal;
import fr.levier.web.CleanText;
import java.util.Map;

/**
 * What is asked of the solver for one plan, as it was typed.
 *
 * @param typed fields by name; none while nobody asked
 */
record MixForm(PlanDocument document, Map<String, String> typed) {
    static final String GOAL = "but";

    MixForm {
        typed = Map.copyOf(typed);
    }

    boolean isAsked() {
        return typed.containsKey(GOAL);
    }

    String goal() {
        return typed.getOrDefault(GOAL, Goal.LEAST_OWN_CASH.code());
    }

    /** Returns what was typed about a contribution: {@code libre}, {@code jours}, {@code chances} or {@code source}. */
    String about(String what, String contribution) {
        return CleanText.line(typed.getOrDefault(what + "." + contribution, ""));
    }

    /** Returns whether the solver may choose its amount: as it was said or, while nobody said anything, where the plan states none. */
    boolean isFree(ObjectNode contribution) {
        if (isOpen(contribution)) {
            return true;
        }
        boolean isMaximum = contribution.path("amount").asText().equals("maximum");
        return isAsked() ? !about("libre", id(contribution)).isEmpty() : isMaximum;
    }

    /** An amount that nobody states is the solver’s in any case. */
    static boolean isOpen(ObjectNode contribution) {
        return !contribution.has("amount")
                || contribution.path("amount").asText().equals("unknown");
    }

    static boolean isRest(ObjectNode contribution) {
        return contribution.path("amount").asText().equals("rest");
    }

    static String id(ObjectNode contribution) {
        return contribution.path("id").asText();
    }

    /** Returns what {@code levier optimise} would read. */
    ObjectNode quest() {
        ObjectNode quest = Tree.NODES.objectNode().put("optimise", document.title());
        quest.put("goal", goal());
        PlanDocument copy = new PlanDocument(document.tree().deepCopy());
        ArrayNode candidates = Tree.NODES.arrayNode();
        copy.contributions().stream().filter(row -> !isRest(row) && isFree(row)).forEach(row -> {
            row.remove("amount");
            candidate(row, candidates);
        });
        quest.putArray("projects").add(copy.plan());
        if (!candidates.isEmpty()) {
            quest.set("candidates", candidates);
        }
        String days = CleanText.line(typed.getOrDefault("jours", ""));
        if (!days.isEmpty()) {
            quest.put("staff_days", days);
        }
        return quest;
    }

    private void candidate(ObjectNode row, ArrayNode candidates) {
        ObjectNode candidate = Tree.NODES.objectNode().put("name", name(row));
        String days = about("jours", id(row));
        String odds = about("chances", id(row));
        if (!days.isEmpty()) {
            candidate.put("effort_days", days);
        }
        if (!odds.isEmpty()) {
            candidate
                    .putObject("odds")
                    .put("rate", TypedNumbers.share(odds).orElse(odds))
                    .put("source", about("source", id(row)));
        }
        if (candidate.size() > 1) {
            candidates.add(candidate);
        }
    }

    /** Returns what the page calls the contribution of that name; any other word as it is. */
    String called(String name) {
        return document.contributions().stream()
                .filter(row -> name(row).equals(name))
                .map(row -> row.path("funder").asText())
                .filter(funder -> !funder.isEmpty())
                .findFirst()
                .orElse(name);
    }

    String name(ObjectNode contribution) {
        return document.project() + "/" + id(contribution);
    }
}
