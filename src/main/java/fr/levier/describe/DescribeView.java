package fr.levier.describe;

import java.util.List;
import java.util.Optional;

/**
 * What an authority says of itself.
 *
 * @param about its type and SIREN
 * @param changed who changed it last and when; may be empty
 * @param done what was just done; may be empty
 * @param known how many questions are answered
 * @param asked how many there are
 * @param links address and words of what else is there
 */
public record DescribeView(
        String authority,
        String about,
        String changed,
        String done,
        int known,
        int asked,
        List<Section> sections,
        List<Link> links) {
    public DescribeView {
        sections = List.copyOf(sections);
        links = List.copyOf(links);
    }

    /** Where else to go. */
    public record Link(String address, String words) {}

    /**
     * One part.
     *
     * @param edit where it is changed, for who may
     * @param law what the law says of competences, for that part
     */
    public record Section(String slug, String title, List<Line> lines, Optional<String> edit, List<Law> law) {
        public Section {
            lines = List.copyOf(lines);
            law = List.copyOf(law);
        }

        public List<Line> known() {
            return lines.stream().filter(Line::known).toList();
        }

        public List<Line> unknown() {
            return lines.stream().filter(line -> !line.known()).toList();
        }
    }

    /** One fact. */
    public record Line(String question, String answer, boolean known) {}

    /**
     * What the law says of one competence for this type of authority, today.
     *
     * @param assumed whether nobody read it in a text
     */
    public record Law(
            String competence, String holding, Optional<String> note, Optional<Source> source, boolean assumed) {}

    /** A text and the day on which it was last read. */
    public record Source(String title, String link, String checkedOn) {}
}
