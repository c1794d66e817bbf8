package fr.levier.financing.mix;

import fr.levier.financing.Limit;
import fr.levier.financing.PlanWords;
import fr.levier.financing.Reckoning;
import fr.levier.message.Messages;
import fr.levier.money.Euros;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says why a candidate is in the mix with that amount, or why it is not. */
public final class Reasons {
    private final Quest quest;
    private final Answer answer;
    private final Messages messages;

    public Reasons(Quest quest, Answer answer, Messages messages) {
        this.quest = quest;
        this.answer = answer;
        this.messages = messages;
    }

    public String of(Candidate candidate) {
        return answer.asks(candidate) ? why(candidate) : whyNot(candidate);
    }

    /** The limits that keep it from giving more; without one, the project needs no more. */
    private String why(Candidate candidate) {
        Reckoning plan = plan(candidate);
        PlanWords words = new PlanWords(plan, messages);
        List<String> reached = plan.binding().stream()
                .filter(limit -> limit.bound()
                        .contribution()
                        .equals(Optional.of(candidate.contribution().id())))
                .map(words::binding)
                .toList();
        return reached.isEmpty() ? messages.text("financing.mix.enough") : String.join(" – ", reached);
    }

    private String whyNot(Candidate candidate) {
        Optional<String> excluding = quest.exclusions().stream()
                .filter(names -> names.contains(candidate.name()))
                .flatMap(java.util.Set::stream)
                .filter(name -> answer.amounts().getOrDefault(name, Euros.ZERO).cents() > 0)
                .findFirst();
        if (excluding.isPresent()) {
            return messages.text("financing.mix.excluded", excluding.get());
        }
        return refusal(candidate).orElseGet(() -> messages.text("financing.mix.no-gain"));
    }

    /** Asks its plan what would break if the smallest amount were asked of it too. */
    private Optional<String> refusal(Candidate candidate) {
        Reckoning plan = plan(candidate);
        Euros smallest = smallest(candidate, plan);
        Reckoning with = Reckoning.of(
                ProjectModel.with(plan.plan(), Map.of(candidate.contribution().id(), smallest)));
        PlanWords words = new PlanWords(with, messages);
        return with.breaches().stream().findFirst().map(words::breach);
    }

    private static Euros smallest(Candidate candidate, Reckoning plan) {
        Reckoning cent = Reckoning.of(
                ProjectModel.with(plan.plan(), Map.of(candidate.contribution().id(), new Euros(1))));
        return cent.limits().stream()
                .filter(limit -> limit.bound()
                        .contribution()
                        .equals(Optional.of(candidate.contribution().id())))
                .flatMap(limit -> floor(limit).stream())
                .max(Euros::compareTo)
                .orElse(new Euros(1));
    }

    private static Optional<Euros> floor(Limit limit) {
        return switch (limit.bound().kind()) {
            case GRANT_MIN, RATE_FLOOR -> Optional.of(limit.bound().limit().max());
            case MENU -> limit.bound().menu().stream().min(Euros::compareTo);
            default -> Optional.empty();
        };
    }

    private Reckoning plan(Candidate candidate) {
        return answer.plans().stream()
                .filter(plan -> plan.plan().project().equals(candidate.project()))
                .findFirst()
                .orElseThrow();
    }
}
