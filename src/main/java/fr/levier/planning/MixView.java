package fr.levier.planning;

import fr.levier.web.FormView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best mix of funders for one plan.
 *
 * @param action where the question is asked
 * @param goals what the mix may be best at
 * @param problems why nothing can be computed
 * @param summary what the best mix comes to, or that there is none
 * @param take makes a scenario of it
 */
public record MixView(
        String title,
        String back,
        String action,
        String goal,
        Map<String, String> goals,
        String days,
        List<Row> rows,
        List<String> problems,
        List<String> summary,
        List<Found> found,
        Optional<FormView> take) {

    /** A contribution that the solver may choose. */
    public record Row(String id, String name, boolean open, boolean free, String days, String odds, String source) {}

    /** What the mix asks of one of them, and why. */
    public record Found(String name, String amount, String reason) {}
}
