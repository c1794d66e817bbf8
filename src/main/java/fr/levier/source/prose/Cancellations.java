package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds that a page says of its own call that it is withdrawn or cancelled; « en cas d’annulation » says nothing of the kind. */
final class Cancellations {
    private static final String CALL_FR =
            "appel(?:\\s+[àa]\\s+(?:projets?|candidatures?|manifestation\\s+d[’']intérêt))?";
    private static final String GONE_FR = "(?:annulée?|retirée?|abandonnée?|déprogrammée?)";

    private static final Pattern SAID = Pattern.compile("(?iu)\\b" + CALL_FR
            + "(?:\\s+[\\p{L}\\d«»’'-]+){0,6}?\\s+(?:est|a\\s+été)\\s+(?:définitivement\\s+)?" + GONE_FR + "(?!\\p{L})"
            + "|\\bcall(?:\\s+for\\s+(?:proposals|projects|applications))?(?:\\s+[\\w-]+){0,4}?"
            + "\\s+(?:is|has\\s+been|was)\\s+(?:cancelled|canceled|withdrawn)\\b");

    /** In a title it stands alone: « [ANNULÉ] Appel à projets 2026 ». */
    private static final Pattern TITLED = Pattern.compile(
            "(?iu)^\\W{0,3}(?:annulé|retiré|cancelled|canceled|withdrawn)(?:\\W{1,3}|$)|[\\[(–-]\\s*(?:annulé|retiré|cancelled|withdrawn)\\s*[\\])]?$");

    private static final Pattern PERHAPS = Pattern.compile(
            "(?iu)\\b(?:si|if|lorsque|en\\s+cas|in\\s+case|peut|pourra|may|précédent|previous)(?!\\p{L})");

    private Cancellations() {}

    static void read(Sheet sheet, Content.Builder content) {
        if (TITLED.matcher(sheet.title()).find()) {
            content.state(Field.CANCELLED, true, sheet.evidence(sheet.title(), "h1", Evidence.Method.LAYOUT));
            return;
        }
        sheet.sentences().filter(s -> says(s.text())).findFirst().ifPresent(s -> {
            Matcher said = SAID.matcher(s.text());
            int at = said.find() ? said.start() : 0;
            Evidence evidence = sheet.stated(true, s, at).evidence();
            content.state(Field.CANCELLED, true, evidence);
        });
    }

    private static boolean says(String sentence) {
        return SAID.matcher(sentence).find() && !PERHAPS.matcher(sentence).find();
    }
}
