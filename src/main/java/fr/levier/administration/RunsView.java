package fr.levier.administration;

import java.util.List;

/** The last runs of one source, the newest first. */
public record RunsView(String source, List<Line> runs) {
    public RunsView {
        runs = List.copyOf(runs);
    }

    /**
     * One run, in words.
     *
     * @param quarantine why it was not believed
     */
    public record Line(
            String at,
            String outcome,
            int pages,
            int calls,
            int added,
            int changed,
            int withdrawn,
            int problems,
            List<String> quarantine) {
        public Line {
            quarantine = List.copyOf(quarantine);
        }
    }
}
