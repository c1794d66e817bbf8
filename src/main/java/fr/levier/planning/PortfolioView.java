package fr.levier.planning;

import fr.levier.planning.PlanView.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The projects of an authority together: what {@code levier portfolio} says of them.
 *
 * @param summary what they come to
 * @param problems what keeps a plan out, with where it is mended
 * @param warnings what may be paid twice, and 1 % that is drawn on too often
 * @param matrix how each project stands to each other
 * @param drifts where the balance leaves the strategy
 * @param report sentences under their headings
 */
public record PortfolioView(
        String authority,
        String done,
        Optional<String> summary,
        List<Link> problems,
        List<Said> warnings,
        Optional<Timeline> timeline,
        List<Project> projects,
        List<Row> matrix,
        List<Pair> pairs,
        List<String> drifts,
        List<Share> shares,
        List<Part> report,
        List<Link> others,
        List<Link> ways,
        List<Link> files,
        Optional<Upload> upload) {

    /** Returns the same page with what kept a file from being read. */
    PortfolioView withProblems(List<Link> more) {
        List<Link> all = Stream.concat(more.stream(), problems.stream()).toList();
        return new PortfolioView(
                authority, done, summary, all, warnings, timeline, projects, matrix, pairs, drifts, shares, report,
                others, ways, files, upload);
    }

    /** A sentence that is certain, or is to be checked. */
    public record Said(String sentence, boolean certain) {}

    /** A project and its cost by year, in the order of the timeline’s years. */
    public record Project(String number, Link plan, String cost, String ownCash, boolean holds, List<String> years) {}

    /** How a project stands to each one. */
    public record Row(String number, String name, List<Cell> cells) {}

    /** A relation in a word, with the place where its reasons stand; empty for a project and itself. */
    public record Cell(String relation, String words, String anchor) {}

    /** Two projects, how they stand to each other, and in what they were compared. */
    public record Pair(String anchor, String names, String sentence, List<String> compared) {}

    /** A share of money or time against what is wanted; numbers between 0 and 100 for the bar. */
    public record Share(
            String name,
            String measure,
            String share,
            String wanted,
            String drift,
            boolean drifts,
            String from,
            String width,
            Optional<String> target) {}

    /** Sentences under a heading. */
    public record Part(String id, String heading, List<String> sentences) {}

    /** Where a portfolio file is sent. */
    public record Upload(String action, String siren, String sending) {}
}
