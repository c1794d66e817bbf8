package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads where applications are handed in: a platform that everybody knows, a link that says so, or an address in words that do. */
final class Filing {
    private static final Pattern PLATFORM = Words.any(
            "cncd\\.(?:fr|example)|demarches?-simplifiees\\.fr|demarche\\.numerique\\.gouv\\.fr|mesdemarches|messervices|mes-demarches|nosaidesenligne|teleservices?|rivage|//(?:[\\w.-]+\\.)?jems\\.|aidenligne|//subventions?\\.|webgate\\.ec\\.europa\\.eu|synergie-(?:cte|europe)|grantmanagement|submittable\\.com|smartsimple|fluxx\\.io|optimytool");
    private static final Pattern SAYS = Words.any(
            "(?:je |nous )?(?:dépos(?:e|er|ez)|candidat(?:e|er|ez)|postul(?:e|er|ez)|répondre à l’appel|faire (?:une|ma|votre) demande|accéder (?:à|au) (?:la |le )?(?:plate-?forme|téléservice|formulaire)|dépôt en ligne|saisir (?:ma|votre|une|le|un)|déposer (?:ma|une|votre|un)|portail des (?:aides|demandes)|téléservice|formulaire (?:de (?:candidature|demande|dépôt)|en ligne))(?!\\p{L})|^(?:apply|submit|start (?:your |an )?application|application (?:form|portal)|go to the (?:application )?portal|online (?:application|form))(?!\\p{L})|(?:submit|start|make|send) (?:your|an|the) (?:application|proposal|bid)|apply (?:now|here|online)");
    /** Says of the words beside a link that something is handed in there. */
    private static final Pattern HANDED = Words.any(
            "dépos(?:er|ée?s?|ez|ent|é)(?!\\p{L})|dépôt(?! légal)|candidatures? |candidat(?:er|ez)|(?:dossiers?|demandes?|formulaires?|projets?|candidatures?) [^.]{0,80}(?:remplir|rempli|saisi|saisir|faite?s?|transmis|se fait|envoyé|complété|accessible|disponible|sur (?:la plate-?forme|le portail))|remplissez|saisissez|tout se passe en ligne|(?:formulaires?|applications?|proposals?|concept notes?|forms?|bids?) [^.]{0,80}(?:submitted|handed in|made|filled|available|sent|uploaded|must be|are accepted|sur la|via|through|online)|(?:submit|apply|upload|hand in|send)(?:ted)?(?!\\p{L})|se connecter|log ?in");

    private static final Pattern ELSEWHERE = Words.any(
            "webina|inscri(?:re|vez|ption) (?:à|au|pour)|séminaire|seminar|info ?-?day|newsletter|règlement|cahier des charges|guide|téléchargez|télécharger|download|manual|mode d’emploi|find a partner|partner search|recherche de partenaire|trouver un partenaire|legal|mentions|facebook|linkedin|twitter|instagram|youtube|participant register|déclar(?:er|ation) ");
    private static final Pattern SOCIAL =
            Words.any("//(?:[\\w-]+\\.)?(?:facebook|linkedin|twitter|x|instagram|youtube|youtu|bsky|legifrance)\\.");
    private static final Pattern WRITTEN = Words.any(
            "(?<![@\\w.-])(?:https?://)?(?:[a-z0-9-]+\\.)+(?:fr|eu|org|com|net|int|bzh|be|ch|ca|example)(?:/[^\\s,;()»]*)?(?![\\w@-])");
    private static final int NEAR = 260;
    private static final int MOST = 2_000;
    private static final int MOST_LINKS = 300;

    private Filing() {}

    private record Link(Element element, URI url, int rank) {}

    /** States the link of a page that leads most surely to where applications are handed in; of equal ones the first. */
    static void read(HtmlPage page, Content.Builder content) {
        page.main().select("a[href]").stream()
                .limit(MOST_LINKS)
                .flatMap(a -> target(a).stream().map(url -> new Link(a, url, rank(a, url, page.sheet()))))
                .filter(link -> link.rank() > 0)
                .max(Comparator.comparingInt(Link::rank))
                .ifPresent(link -> content.state(
                        Field.APPLY_URL,
                        link.url(),
                        page.sheet().evidence(Plain.of(link.element().text()), "a[href]", Evidence.Method.LAYOUT)));
    }

    /** A page of an application shows its parts behind #/, which are part of the address. */
    private static Optional<URI> target(Element link) {
        int at = link.attr("href").indexOf("#/");
        return HtmlPage.target(link)
                .map(url -> at < 0 ? url : withFragment(url, link.attr("href").substring(at)));
    }

    private static URI withFragment(URI url, String fragment) {
        try {
            return URI.create(url + fragment);
        } catch (IllegalArgumentException malformed) {
            return url;
        }
    }

    private static int rank(Element link, URI url, Sheet sheet) {
        String text = Plain.of(link.text());
        boolean here = url.getHost().equals(sheet.url().getHost());
        boolean document =
                String.valueOf(url.getPath()).toLowerCase(Locale.ROOT).matches(".*\\.(?:pdf|docx?|xlsx?|zip|odt)");
        if (here
                || document
                || SOCIAL.matcher(url.toString()).find()
                || ELSEWHERE.matcher(text).find()) {
            return 0;
        }
        boolean platform = PLATFORM.matcher(url.toString()).find();
        boolean says = SAYS.matcher(text).find();
        boolean handed = handed(link, text);
        return (platform ? 2 : 0) + (says ? 3 : 0) + (handed ? 2 : 0);
    }

    private static boolean handed(Element link, String text) {
        Element block = link.closest("p, li, td, dd, div");
        String around = block == null ? text : Plain.of(block.text());
        int at = around.indexOf(text);
        String sentence = at < 0 ? "" : sentence(around, at, at + text.length());
        return sentence.length() < NEAR * 2
                && HANDED.matcher(sentence).find()
                && !ELSEWHERE.matcher(sentence).find();
    }

    private static String sentence(String around, int start, int end) {
        int from = Math.max(around.lastIndexOf(". ", start), Math.max(start - NEAR, 0));
        int stop = around.indexOf(". ", end);
        return around.substring(from, stop < 0 ? Math.min(around.length(), end + NEAR) : stop);
    }

    /** States an address that a sentence about handing in writes out. */
    static void read(Sheet sheet, Content.Builder content) {
        for (Sentence sentence : sheet.sentences().limit(MOST).toList()) {
            String text = sentence.text();
            List<String> addresses =
                    WRITTEN.matcher(text).results().map(r -> r.group()).toList();
            boolean handed =
                    HANDED.matcher(text).find() && !ELSEWHERE.matcher(text).find();
            Optional<URI> first = addresses.stream()
                    .filter(a -> handed || PLATFORM.matcher("//" + a).find())
                    .max(Comparator.comparingInt(String::length))
                    .flatMap(Filing::address);
            if (first.isPresent()
                    && !String.valueOf(sheet.url().getHost()).equals(first.get().getHost())) {
                content.state(Field.APPLY_URL, Optional.of(sheet.stated(first.get(), sentence, 0)));
                return;
            }
        }
    }

    private static Optional<URI> address(String written) {
        Matcher bare = Pattern.compile("[.:)]+$").matcher(written);
        String plain = bare.replaceAll("");
        try {
            URI url = URI.create(plain.startsWith("http") ? plain : "https://" + plain);
            return url.getHost() == null ? Optional.empty() : Optional.of(url);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
