package fr.levier.match;

import java.util.List;
import java.util.Optional;

/**
 * How a call stands to the projects of a portfolio.
 *
 * @param lines the projects of which there is something to say
 * @param unrelated how many others have nothing to do with the call
 * @param portfolio where all of them stand
 */
public record TiesView(List<Line> lines, int unrelated, String portfolio) {
    public TiesView {
        lines = List.copyOf(lines);
    }

    /**
     * One project.
     *
     * @param tone how it is shown: {@code MET} where the call completes it, {@code UNMET} where a rule forbids both, else {@code UNKNOWN}
     */
    public record Line(String project, String link, String tone, List<String> sentences, Optional<Source> source) {
        public Line {
            sentences = List.copyOf(sentences);
        }
    }

    /** The text in which a rule was read. */
    public record Source(String title, String url, String checkedOn) {}
}
