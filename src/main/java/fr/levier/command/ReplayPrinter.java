package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.rule.Judgement;
import fr.levier.rule.Judgement.Difference;
import fr.levier.rule.VerdictJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says what came of giving a kept judgement again.
 *
 * @param lost facts that today's rules no longer understand
 */
record ReplayPrinter(Messages messages, Judgement judgement, Judgement.Replay replay, List<Problem> lost) {
    private static final int SHOWN = 12;
    private static final String BELOW = "\n  ";

    boolean isSame() {
        return replay.isSameAnswer() && lost.isEmpty();
    }

    ObjectNode json() {
        ObjectNode json = VerdictJson.mapper().createObjectNode();
        json.put("same", isSame());
        names(json.putArray("changed"), new TreeSet<>(replay.differences()));
        then(json.putObject("rulebook"), judgement.rulebook(), replay.verdict().rulebook());
        then(
                json.putObject("eligibility"),
                judgement.eligibility().name(),
                replay.verdict().eligibility().name());
        names(json.putArray("conditions"), new TreeSet<>(replay.conditions()));
        names(json.putArray("missing"), new TreeSet<>(replay.missing()));
        names(json.putArray("lostFacts"), lost.stream().map(messages::text).toList());
        json.set("verdict", VerdictJson.of(replay.verdict(), messages.locale()));
        return json;
    }

    private static void names(ArrayNode array, Collection<?> names) {
        names.forEach(name -> array.add(name.toString()));
    }

    private static void then(ObjectNode json, String then, String now) {
        json.put("then", then).put("now", now);
    }

    String text() {
        String answer = eligibility(replay.verdict().eligibility().name());
        if (isSame()) {
            String rules = replay.isSame() ? "levier.replay.same-rules" : "levier.replay.other-rules";
            return messages.text("levier.replay.same", answer)
                    + BELOW
                    + messages.text(
                            rules,
                            shortened(judgement.rulebook()),
                            shortened(replay.verdict().rulebook()));
        }
        return messages.text("levier.replay.changed") + BELOW + String.join(BELOW, changes());
    }

    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        if (!replay.differences().contains(Difference.RULEBOOK)) {
            changes.add(messages.text("levier.replay.altered"));
        }
        for (Difference difference : new TreeSet<>(replay.differences())) {
            changes.add(sentence(difference));
        }
        lost.forEach(problem -> changes.add(messages.text(problem)));
        return changes;
    }

    private String sentence(Difference difference) {
        String key = "levier.replay." + difference.name();
        return switch (difference) {
            case RULEBOOK ->
                messages.text(
                        key,
                        shortened(judgement.rulebook()),
                        shortened(replay.verdict().rulebook()));
            case ELIGIBILITY ->
                messages.text(
                        key,
                        eligibility(judgement.eligibility().name()),
                        eligibility(replay.verdict().eligibility().name()));
            case CAMPAIGN ->
                messages.text(
                        key,
                        judgement.verdict().path("campaign").asText("–"),
                        replay.verdict().campaign().orElse("–"));
            case REASONS -> messages.text(key, list(replay.conditions()));
            case MISSING -> messages.text(key, list(replay.missing()));
            default -> messages.text(key);
        };
    }

    private String eligibility(String code) {
        return messages.text("levier.eligibility." + code);
    }

    /** Returns the names, or a dash when the same ones stand in another order. */
    private static String list(Set<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", new TreeSet<>(names));
    }

    private static String shortened(String version) {
        return version.substring(0, Math.min(SHOWN, version.length()));
    }
}
