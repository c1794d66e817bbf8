package fr.levier.financing.mix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.financing.PlanJson;
import fr.levier.message.Messages;
import fr.levier.money.Euros;
import java.util.Optional;

/** Writes the best mix, or that there is none, for machines and for people. */
public final class MixJson {
    private MixJson() {}

    public static ObjectNode of(Quest quest, Optional<Answer> found, Messages messages) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("goal", quest.goal().code()).put("feasible", found.isPresent());
        ArrayNode candidates = json.putArray("candidates");
        ArrayNode plans = json.putArray("plans");
        found.ifPresent(answer -> {
            json.put("optimal", answer.isProved())
                    .put("gap", answer.gap())
                    .put("ownCash", answer.ownCash().toString())
                    .put("effortDays", answer.effortDays());
            answer.expected().ifPresentOrElse(e -> json.put("expected", e.toString()), () -> json.putNull("expected"));
            Reasons reasons = new Reasons(quest, answer, messages);
            for (Candidate candidate : quest.candidates()) {
                candidates
                        .addObject()
                        .put("name", candidate.name())
                        .put("funder", candidate.contribution().funder())
                        .put("amount", amount(answer, candidate).toString())
                        .put("reason", reasons.of(candidate));
            }
            answer.plans().forEach(plan -> plans.add(PlanJson.of(plan, messages)));
        });
        return json;
    }

    private static Euros amount(Answer answer, Candidate candidate) {
        return answer.amounts().getOrDefault(candidate.name(), Euros.ZERO);
    }

    public static String text(Quest quest, Optional<Answer> found, Messages messages) {
        if (found.isEmpty()) {
            return messages.text("financing.mix.none");
        }
        Answer answer = found.get();
        fr.levier.message.Formats formats = fr.levier.message.Formats.of(messages);
        StringBuilder text = new StringBuilder(messages.text(
                answer.isProved() ? "financing.mix.summary" : "financing.mix.unproved",
                formats.euros(answer.ownCash()),
                answer.effortDays()));
        answer.expected()
                .ifPresent(e -> text.append(System.lineSeparator())
                        .append(messages.text("financing.mix.expected", formats.euros(e))));
        Reasons reasons = new Reasons(quest, answer, messages);
        for (Candidate candidate : quest.candidates()) {
            text.append(System.lineSeparator())
                    .append(messages.text(
                            "financing.mix.line",
                            candidate.name(),
                            formats.euros(amount(answer, candidate)),
                            reasons.of(candidate)));
        }
        return text.toString();
    }
}
