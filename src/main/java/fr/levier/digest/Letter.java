package fr.levier.digest;

import java.util.List;
import java.util.Optional;

/**
 * A letter in words: everything that its HTML and its text part say, so that neither can say more than the other. All texts are plain;
 * escaping is the business of the part that shows them.
 *
 * @param language {@code fr} or {@code en}
 * @param subject the subject of the message
 * @param title the letter's own heading
 * @param period the week, in words
 * @param notice what has to be said first of an invented world
 * @param summary the letter in one paragraph, for who reads nothing else
 * @param parts what follows
 * @param all where every call stands
 * @param closing the lines at the end
 * @param links where the reader does something about the letter itself
 */
public record Letter(
        String language,
        String subject,
        String title,
        String period,
        Optional<String> notice,
        String summary,
        List<Part> parts,
        String all,
        List<String> closing,
        Ways links) {
    public Letter {
        parts = List.copyOf(parts);
        closing = List.copyOf(closing);
    }

    /**
     * What the foot of a letter leads to, each where there is such a thing: a preview is kept nowhere and ends nothing.
     *
     * @param whole the whole letter, for who is sent one paragraph of it
     * @param web the letter as a page
     * @param pdf the letter as a document
     * @param settings where its reader says how letters are
     * @param unsubscribe where its reader ends them
     */
    public record Ways(
            Optional<String> whole,
            Optional<String> web,
            Optional<String> pdf,
            Optional<String> settings,
            Optional<String> unsubscribe) {}

    /** Several calls under one heading. */
    public record Part(String heading, String lead, List<Card> cards, List<Line> lines, Optional<More> more) {}

    /** How many other calls a part would have, and where they stand. */
    public record More(String text, String page) {}

    /**
     * One call in full.
     *
     * @param tone how its verdict is shown: {@code fits}, {@code asks} or {@code refused}
     * @param why what the reasons say: why it is told, or why not to apply
     * @param answer where its first question is answered
     * @param campaign the page of the campaign after this one
     */
    public record Card(
            String title,
            String verdict,
            String tone,
            List<String> marks,
            List<Fact> facts,
            List<String> changes,
            String why,
            List<Cited> reasons,
            List<String> questions,
            Optional<String> answer,
            String page,
            Optional<String> source,
            Optional<String> campaign) {}

    /** One call in one line. */
    public record Line(String title, List<String> marks, String detail, String page) {}

    /** A labelled value; {@code pressing} when the reader should not overlook it. */
    public record Fact(String label, String value, boolean pressing) {}

    /** A sentence and the text that it rests on. */
    public record Cited(String sentence, Optional<String> text, Optional<String> url) {}
}
