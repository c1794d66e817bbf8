package fr.levier.dossier;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences of a page that speak of what an application consists of, word for word. They state nothing: who prepares the file reads
 * them, and the rules of the call, and says what goes into the envelope.
 */
final class Passages {
    private static final int MOST = 8;
    private static final int LONGEST = 400;
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.;!?])\\s+|\\R+");
    private static final Pattern OF_PIECES = Pattern.compile(
            "(?iu)\\bpi[èe]ces?\\b|\\bjoindre\\b|à fournir|\\bannexes?\\b|\\bformulaire|\\bdossier de (candidature|demande)"
                    + "|lettres? d[’'](engagement|intention|accord|appui)|lettres? de soutien|\\bd[ée]lib[ée]ration"
                    + "|\\bRIB\\b|\\bbudget pr[ée]visionnel|supporting documents?|\\bannex(es)?\\b|\\bto be attached\\b"
                    + "|letters? of (support|intent|commitment)|application form|\\bmandates?\\b|proof of");

    private Passages() {}

    static List<String> of(String description) {
        return SENTENCES
                .splitAsStream(description)
                .map(String::strip)
                .filter(sentence -> OF_PIECES.matcher(sentence).find())
                .map(Passages::shortened)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String shortened(String sentence) {
        return sentence.codePointCount(0, sentence.length()) <= LONGEST
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
