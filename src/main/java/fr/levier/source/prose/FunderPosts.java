package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Embassies and other posts abroad that pay: in the title, the first sentences, or the head of their own site. The country in which
 * such a post stands is the one that its call is for, when the page says no more.
 */
final class FunderPosts {
    private static final String PLACE = "\\p{Lu}[\\p{L}’-]+(?: (?!Programme|Fund)\\p{Lu}[\\p{L}-]+){0,2}";
    private static final Pattern POST = Pattern.compile(
            "(?<name>(?:[Aa]mbassade|[Cc]onsulat général) (?:de la |de |du |d’)?(?:France|Suisse|Belgique|Allemagne|Espagne|Canada|Japon|Norvège|Pays-Bas)|Institut [Ff]rançais(?= (?:de|du|d’|au|en) ?\\p{Lu})"
                    + "|(?:British|Australian|U\\.S\\.|US|American|Canadian|French|German|Swiss|Irish|Norwegian|Netherlands|Japanese) (?:Embassy|High Commission|Consulate[- ]General)(?: & Consulate)?|High Commission of \\p{Lu}\\p{L}+)"
                    + "(?: (?:(?:au|aux(?= (?:États|Philippines|Comores|Émirats|Seychelles|Maldives|Pays|Fidji|Îles))|en|à|de|du|in|to)(?: la)? |d’|(?=Kabul|Nur|Kolkata|Mumbai))(?<place>"
                    + PLACE + "))?");
    /** Whoever is only asked, told or joined does not pay. */
    private static final Pattern BESIDE = Words.any(
            "(?:auprès|soutien|partenariat|collaboration|accord|contact|lien|remis|adress|ministère|ministry|transmis|services?(?! de coopération)|section|validé|avis|visa|par une|d’une|(?<!\\p{L})une)[^.;]{0,60}$|postes?(?!\\p{L})[^.;]{0,30}$|(?<!\\p{L})à l[’a] ?$");

    private static final Map<String, String> CAPITALS = Table.beside(FunderPosts.class, "capitals.csv", 2).stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    private static final String HEAD = "header, #bandeau, #entete, [class*=header], title";
    private static final Pattern SITE =
            Pattern.compile("(?:^| [-|–] )La France (?:au|aux|en|à|à la) (?<place>" + PLACE + ")");
    private static final int FIRST = 10;
    /** In the terms of a fund of the embassies its name may stand far below. */
    private static final int MOST = 60;

    private FunderPosts() {}

    private record Post(String name, String place, Evidence evidence) {
        String whole() {
            String plain = name.replaceFirst("^a", "A")
                    .replaceFirst("^c", "C")
                    .replaceFirst("Ambassade Suisse", "Ambassade de Suisse");
            return place.isEmpty() ? plain : plain + place;
        }
    }

    static void state(Sheet sheet, Optional<HtmlPage> page, Content.Builder content) {
        if (content.has(Field.FUNDER)) {
            return;
        }
        List<Post> told = new java.util.ArrayList<>(posts(sheet.title(), sheet.titled()));
        sheet.sentences()
                .limit(ApplicantWords.CIVIL_FUND.matcher(sheet.title()).find() ? MOST : FIRST)
                .forEach(s -> told.addAll(posts(s.text(), sheet.stated("", s, 0).evidence())));
        List<Post> head = page.map(p -> posts(
                        Plain.of(p.whole().select(HEAD).text()), sheet.evidence("", "header", Evidence.Method.LAYOUT)))
                .orElse(List.of());
        told.stream()
                .filter(p -> !p.place().isEmpty())
                .findFirst()
                .or(() -> told.stream().findFirst())
                .or(() -> head.stream().findFirst())
                .ifPresent(p -> content.state(Field.FUNDER, p.whole(), p.evidence()));
        if (content.has(Field.FUNDER)) {
            told.addAll(head);
            sites(page, sheet).forEach(told::add);
            told.stream()
                    .filter(p -> !country(p.place()).isEmpty())
                    .findFirst()
                    .ifPresent(p -> content.state(Field.COUNTRIES, country(p.place()), p.evidence()));
        }
    }

    /** The sites of French embassies are called « La France au Bénin ». */
    private static Stream<Post> sites(Optional<HtmlPage> page, Sheet sheet) {
        return page.map(p -> SITE.matcher(Plain.of(p.whole().title()))).stream()
                .filter(Matcher::find)
                .map(m -> new Post(
                        "", " " + m.group("place"), sheet.evidence(m.group(), "title", Evidence.Method.LAYOUT)));
    }

    static boolean isNamedBy(String text) {
        return POST.matcher(text).find();
    }

    private static List<Post> posts(String text, Evidence evidence) {
        return POST.matcher(text)
                .results()
                .filter(r -> !BESIDE.matcher(text.substring(0, r.start())).find())
                .map(r -> new Post(r.group(1), r.group().substring(r.group(1).length()), evidence))
                .toList();
    }

    /** Returns the country of a place, which is one itself or its capital. */
    private static SortedSet<String> country(String place) {
        SortedSet<String> codes = Vocabulary.COUNTRIES.in(place);
        CAPITALS.forEach((capital, code) -> {
            if (codes.isEmpty() && place.endsWith(" " + capital)) {
                codes.add(code);
            }
        });
        return codes.size() == 1 ? codes : new TreeSet<>();
    }
}
