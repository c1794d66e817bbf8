package fr.levier.source.prose;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the days of another call, that a page names beside its own: by the heading above them, or by the name that their line begins with. */
final class OtherCalls {
    /** « Fonds vert : dossiers à déposer avant le 15 mai ». */
    private static final Pattern NAMED_LINE = Words.any(
            "^(?:[-–•] )?(?<name>(?:les? |la |l’)?(?:fonds|prix|bourses?|programme|concours|dispositif|appels? à (?:projets?|candidatures?|manifestation d’intérêt)|AAP|AMI|prize|fund|grants?|scholarships?|call for \\p{L}+)(?: [\\p{L}\\d’«»\" -]{3,50})?) ?:");

    /** « Next call: opens 2 October ». */
    private static final Pattern NEXT = Words.any(
            "^(?:the |le |l’)?(?:next|following|prochain|future?) (?:call|appel|édition|edition)(?!\\p{L}| à venir)");

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final List<String> GENERIC = List.of(
            "fonds",
            "prix",
            "bourse",
            "bourses",
            "programme",
            "concours",
            "dispositif",
            "appel",
            "appels",
            "projet",
            "projets",
            "candidature",
            "candidatures",
            "manifestation",
            "intérêt",
            "call",
            "proposals",
            "projects",
            "applications",
            "grant",
            "grants",
            "fund",
            "date",
            "dates",
            "limite",
            "dépôt",
            "clôture",
            "ouverture",
            "session",
            "phase",
            "édition",
            "présent",
            "pour",
            "dossiers",
            "deadline",
            "closing",
            "notre",
            "cette");

    private OtherCalls() {}

    static boolean isOf(Sentence sentence, String title) {
        String heading = sentence.passage().heading();
        boolean above = RoleWords.OTHER_CALL.matcher(heading).find()
                && !RoleWords.OWN_PART.matcher(heading).find()
                && !title.contains(heading)
                && !heading.contains(title);
        return above
                || NEXT.matcher(sentence.text()).find()
                || isNamed(sentence.text(), title.toLowerCase(Locale.FRENCH));
    }

    /** The name of the line shares no word with the title, but for those of any call. */
    private static boolean isNamed(String line, String title) {
        Matcher m = NAMED_LINE.matcher(line);
        if (!m.find()) {
            return false;
        }
        List<String> own = WORD.matcher(m.group("name").toLowerCase(Locale.FRENCH))
                .results()
                .map(r -> r.group())
                .filter(w -> !GENERIC.contains(w))
                .toList();
        return !own.isEmpty() && own.stream().noneMatch(title::contains);
    }
}
