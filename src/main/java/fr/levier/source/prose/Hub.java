package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the calls of a hub page: under a title in the plural, sections or list items each of which names a call and its closing.
 *
 * <p>At least two must do so, or the page is taken as one call.
 */
final class Hub {
    private static final Pattern PLURAL = Words.any(
            "appels? à projets (?:en cours|ouverts)|(?:^|\\s|:)(?:les |nos |tous les )?appels|appels à (?:projets|candidatures|manifestation)|(?:les |nos )(?:aides|financements|fonds|bourses)|calls(?!\\p{L})|open calls|grants and calls|funding opportunities|calendrier|agenda");
    private static final Pattern NAME = Words.any(
            "appel|fonds|programme|AAP|AMI|call|fund|grant|bourse|prix|dispositif|franco-|concours|initiative|strand|action|volet [A-Z\\d]|KA\\d");
    private static final Pattern PART = Words.any(
            "^(?:calendrier|dates?|quand|comment|qui|contact|montant|pour |modalit|dépôt|candidat|éligib|session|tranche|vague|étape|phase|how|when|who|apply|deadline|budget|documents|règlement|objectif|critère|présentation|contexte|timeline|objet)");
    /** Whoever names a call does not tell what it does. */
    private static final Pattern TELLING = Words.any(
            "(?<!\\p{L})(?:sera|seront|est|sont|a|ont|était|peut|peuvent|partir\\p{L}*|fermer\\p{L}+|ouvrir\\p{L}+|will|is|are|was|has|have|can|may)(?!\\p{L})");

    private static final Pattern ITEM = Pattern.compile("^([^:;.]{6,140}?)(?:\\s?[:–—(|,]|\\s-)\\s?(?=.{0,60}\\d).*");

    private static final Pattern TOLD = Words.any(
            "(?<!\\p{L})(?:sera|seront|est|sont|ouvrira|ouvre|ouvriront|fermera|fermeront|partira|partiront|will|is|are|opens|closes)(?!\\p{L})");
    private static final Pattern CALLED = Words.any(
            "(?<!\\p{L})(?:(?:les |the )?(?:deux |trois |quatre |two |three |four )?(?:appels?|fonds|calls?|programmes?|dispositifs?)(?!\\p{L}))(?:(?! (?:sera|seront|est|sont|ouvr|ferm|parti|will|is|are|opens|closes))[^,;:(])*");

    private Hub() {}

    /** Returns whether the title or the first heading of a page names calls in the plural. */
    static boolean isNamedBy(Document document) {
        Element heading = document.selectFirst("h1");
        return PLURAL.matcher(Plain.title(document.title())).find()
                || (heading != null
                        && PLURAL.matcher(Plain.title(heading.text())).find());
    }

    /** Returns one sheet for each call; fewer than two when the page is no hub. */
    static List<Sheet> of(HtmlPage page) {
        Sheet sheet = page.sheet();
        if (!PLURAL.matcher(sheet.title()).find()) {
            return List.of();
        }
        List<Sheet> sections = sections(sheet);
        return sections.size() > 1 ? sections : items(sheet);
    }

    /** Returns the calls of a calendar together with those that the page tells of outside of its tables. */
    static List<Sheet> beside(List<Sheet> calendar, HtmlPage page) {
        List<Passage> prose = page.sheet().passages().stream()
                .filter(p -> !p.text().contains(" | ") && !p.text().endsWith("|"))
                .toList();
        List<Sheet> all = new ArrayList<>(calendar);
        sections(page.sheet().part(page.sheet().title(), prose)).stream()
                .filter(s -> !WindowReader.of(s, s.reckoning()).closings().areOver())
                .forEach(all::add);
        return all;
    }

    private static List<Sheet> sections(Sheet sheet) {
        Map<String, List<Passage>> byHeading = new LinkedHashMap<>();
        sheet.passages()
                .forEach(p -> byHeading
                        .computeIfAbsent(p.heading(), h -> new ArrayList<>())
                        .add(p));
        return byHeading.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty()
                        && !e.getKey().equals(sheet.title())
                        && !PART.matcher(e.getKey()).find()
                        && !Roles.isElsewhere(e.getKey()))
                .map(e -> sheet.part(Plain.title(e.getKey()), e.getValue()))
                .filter(Hub::closes)
                .toList();
    }

    private static List<Sheet> items(Sheet sheet) {
        return sheet.passages().stream()
                .filter(p ->
                        NAME.matcher(p.text()).find() && ITEM.matcher(p.text()).matches())
                .map(p -> sheet.part(
                        name(ITEM.matcher(p.text()).replaceFirst("$1").strip()), List.of(p)))
                .filter(s -> !PART.matcher(s.title()).find()
                        && !TELLING.matcher(s.title()).find()
                        && closes(s))
                .toList();
    }

    /** « Enfin, l’appel franco-marocain sera ouvert » names the « appel franco-marocain ». */
    private static String name(String words) {
        Matcher sentence = TOLD.matcher(words);
        Matcher called = CALLED.matcher(words);
        return sentence.find() && called.find() ? Plain.title(called.group().strip()) : words;
    }

    private static boolean closes(Sheet part) {
        Content.Builder content = Content.builder();
        Windows.read(part, content);
        return content.has(Field.DEADLINES);
    }
}
