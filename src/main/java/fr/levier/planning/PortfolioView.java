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
 * @param years those in which projects spend
 * @param funding who pays what, by project
 * @param closings when the calls close for which plans ask
 * @param places where the projects act and what the strategy wants there
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
        List<Integer> years,
        List<Project> projects,
        List<Funding> funding,
        List<Closing> closings,
        List<Place> places,
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
                authority, done, summary, all, warnings, years, projects, funding, closings, places, matrix, pairs,
                drifts, shares, report, others, ways, files, upload);
    }

    /** A sentence that is certain, or is to be checked. */
    public record Said(String sentence, boolean certain) {}

    /**
     * A project and its cost by year, in the order of the portfolio’s years.
     *
     * @param from the first year in which it spends
     * @param to the last
     */
    public record Project(
            String number,
            Link plan,
            String cost,
            String ownCash,
            boolean holds,
            Optional<Integer> from,
            Optional<Integer> to,
            List<String> years) {}

    /**
     * Who pays for a project.
     *
     * @param name as its bar is called
     * @param drawnCost the highest cost, as a decimal
     */
    public record Funding(String name, String cost, String drawnCost, List<PaidView> paid) {}

    /**
     * A call for which plans ask.
     *
     * @param day its next deadline, as {@code 2027-02-12}
     * @param deadline the same in words
     */
    public record Closing(Link call, String day, String deadline, List<String> plans) {}

    /**
     * A country, or a list of countries that the strategy names.
     *
     * @param countries their codes
     * @param acts whether a project acts there
     */
    public record Place(
            String name, List<String> countries, boolean acts, List<String> projects, String share, String wanted) {
        /** Returns the codes of countries in which projects act, where the place is one country. */
        public String active() {
            return acts && countries.size() == 1 ? countries.get(0) : "";
        }
    }

    /** How a project stands to each one. */
    public record Row(String number, String name, List<Cell> cells) {}

    /** A relation in a word, with the place where its reasons stand; empty for a project and itself. */
    public record Cell(String relation, String words, String anchor) {}

    /** Two projects, how they stand to each other, and in what they were compared. */
    public record Pair(String anchor, String names, String sentence, List<String> compared) {}

    /** A share of money or time against what is wanted; the least, the most and what is wanted also as hundredths for the chart. */
    public record Share(
            String name,
            String measure,
            String share,
            String wanted,
            String drift,
            boolean drifts,
            String min,
            String max,
            Optional<String> target) {}

    /** Sentences under a heading. */
    public record Part(String id, String heading, List<String> sentences) {}

    /** Where a portfolio file is sent. */
    public record Upload(String action, String siren, String sending) {}
}
