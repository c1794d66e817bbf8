package fr.levier.source.guidelines;

import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.source.prose.CallText;
import fr.levier.source.prose.Passage;
import fr.levier.source.prose.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two papers that a restricted call asks for, each with a closing of its own; the first decides whether one may go on. */
enum Stage {
    CONCEPT_NOTE("concept note", "note succincte"),
    FULL_APPLICATION("full application", "demande complète");

    /** The day must follow closely: elsewhere the same words only count days from the closing. */
    private static final Pattern CLOSING = Pattern.compile(
            "(?iu)^[^.\\d]{0,60}(\\d{1,2}(?:st|nd|rd|th|er)?(?:[/.]\\d{1,2}[/.]\\d{4}| \\p{L}{3,9}\\.? \\d{4})"
                    + "(?:,? ?(?:at|à|-|–)? ?\\d{1,2} ?[:h.] ?\\d{0,2})?)(?: ?(?:hrs?|hours|heures))?( ?\\([^)]{0,60}\\))?");

    private static final Pattern FRENCH = Pattern.compile("(?iu)lignes\\s+directrices|date limite");

    private final String english;
    private final String french;

    Stage(String english, String french) {
        this.english = english;
        this.french = french;
    }

    /** Returns what the paper is called in the language of the guidelines. */
    String words(String text) {
        return FRENCH.matcher(text).find() ? french : english;
    }

    /** Returns the closing that the words behind the section's opening state. */
    Optional<Deadline> closing(String words, String label, Sheet sheet) {
        Matcher m = CLOSING.matcher(words);
        if (!m.find()) {
            return Optional.empty();
        }
        boolean brussels = m.group().contains("Brussels") || m.group().contains("Bruxelles");
        Content.Builder said = Content.builder();
        String sentence = "Deadline for applications: " + m.group(1) + ".";
        CallText.read(new Sheet(sheet.url(), sheet.seenAt(), "", List.of(Passage.prose(sentence))), said);
        return said.build().deadlines().stream()
                .findFirst()
                .map(d ->
                        new Deadline(d.date(), d.time(), brussels ? Deadline.BRUSSELS : d.zone(), Optional.of(label)));
    }
}
