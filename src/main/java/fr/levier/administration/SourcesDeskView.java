package fr.levier.administration;

import fr.levier.call.SourcesView;
import fr.levier.web.FormView;
import java.util.List;

/**
 * The sources, those in quarantine first.
 *
 * @param done what was just done; may be empty
 * @param jobs whether a reading can be asked for here
 */
public record SourcesDeskView(
        String done, String statement, boolean jobs, List<Line> quarantined, List<Line> others, FormView readAll) {
    public SourcesDeskView {
        quarantined = List.copyOf(quarantined);
        others = List.copyOf(others);
    }

    /**
     * One source.
     *
     * @param decision what was decided about its last run; may be empty
     * @param runs where its runs are listed
     */
    public record Line(SourcesView.Line source, String decision, String runs, List<FormView> forms) {
        public Line {
            forms = List.copyOf(forms);
        }
    }
}
