package fr.levier.describe;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.match.Answers;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.rule.Fact;
import fr.levier.rule.Rulebook;
import fr.levier.web.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed into the form of a part.
 *
 * @param values what each fact of the part is now said to be; nothing when its field was left empty: it is unknown then
 * @param written each field as it was typed
 * @param problems what is wrong, by fact
 */
record Typed(Map<String, Optional<JsonNode>> values, Map<String, String> written, Map<String, Problem> problems) {
    static final int LONGEST = 4000;
    private static final String NAME = "authority.name";

    /** Between a fact and a code, in the name of a box to tick. */
    static final char TICK = ':';

    static Typed of(Form form, List<Fact> facts, Rulebook rules) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        facts.forEach(fact -> parameters.put(Answers.PREFIX + fact.id(), typed(form, fact)));
        Answers answers = Answers.read(parameters, rules, LONGEST);
        Map<String, Problem> problems = new LinkedHashMap<>(answers.refused());
        Map<String, Optional<JsonNode>> values = new LinkedHashMap<>();
        Statements read = new Statements(answers.facts());
        for (Fact fact : facts) {
            values.put(fact.id(), read.find(fact.id()));
            String text = String.join(",", parameters.getOrDefault(Answers.PREFIX + fact.id(), List.of()));
            Place place = Place.of(fact.id());
            if (text.length() > LONGEST) {
                problems.put(fact.id(), Problem.at(place, "describe.problem.long", LONGEST));
            } else if (fact.id().equals(NAME) && text.isBlank()) {
                problems.put(fact.id(), Problem.at(place, "describe.problem.name"));
            }
        }
        return new Typed(values, answers.written(), problems);
    }

    private static List<String> typed(Form form, Fact fact) {
        String name = Answers.PREFIX + fact.id();
        if (!fact.type().isSet()) {
            return List.of(form.text(name).replace("\r\n", "\n"));
        }
        List<String> ticked = new ArrayList<>();
        form.fields().keySet().stream()
                .filter(field -> field.startsWith(name + TICK))
                .map(field -> field.substring(name.length() + 1))
                .forEach(ticked::add);
        return ticked;
    }
}
