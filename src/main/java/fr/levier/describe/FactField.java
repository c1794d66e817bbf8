package fr.levier.describe;

import fr.levier.match.Choice;
import java.util.List;
import java.util.Optional;

/**
 * The field of one fact in a form.
 *
 * @param name under which it is sent
 * @param id of the element, and of what describes it
 * @param kind {@code one} of a list, {@code several} of a list, a {@code line} that is typed, a {@code text} of several lines
 * @param value what stands in it
 * @param choices what may be chosen
 * @param unit what is typed, in words
 * @param keyboard the keyboard that a telephone shows
 * @param error what is wrong; may be empty
 * @param conflict what somebody else made of it meanwhile
 */
public record FactField(
        String name,
        String id,
        String question,
        String kind,
        String value,
        List<Choice> choices,
        Optional<String> unit,
        String keyboard,
        String error,
        Optional<Conflict> conflict) {
    public FactField {
        choices = List.copyOf(choices);
    }

    /**
     * Two people changed the fact.
     *
     * @param name under which the choice is sent
     * @param mine what this form says, in words
     * @param theirs what stands there now
     */
    public record Conflict(String name, String mine, String theirs) {}

    /** Returns the choices that stand there at once: those that are chosen, and all where there are few. */
    public List<Choice> first() {
        return isLong() ? choices.stream().filter(Choice::chosen).toList() : choices;
    }

    /** Returns the choices behind a button. */
    public List<Choice> more() {
        return isLong() ? choices.stream().filter(choice -> !choice.chosen()).toList() : List.of();
    }

    private boolean isLong() {
        return kind.equals("several") && choices.size() > 26;
    }
}
