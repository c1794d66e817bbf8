package fr.levier.financing.mix;

import fr.levier.financing.Reckoning;
import fr.levier.money.Euros;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best mix.
 *
 * @param amounts what each candidate is asked for, by name; zero for those that are left out
 * @param plans each project with these amounts, computed by the plan itself
 * @param ownCash what the authority gives in all, its 1 % included: that is its own money too
 * @param gap by how much the goal could still be better, in its own unit; zero when the mix is proved to be the best
 * @param expected what may be expected of the grants, when the odds of all that are asked for are known
 */
public record Answer(
        Map<String, Euros> amounts,
        List<Reckoning> plans,
        Euros ownCash,
        int effortDays,
        Optional<Euros> expected,
        long gap) {
    public Answer {
        amounts = Map.copyOf(amounts);
        plans = List.copyOf(plans);
    }

    public boolean isProved() {
        return gap == 0;
    }

    public boolean asks(Candidate candidate) {
        return amounts.getOrDefault(candidate.name(), Euros.ZERO).cents() > 0;
    }
}
