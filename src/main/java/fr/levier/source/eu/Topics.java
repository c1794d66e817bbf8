package fr.levier.source.eu;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What rows and details of topics say in the same words, each in its own envelope. */
final class Topics {
    private static final Pattern YEAR = Pattern.compile("-(20\\d\\d)(?=-|$)");

    private Topics() {}

    /** The year in the identifier is the edition; the deadline may lie in the next one. */
    static void edition(String identifier, Statements said) {
        Matcher year = YEAR.matcher(identifier);
        said.state(
                Field.EDITION, year.find() ? Optional.of(year.group(1)) : Optional.empty(), "identifier", identifier);
    }

    static void money(TopicBudget budget, String key, Statements said) {
        if (budget.budget().isPresent()) {
            String years = budget.quote("budgetYearMap");
            said.state(Field.BUDGET, budget.budget(), key, years);
            said.state(Field.BUDGET_SCOPE, budget.scope(), key, years);
        }
        said.state(Field.GRANT_MIN, budget.grantMin(), key, () -> budget.quote("minContribution"));
        said.state(Field.GRANT_MAX, budget.grantMax(), key, () -> budget.quote("maxContribution"));
    }

    static void themes(PortalTables tables, List<String> labels, Statements said) {
        SortedSet<String> themes = tables.themes(labels);
        Optional<SortedSet<String>> some = Optional.of(themes).filter(t -> !t.isEmpty());
        said.state(Field.THEMES, some, "keywords", () -> String.join(", ", labels));
    }

    /** Returns all the closings that the actions name. */
    static List<LocalDate> actionDays(JsonNode actions) {
        return days(actions, "deadlineDates");
    }

    /** Returns the days that all the actions name under a key. */
    static List<LocalDate> days(JsonNode actions, String key) {
        List<String> texts = new ArrayList<>();
        Json.list(actions).forEach(action -> texts.addAll(Json.texts(action.path(key))));
        return PortalDeadlines.days(texts);
    }

    /** Returns the submission procedure, or the empty string: where the row does not name it, the actions often do. */
    static String model(JsonNode actions) {
        for (JsonNode action : Json.list(actions)) {
            String model =
                    action.path("submissionProcedure").path("abbreviation").asText();
            if (!model.isEmpty()) {
                return model;
            }
        }
        return "";
    }
}
