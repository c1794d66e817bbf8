package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programmes of the Union that pay: Interreg areas by their own name, the others as the Commission or the Union that runs them. */
final class FunderProgrammes {
    private static final String WORD =
            "(?!Programme|Project|Call|Cooperation|Regulation|Funds?|Interreg|INTERREG|Open|News|Actualités|Cofinancé|Home|Accueil|Discover)\\p{Lu}[\\p{L}’-]*";
    private static final Pattern AREA = Pattern.compile(
            "(?:Interreg|INTERREG) (?:(?:VI|IV|V)(?:[ -]?[A-D])?(?!\\p{L}) ?)?(?:(?:NEXT|IPA) )?[“«\"]? ?" + WORD
                    + "(?: " + WORD + "){0,2}(?: supérieur)?(?: ?[-–] ?" + WORD + "(?: " + WORD
                    + ")?){0,3}(?: supérieur)?");
    private static final Pattern COMMISSION = Words.any(
            "(?:funded|financed|financée?s?|supported) (?:by|par|under) (?:the |le programme )?(?:CERV|Citizens, Equality|Creative Europe|Erasmus\\+|Horizon Europe|Europe créative)|(?:^|[:;] |today )the (?:European )?Commission (?:is )?(?:opens|launches|opening|launching|invites|published)");
    private static final Pattern TITLED = Pattern.compile("(?: [-–|] |\\()CERV\\)?$");
    private static final Pattern UNION = Pattern.compile("(?<!\\p{L})ENP?I CBC(?!\\p{L})");
    private static final Pattern ERASMUS = Pattern.compile("Erasmus ?\\+");
    private static final Pattern BY_UNION = Words.any(
            "(?:programme|call|initiative|project|fund|scheme|grants?|appel|fonds|dispositif)(?!\\p{L})[^.;:]{0,60}(?:,| is| are| est| sont)? ?(?:funded|financed|financée?s?) (?:by|par) (?:the |l’)(?:EU|European Union|Union européenne|UE)(?!\\p{L})");
    private static final int FIRST = 12;

    private FunderProgrammes() {}

    /** Returns whether a title names a programme of the Union with its neighbours. */
    static boolean isOfUnion(String title) {
        return UNION.matcher(title).find();
    }

    /** States the programme that the title itself names. */
    static void titled(Sheet sheet, Optional<HtmlPage> page, Content.Builder content) {
        String titles = sheet.title() + " | "
                + page.map(p -> Plain.of(p.whole().title())).orElse("");
        if (UNION.matcher(sheet.title()).find()
                || sheet.sentences()
                        .limit(2)
                        .anyMatch(s -> UNION.matcher(s.text()).find())) {
            content.state(Field.FUNDER, "European Union", sheet.titled());
        }
        if (TITLED.matcher(sheet.title()).find()
                || sheet.sentences()
                        .limit(FIRST)
                        .anyMatch(s -> COMMISSION.matcher(s.text()).find())) {
            content.state(Field.FUNDER, commission(sheet), sheet.titled());
        }
        if (titles.toLowerCase(java.util.Locale.ROOT).contains("interreg")) {
            area(sheet, page, content);
        }
    }

    /** Returns what the Commission is called in the language of the page. */
    static String commission(Sheet sheet) {
        return English.is(sheet) ? "European Commission" : "Commission européenne";
    }

    /** "The programme, funded by the European Union" in the first sentences. */
    static void union(Sheet sheet, Content.Builder content) {
        if (ERASMUS.matcher(sheet.title()).find()) {
            content.state(Field.FUNDER, commission(sheet) + " (Erasmus+)", sheet.titled());
        }
        sheet.sentences()
                .limit(FIRST)
                .filter(s -> BY_UNION.matcher(s.text()).find())
                .findFirst()
                .ifPresent(s -> content.state(
                        Field.FUNDER,
                        Optional.of(sheet.stated(English.is(sheet) ? "European Union" : "Union européenne", s, 0))));
    }

    /** States the Interreg area of which the head of the page, its title or its first sentences speak. */
    static void area(Sheet sheet, Optional<HtmlPage> page, Content.Builder content) {
        Stream<String> head = page.stream()
                .flatMap(p -> p.whole().select("header, header a[href=/]").stream())
                .map(e -> Plain.of(e.ownText()));
        Stream<String> titles = Stream.of(
                sheet.title(), page.map(p -> Plain.of(p.whole().title())).orElse(""));
        Stream<String> text = Stream.concat(
                sheet.passages().stream().limit(FIRST).map(Passage::heading),
                sheet.sentences().limit(FIRST).map(Sentence::text));
        Stream<String> foot =
                page.stream().flatMap(p -> p.whole().select("footer").stream()).map(e -> Plain.of(e.text()));
        Stream.of(head, titles, text, foot)
                .flatMap(place -> place.flatMap(FunderProgrammes::areas))
                .findFirst()
                .ifPresent(name -> content.state(Field.FUNDER, name, sheet.evidence(name, "", Evidence.Method.LAYOUT)));
    }

    private static Stream<String> areas(String text) {
        return AREA.matcher(text)
                .results()
                .map(r -> r.group()
                        .replaceAll("[“«\"] ?", "")
                        .replaceAll("(?<=\\p{L}) ?([-–]) ?(?=\\p{Lu})", text.contains(" – ") ? " – " : "-")
                        .strip());
    }
}
