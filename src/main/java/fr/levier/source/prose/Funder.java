package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reads who pays: by a label of the page, else by whose site it is. Of a relay's page without a label nothing is said. */
final class Funder {
    private static final Pattern LABEL = Words.any(
            "^(?:(?:funding )?source(?: of funding)?|source d[eu]s? financements?|institution|financé par|lancé par|proposé par|funded by|with (?:the )?(?:funding|support) (?:of|from)|financeur|bailleur|organisme|porteurs? (?:de l’appel|d’aide|de l’aide)|financeurs? de l’aide|funders?|qui finance ?\\??|funder|funding body|funded by|financed by|financé par|avec le soutien d[eu]|awarding (?:body|authority)|granting authority|contracting authority|donor|organi[sz]er|organisateur|porteurs? du dispositif|structure porteuse|managing authority|fund provider)s?(?:\\(s\\))?(?: ?(?::|\\|) ?|(?<=lancé par) )(.{3,400})$");
    private static final Pattern HEADING = Words.any(
            "^(?:funding source|source of funding|institution|porteurs? (?:d’aide|de l’aide|de l’appel)|financeurs?|financeurs? de l’aide|bailleurs?|funders?|funding body|funded by|donors?|qui finance ?\\??)(?: publics?| privés?)?(?: ?:)?$");
    private static final int FIRST = 14;
    /** Shorter ones are labels and entries of menus. */
    private static final int SENTENCE = 25;

    private static final int LONGEST = 120;
    private static final String BODIES =
            "(?:région |conseil régional|département |conseil départemental|métropole |ville d|fondation |agence |ministère |fonds citoyen|institut français|office franco|commission européenne|european commission|consulat|ambassade|commune d|secrétariat (?:à|du|d’)|canton d|état de )";
    private static final Pattern INSTITUTION = Words.any(
            "(?:" + BODIES
                    + "|erasmus\\+|interreg |urbact|[\\p{L}-]{3,30}(?: [\\p{L}-]{3,30})? métropole$|(?:afd|fonjep|forim|ofaj|ademe)$|[\\p{L}’&. -]{3,60}(?: foundation| trust| agency| council| commission| ministry| fund| platform| facility| initiative| programme| alliance| institute| office| bank)$).*");
    private static final String LOGO =
            "meta[property=og:site_name][content], .site-title, #bandeau a, header a[href=/], [class*=logo] a, a[class*=logo]";
    private static final Pattern NOBODY =
            Words.any("appels?(?!\\p{L})|calls?(?!\\p{L})|réseau|aides(?!\\p{L})|portail|portal|news");
    private static final Pattern PROGRAMME = Words.any(
            "(?:agence |région |département |métropole |fondation |ministère |interreg |urbact(?!\\p{L}))(?!.*(?:appel|call|aide|fonds|lance)).*");
    private static final Pattern IMPRINT = Pattern.compile(
            "(?u)(?:© ?(?:20\\d\\d )?)?(\\p{Lu}[\\p{L}’+&/ .-]{4,70}?)(?:, | – | - )(?:\\d{1,3}(?: bis| ter)?,? )?(?i:rue|avenue|place|boulevard|quai|cours|allée|chemin|route) ");
    private static final List<List<String>> SITES = Table.beside(Funder.class, "funders.csv", 2);

    private Funder() {}

