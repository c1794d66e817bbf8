package fr.levier.administration;

import fr.levier.web.FormView;
import java.util.List;

/**
 * The jobs of the instance.
 *
 * @param done what was just done; may be empty
 * @param running whether jobs run here at all
 */
public record JobsView(String done, boolean running, List<Line> jobs) {
    public JobsView {
        jobs = List.copyOf(jobs);
    }

    /** One job in words, with what may be done about it. */
    public record Line(
            String name, String cron, boolean paused, String next, String last, boolean failed, List<FormView> forms) {
        public Line {
            forms = List.copyOf(forms);
        }
    }
}
