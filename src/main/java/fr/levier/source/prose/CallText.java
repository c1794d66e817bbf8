package fr.levier.source.prose;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Document;
import fr.levier.call.Edition;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.SchemeRecogniser;
import fr.levier.call.Sighting;
import fr.levier.source.Page;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a whole call from a document, and gives it its identity.
 *
 * <p>All French sources share this reader; each adds only what its own layout or its own name says.
 */
public final class CallText {
    private static final Pattern AWARDS = Pattern.compile(
            "(?iu)\\b(?:\\d+ (?:réponses|candidatures|dossiers|projets déposés) (?:à|pour) (?:l’|cet |notre )?appel|lauréate?s?|résultats?|projets? (?:retenus?|sélectionnés?|soutenus?)|(?:projets|dossiers) [^.;:]{3,70} (?:adoptés|votés|approuvés|retenus|validés) par|(?:with |avec )?(?:more than|over|plus de) \\d+ (?:applications|candidatures|dossiers|proposals)(?: received| reçue?s| submitted)?|(?:\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze) projets [^:]{0,80}(?:adopté|voté|retenu|soutenu|financé)s|projets? financés?(?= par)|palmarès|bilan|retour sur|liste des projets"
                    + "|(?:villes|communes|collectivités|associations|réseaux|candidats|dossiers|territoires) (?:retenue?s|lauréate?s|sélectionnée?s|récompensée?s)|successful applicants"
                    + "|winners?|awardees|(?:projects|cities|towns|networks|proposals|applications|partnerships) (?:have been |were |are )?(?:selected|approved|awarded|funded)|(?:selected|approved|winning|awarded) (?:projects|cities|networks|proposals)|results of|call results|results$)(?!\\p{L})");
    private static final int DESCRIPTION = 1500;

    private final SchemeRecogniser recogniser;

    public CallText(SchemeRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** Returns whether a title announces who was chosen: an award list is no call. */
    public static boolean isAwardList(String title) {
        return AWARDS.matcher(title).find();
    }

    /** Returns the règlement that a page offers. */
    public static Optional<Document> rules(HtmlPage page) {
        return Links.rules(page);
    }

    /** States everything that a page of HTML says; what is stated already stays. */
    public static void read(HtmlPage page, Content.Builder content) {
        Sheet sheet = page.sheet();
        Filing.read(page, content);
        read(sheet, content);
        Links.read(page, content);
        Contact.read(page, content);
        if (page.fictional()) {
            content.state(Field.FICTIONAL, true, sheet.evidence("levier-fictional", "meta", Evidence.Method.FIELD));
        }
    }

    /** States who may apply, and nothing else. */
    public static void readApplicants(Sheet sheet, Content.Builder content) {
        Applicants.read(sheet, content);
    }

    /** States everything that a text says; what is stated already stays. */
    public static void read(Sheet sheet, Content.Builder content) {
        content.state(Field.TITLE, sheet.title(), sheet.titled());
        content.state(Field.LANGUAGE, English.is(sheet) ? "en" : "fr", sheet.evidence("", "", Evidence.Method.SOURCE));
        if (!sheet.edition().isEmpty()) {
            content.state(Field.EDITION, sheet.edition(), sheet.titled());
        }
        Cancellations.read(sheet, content);
        Windows.read(sheet, content);
        Grants.read(sheet, content);
        Shares.read(sheet, content);
        Durations.read(sheet, content);
        Applicants.read(sheet, content);
        Countries.read(sheet, content);
        Themes.read(sheet, content);
        Contact.read(sheet, content);
        Filing.read(sheet, content);
        describe(sheet, content);
    }

    private static void describe(Sheet sheet, Content.Builder content) {
        String text = sheet.passages().stream().map(Passage::text).limit(12).collect(Collectors.joining("\n"));
        content.state(
                Field.DESCRIPTION,
                text.length() > DESCRIPTION ? text.substring(0, DESCRIPTION - 1) + "…" : text,
                sheet.evidence(sheet.title(), "", Evidence.Method.LAYOUT));
    }

    /**
     * Names the call that the content speaks of, and states its scheme when the title tells it: scheme and edition, so that every
     * origin gives the same name; otherwise the source and its own key.
     */
    public CallId name(Content.Builder content, String funder, String source, String key, Sheet sheet) {
        Content said = content.build();
        Optional<String> scheme = recogniser.recognise(said.title(), funder);
        scheme.ifPresent(s -> content.state(Field.SCHEME, s, sheet.titled()));
        String edition =
                Edition.of(said.title(), said.deadlines()).orElse(said.is(Field.PERMANENT) ? "permanent" : key);
        return scheme.map(s -> CallId.of(s, edition)).orElseGet(() -> CallId.of(source, key));
    }

    /** Reads a page as one call of the given source, named by the recogniser. */
    public Sighting sighting(
            HtmlPage html, Page page, String source, String funder, Rank rank, Content.Builder content) {
        read(html, content);
        CallId id = name(content, funder, source, key(page.request().url()), html.sheet());
        return new Sighting(id, source, page.url(), rank, page.fetchedAt(), content.build());
    }

    /** Returns the last part of an address's path that is not empty, as the key of a page. */
    public static String key(java.net.URI url) {
        String path = url.getPath() == null ? "" : url.getPath().replaceAll("/+$", "");
        String slug = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.\\w{2,5}$", "");
        String key = url.getQuery() == null ? slug : slug + "-" + url.getQuery();
        return key.isBlank() ? "page" : key;
    }
}