    static void state(Sheet sheet, Optional<HtmlPage> page, Content.Builder content) {
        labelled(sheet, content);
        String host = String.valueOf(sheet.url().getHost());
        SITES.stream()
                .filter(s -> host.equals(s.get(0)) || host.endsWith("." + s.get(0)))
                .findFirst()
                .ifPresent(s -> content.state(
                        Field.FUNDER,
                        s.get(1).replace(Ministry.TODAY, Ministry.of(sheet)),
                        sheet.evidence(host, "", Evidence.Method.SOURCE)));
        headline(sheet, content);
        FunderProgrammes.titled(sheet, page, content);
        Programmes.titled(sheet).ifPresent(p -> programme(p, sheet, content));
        titled(sheet, content);
        page.ifPresent(p -> region(p, sheet, content));
        FunderPosts.state(sheet, page, content);
        launched(sheet, content);
        Programmes.of(sheet).ifPresent(p -> programme(p, sheet, content));
        programme(sheet, content);
        page.ifPresent(p -> imprint(p, sheet, content));
        FunderProgrammes.area(sheet, page, content);
        headed(sheet, content);
        page.flatMap(p -> Programmes.titled(Plain.of(p.whole().title()))).ifPresent(p -> programme(p, sheet, content));
        FunderProgrammes.union(sheet, content);
        Ministry.ofJointCall(sheet).ifPresent(m -> content.state(Field.FUNDER, m, sheet.titled()));
        area(content);
    }

    private static void programme(Programmes.Named named, Sheet sheet, Content.Builder content) {
        String funder = named.programme().funder(sheet);
        if (!funder.isEmpty()) {
            content.state(Field.FUNDER, funder, sheet.evidence(named.quote(), "", Evidence.Method.LAYOUT));
        }
    }

    /** A programme for an area is for its countries, when the page says no more. */
    private static void area(Content.Builder content) {
        content.build().find(Field.FUNDER).ifPresent(funder -> {
            SortedSet<String> countries = Programmes.area(funder.value());
            if (!countries.isEmpty()) {
                content.state(Field.COUNTRIES, countries, funder.evidence());
            }
        });
    }

    /** States who pays when a label says it. */
    static void labelled(Sheet sheet, Content.Builder content) {
        String before = "";
        for (Passage passage : sheet.passages()) {
            String heading = Stream.of(passage.heading(), passage.lead(), before)
                    .filter(h -> HEADING.matcher(h).find())
                    .findFirst()
                    .map(h -> h.replaceFirst(" ?:$", "") + " : ")
                    .orElse("");
            before = passage.text();
            Matcher own = LABEL.matcher(passage.text());
            Matcher m = own.lookingAt() ? own : LABEL.matcher(heading + passage.text());
            if (m.lookingAt()) {
                content.state(
                        Field.FUNDER,
                        Plain.cut(FunderWords.first(m.group(1)), LONGEST),
                        sheet.evidence(passage.text(), passage.heading(), Evidence.Method.LAYOUT));
            }
        }
    }

    /** « Agence de l’eau Nord : aide aux projets » names who pays before it names the call. */
    private static void titled(Sheet sheet, Content.Builder content) {
        String[] parts = sheet.title().split(" ?: | (?:\\||–|—) ", 2);
        if (parts.length > 1
                && parts[0].length() < 70
                && PROGRAMME.matcher(parts[0]).lookingAt()) {
            content.state(Field.FUNDER, parts[0].strip(), sheet.titled());
        }
    }

    /** « La Fondation des Lacs lance son appel », "the fifth call of the European Urban Initiative" in the first sentences. */
    private static void launched(Sheet sheet, Content.Builder content) {
        for (Pattern words : List.of(
                FunderWords.DELEGATION,
                FunderWords.AROUND,
                FunderWords.LAUNCHES,
                FunderWords.OF_CALL,
                FunderWords.OF_DELEGATION,
                FunderWords.IN_CHARGE,
                FunderWords.UNITES,
                FunderWords.OPENS,
                FunderWords.AIDED)) {
            beginning(sheet).forEach(s -> {
                Matcher m = words.matcher(s.text());
                if (m.find()) {
                    String name = FunderWords.name(m.group("name"), sheet);
                    content.state(Field.FUNDER, Optional.of(sheet.stated(name, s, m.start("name"))));
                }
            });
        }
    }

    private static Stream<Sentence> beginning(Sheet sheet) {
        return sheet.sentences().filter(s -> s.text().length() > SENTENCE).limit(FIRST);
    }

