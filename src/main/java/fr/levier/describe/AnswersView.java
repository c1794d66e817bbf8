package fr.levier.describe;

import java.util.List;
import java.util.Map;

/**
 * Answers that an authority may keep.
 *
 * @param siren of the authority that would; empty when there is none to choose
 * @param problem what is to be seen to first; may be empty
 * @param foreign whether the answers were given while looking at another authority
 * @param elsewhere how many answers are not about the authority
 * @param hidden the answers as they were typed
 * @param others the authorities that could keep them instead
 */
public record AnswersView(
        String siren,
        String authority,
        int version,
        String problem,
        boolean foreign,
        List<Line> lines,
        int elsewhere,
        Map<String, String> hidden,
        List<DescribeView.Link> others) {
    public AnswersView {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    /**
     * One answer.
     *
     * @param name of the box to tick
     * @param stored what stands there now; empty when nothing does
     * @param ticked whether it is proposed to be kept
     * @param same whether it stands there already
     */
    public record Line(String name, String question, String answer, String stored, boolean ticked, boolean same) {}

    /** Returns whether there is anything to keep. */
    public boolean isWorthwhile() {
        return !siren.isEmpty() && lines.stream().anyMatch(line -> !line.same());
    }
}