    /** « Coopération décentralisée : l’AFD lance son appel » */
    private static void headline(Sheet sheet, Content.Builder content) {
        if (FunderPosts.isNamedBy(sheet.title()) || FunderProgrammes.isOfUnion(sheet.title())) {
            return;
        }
        FunderWords.IN_TITLES.stream()
                .map(words -> words.matcher(sheet.title()))
                .filter(Matcher::find)
                .findFirst()
                .ifPresent(m -> content.state(Field.FUNDER, FunderWords.name(m.group("name"), sheet), sheet.titled()));
    }

    /** A heading that is nothing but the name of a water agency says whose aid stands below. */
    private static void headed(Sheet sheet, Content.Builder content) {
        sheet.passages().stream()
                .map(Passage::heading)
                .filter(h -> FunderWords.HEADED.matcher(h).matches())
                .findFirst()
                .ifPresent(h -> content.state(Field.FUNDER, h, sheet.evidence(h, h, Evidence.Method.LAYOUT)));
    }

    /** The portal's topics have identifiers that begin with the programme. */
    private static void programme(Sheet sheet, Content.Builder content) {
        Stream.concat(Stream.of(sheet.title()), sheet.passages().stream().map(Passage::text))
                .map(FunderWords.TOPIC::matcher)
                .filter(Matcher::find)
                .findFirst()
                .ifPresent(m -> content.state(
                        Field.FUNDER,
                        FunderProgrammes.commission(sheet),
                        sheet.evidence(m.group(), "", Evidence.Method.LAYOUT)));
    }

    /** A region, département or metropolis signs its own pages behind the title. */
    private static void region(HtmlPage page, Sheet sheet, Content.Builder content) {
        String[] parts = Plain.of(page.whole().title()).split(" ?: | (?:\\||–|—|-) ");
        for (int i = parts.length - 1; i > 0; i--) {
            signed(parts[i], sheet, content);
            acting(parts[i].split(",")[0], sheet, content);
        }
        Element logo = page.whole().selectFirst(LOGO);
        if (logo != null) {
            signed(Plain.of(logo.hasAttr("content") ? logo.attr("content") : logo.text()), sheet, content);
        }
        Element header = page.whole().selectFirst("body header");
        if (header != null) {
            signed(Plain.of(header.ownText()), sheet, content);
        }
    }

    /** « Syctom » behind the title pays when the first sentences say what the Syctom does with its money. */
    private static void acting(String site, Sheet sheet, Content.Builder content) {
        Pattern acts = Pattern.compile("(?:^|[^\\p{L}])" + Pattern.quote(site) + " (?:" + FunderWords.VERBS + ") ");
        boolean pays = site.length() > 2
                && !NOBODY.matcher(site).find()
                && sheet.sentences()
                        .limit(FIRST)
                        .anyMatch(s -> acts.matcher(s.text()).find());
        if (pays) {
            content.state(Field.FUNDER, site, sheet.evidence(site, "title", Evidence.Method.LAYOUT));
        }
    }

    /** « Agence des Lacs, 9 rue du Port » at the foot of the page. */
    private static void imprint(HtmlPage page, Sheet sheet, Content.Builder content) {
        Element body = page.whole().body();
        Element end = body.childrenSize() == 0 ? body : body.child(body.childrenSize() - 1);
        Stream.concat(
                        page
                                .whole()
                                .select("footer, #footer, .footer, [role=contentinfo], [class*=footer], tr:last-child")
                                .stream(),
                        Stream.of(end))
                .flatMap(f -> HtmlPassages.of(f).stream())
                .map(p -> IMPRINT.matcher(p.text()))
                .filter(Matcher::lookingAt)
                .findFirst()
                .ifPresent(m -> signed(m.group(1), sheet, content));
    }

    private static void signed(String site, Sheet sheet, Content.Builder content) {
        if (site.length() < 90
                && !NOBODY.matcher(site).find()
                && INSTITUTION.matcher(site).lookingAt()) {
            content.state(Field.FUNDER, site, sheet.evidence(site, "title", Evidence.Method.LAYOUT));
        }
    }
}
