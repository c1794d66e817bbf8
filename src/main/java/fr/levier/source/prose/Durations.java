package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long a project may last, in months: « 12 à 36 mois », « trois ans maximum ». */
final class Durations {
    private static final List<String> NUMBERS =
            List.of("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix");
    private static final List<String> ENGLISH =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final String NUMBER =
            "\\d{1,2}(?:[.,]5)?|a(?= year and a half)|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|one|two|three|four|five|seven|eight|nine|ten|twelve|fifteen|eighteen"
                    + "|twenty-four|thirty-six|forty-eight|twenty|thirty|sixty|douze|quinze|dix-huit|vingt-quatre|trente-six|quarante-huit|vingt|trente|soixante";
    private static final Pattern LENGTH = Words.any(
            "(?<![\\p{L}\\d,.-])(?:(?:(?:" + NUMBER + "), )?(?:" + NUMBER
                    + ")[\\s-](?:ans?\\s|mois\\s|months?\\s|years?\\s)?(?:à|et|ou|to|and|or|[–-])\\s|\\d{1,2}\\s?[–-])?(?<number>"
                    + NUMBER
                    + ")(?<before> and a half)?[\\s-](?:\\(\\d{1,2}\\)\\s)?(?<unit>mois|ans?|années?|months?|years?)(?!\\p{L})(?<half> et demie?| and a half)?");
    private static final Pattern BREAK = Pattern.compile("[,;:.(|]\\s|\\s(?:et|and|but|mais)\\s(?!demi|a half)");
    private static final Pattern NAMED = Words.any(
            "(?<!dans le cadre d(?:e |u |’une? |e la |e l’))(?<!(?:cadre|titre) de (?:la|sa|leur) )(?:projets?|conventions?)(?:,? [^.;]{0,30})?,? (?<named>biennaux|biennales?|triennaux|triennales?|quadriennaux|quadriennales?)(?!\\p{L})");
    private static final Pattern PROJECT = Words.any(
            "(?:soutien|appui|accompagnement)(?: financier)? (?:de|sur|pendant) (?=\\d{1,2} mois)|(?:soutien|aide|subvention|financement|support|grants?|funding)(?!\\p{L})[^.;€\\d]{0,40} (?:pour (?=\\d|un|deux|trois|quatre)|sur (?=\\d|un|deux|trois|quatre)|for (?:a (?:maximum )?period|(?=\\d|one|two|three|four|up)))|durée|(?<!\\p{L})dure(?:r|nt|ra|ront)?(?!\\p{L})|projets? [^.;]{0,30}(?:dépass|n’exc[éè]d)|conduit|mené|étalé|échelonn|sur une période|, sur (?:\\d|un|deux|trois|quatre|cinq)[^.;,]{0,8} (?:ans|mois)|fund(?:ed|ing)? [^.;]{0,25}(?:for|over|period)|support(?:ed)? (?:for|over)|(?:grant|award|project|implementation|funding) (?:period|term|length)|tien(?:t|nent) (?:en|dans|sur)|how long|projects? ?:|(?<!\\p{L})length ?:|project length|calendrier du projet|porte sur|be done|quelle durée|court sur|s’achèv|finish|deliver|(?:spend|use) the (?:grant|funding|money|award)|(?:grant|funding|award|money) [^.;]{0,15}(?:used|spent) within|(?:subvention|aide)[^.;]{0,25} (?:dépensée|utilisée|consommée) dans les|tenir|work ?plan|travaux|actions? [^.;]{0,20}(?:dans|sur) |au-delà de \\d|dispose de \\d|combien de temps|projects? [^.;]{0,30}(?:takes?|works?|spans?|lengths?|complet|conclud)|(?:networks?|partnerships?|activities|actions?|initiatives?|work) [^.;]{0,30}(?:runs?|works?|lasts?|takes?|spans?) |time ?frame|(?:works?|runs?) for|maximum (?:length|period)|implementation|complet(?:e|ed|ion)|achev|termin|à réaliser|to be (?:implemented|spent|carried)|sur (?:\\d|un|deux|trois)[^.;,]{0,12}(?:ans|mois) (?:maxim|au plus)|grants? (?:of|for|run|last|cover|are for)|s’étal|s’étend|se déroul|mis(?:e|es)? en œuvre|exécut|réalis|projets? (?:de|d’|sur)|programmes? (?:de|sur)"
                    + "|pluriannuel|maximum|période d’exécution|duration|lasts? (?:up|between|at|no|for|a|\\d|one|two|three|four|five|six|twelve|eighteen|from)|lasting|implement|projects? (?:of|run|may|must|should|can)|carried out|(?:year|month) (?:programmes?|projects?|partnerships?|actions?|activit|grants?|cooperation)|pendant (?:une?|deux|trois|\\d)|for \\d+ (?:to|–|-) \\d+ months|projets? [^.;]{0,30}excéd");
    private static final Pattern OTHER = Words.any(
            "^\\W*prévue? pour \\d|existence|ancienneté|expérience|dernières|derniers|précédent|depuis|conventions?(?! [^.;]{0,30}quadrienn)(?! [^.;]{0,30}trienn)(?! [^.;]{0,40}durée)|avant le|âgé|jeunes|séjour|stage|durée (?:de la|des) (?:formations?|séances?|missions?|visites?)"
                    + "|appel à projets[^.;]{0,40}prévu|programme d’intervention|mandat|reconduc|volontariat|il y a \\d|(?<!\\p{L})ago(?!\\p{L})|mise? à jour|updated|affect|consacr|enveloppe|service civique|dispositif[^.;]{0,40}(?:prévu|durée)|(?:le |ce |du |the |this )programme (?:européen )?(?:court|s’étend|runs)(?!\\p{L})|(?:appel|call|guichet|dépôts?|candidatures?|applications?|application period|période|window|portail|plateforme|platform|portal)(?: à \\p{L}+| for \\p{L}+| de (?:dépôt|candidature))? (?:est |sont |reste(?:ra)? |sera |is |are |remains? |will be )?(?:ouvert|ouvr|open|dure|lasts?|court|runs)|mainten|maintien|entretien|garantie|warranty|rester|volontaires?(?!\\p{L})|conserv|cookies|valable|instruction|réponse|paiement|renouvel|(?<!projet est )(?<!projets sont )prévu sur|(?:exchange|study) visits?|(?<!\\p{L})(?:a|ont) duré|lasted|membership|adhésion|recrut|salariée?|embauch|hired|créée? depuis|exist"
                    + "|experience|at least \\w+ years old|aged|(?<=(?:the|in|of|over) )last \\w+ years|past \\w+ years|previous|since|retain|record|valid|stay|placement|volunteer|old(?!\\p{L})|young|renew|before|membre|par an|per year|every|tous les|chaque année");

    /** « Achevé dans les 18 mois suivant la signature » is a length; an answer, a report or a start within three months is none. */
    private static final Pattern DELAY =
            Words.any("délai|suivant|après|within|after|following|sous (?:un|deux|trois|\\d)");
    /** « 60 % du budget, trois ans au plus ». */
    private static final Pattern ALONE = Words.any("(?:^|[,;|:] )(?:" + NUMBER
            + ") (?:ans?|mois|années?|years?|months?) (?:au plus|au maximum|maximum|maxi|max\\.?|at most)(?:[.,;|]|$)");

    /** Work of any name, and a bound or a span of time: « Activities should wrap up within three years ». */
    private static final Pattern BOUNDED = Words.any(
            "(?<!\\p{L})(?:projets?|actions?|activités?|opérations?|initiatives?|partenariats?|échanges?|travaux|travail|coopérations?|échéancier|calendrier|projects?|activit\\p{L}+|actions?|operations?|partnerships?|work|cooperation)(?!\\p{L})[^.;]{0,90}?"
                    + "(?:au (?:plus|maximum)|maxim\\p{L}*|jusqu’à|pendant|durant|courir|couvr\\p{L}+|sur (?:une|deux|trois|un|\\d)|entre|dans (?:les|un délai)|limit\\p{L}+|up to|at most|within|over|between|no (?:more|longer)|not (?:be )?(?:longer|more)|exceed\\p{L}*|stretch\\p{L}*|span\\p{L}*|run)(?!\\p{L})"
                    + "|(?:disposez|disposent|avez|have|given|get)[^.;]{0,30} (?:mois|ans|months|years) (?:pour|to)(?!\\p{L})|(?:mois|ans|années|months|years) (?:de (?:travail|projet|coopération)|of (?:work|implementation|activit\\p{L}+|cooperation)|pour (?:réaliser|mener|conduire|achever)|to (?:complete|finish|deliver|carry|spend|run|use))");

    private static final Pattern FROM = Words.any(
            "(?<=mois|ans|années?|months?|years?)(?: maximum| au plus| au maximum| at most)? (?:à compter|à partir|suivant|qui suivent|après|from|after|of |following).*");
    /** How long an answer takes: « environ trois mois après la date limite ». */
    private static final Pattern ANSWER = Words.any(
            "^[^.;,]{0,12}(?:après|suivant|à compter de|from|after|following) (?:la |le |les |l’|the )?(?:date limite|clôture|dépôt|réception|fin de l’appel|deadline|closing|publication|résultats?|notification des résultats)");

    private static final Pattern DONE = Words.any(
            "(?:réalis|ach[eè]v|deliver|exécut|termin|mis(?:e|es)? en œuvre|men[éer]|conduit|conduire|wrap|use|activit|work|complet|implement|carried out|finish|conclud|spen[dt]|dépens)");
    /** « Le ministère y consacre 750 000 €, sur trois ans » speaks of the money of the call. */
    private static final Pattern NOT_PROJECT = Words.any(
            "(?:formation|stage|séjour|mission|volontariat|visite|mandat|instruction|dépôt|appel|training|placement|stay|visit)s?(?!\\p{L})(?: \\p{L}+)? ?: $|(?:millions?|milliards?|M€|Md€)[^.;]{0,40} (?:sur|pour|over|for) (?:une (?:période|durée) de |a period of )?$|(?:depuis (?:19|20)\\d\\d|since (?:19|20)\\d\\d)[^.;]{0,40}(?<!\\p{L})(?:a|ont|has|have)(?!\\p{L})[^;]{0,120}$|(?:consacr|dot[ée]|dotation|enveloppe|mobilis|alloc|budget of|envelope|endow)[^.;]{0,140}(?:€|euros|EUR|dirhams|\\$)[^.;]{0,40}(?:sur|pour|over|for) (?:une (?:période|durée) de |a period of )?$");

    /** Such a passage goes on with the kind of project after the one before. */
    private static final Pattern SECOND = Words.any(
            "^(?:le |la |the )?(?:seconde?|deuxième|troisième|second|third)(?!\\p{L})[^.;]{0,80}(?:subvention|soutien|aide|volet|modalité|grant|support|strand|project|projet)");

    private static final Pattern REPORT = Words.any(
            "rapport|bilan|compte.rendu|justificatif|réponse|répon|notifi(?:é|cation des résultats)|démarr|commenc|début|report(?!ed)|start|begin|answer|inform|reply|décision|instruction|demande de (?:solde|paiement)|remise");
    /** Such words speak of the length of projects and of nothing else. */
    private static final Pattern PLAIN = Words.any(
            "projets? [^.;]{0,30}dureront|durée|how long|combien de temps|(?<!\\p{L})dure(?:r|nt|ra)?(?!\\p{L})|duration|projets? [^.;]{0,40}(?:dépass|n’exc[éè]d|maximum|\\d+ mois)|projects? [^.;]{0,30}(?:lasts?|runs?|takes?|exceed|\\d+ months|length)|(?:grant|project|implementation|award) (?:period|term|length)");

    private static final Pattern LEAST = Words.any(
            "(?:durée minim|minimum|minimale?|au moins|at least|minimum duration|(?<!pas )(?<!non )plus de|(?<!no )(?<!not )more than|no less than)[^,;.]{0,25}$");

    private static final Pattern NO_MORE = Words.any(
            "(?<!\\p{L})(?:ne|pas|not|no|never)(?!\\p{L})[^,;.]{0,40}(?:plus de|more than|beyond|au-delà de)[^,;.]{0,10}$");

    /** One length that was read; a plain one says that it is the length of projects. */
    private record Found(int months, Sentence sentence, int at, boolean plain) {}

    private Durations() {}

    /** States the longest duration of the first place that names one; plain words count before others. */
    static void read(Sheet sheet, Content.Builder content) {
        if (CallText.isAwardList(sheet.title())) {
            return;
        }
        List<Found> found = sheet.sentences()
                .filter(s -> PROJECT.matcher(s.inContext()).find()
                        || ALONE.matcher(s.text()).find()
                        || BOUNDED.matcher(s.passage().lead() + " : " + s.text())
                                .find())
                .flatMap(s -> in(s).stream())
                .toList();
        found.stream()
                .filter(Found::plain)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .ifPresent(first -> {
                    Found longest = found.stream()
                            .filter(f -> f.plain() == first.plain() && besides(first, f))
                            .max(Comparator.comparing(Found::months))
                            .orElse(first);
                    content.state(
                            Field.DURATION_MAX_MONTHS,
                            Optional.of(sheet.stated(longest.months(), longest.sentence(), longest.at())));
                });
        sheet.sentences().filter(s -> !s.text().contains("ppel")).forEach(s -> readNamed(sheet, s, content));
    }

    /** Rows of one table, items of one list, sentences under one heading tell the lengths of several kinds of projects. */
    private static boolean besides(Found first, Found other) {
        Passage one = first.sentence().passage();
        Passage two = other.sentence().passage();
        return one.equals(two)
                || (one.heading().equals(two.heading())
                        && SECOND.matcher(two.text()).find())
                || (!one.heading().isEmpty()
                        && one.heading().equals(two.heading())
                        && (one.method() == two.method()
                                && one.text().length() < 160
                                && two.text().length() < 160));
    }

    private static List<Found> in(Sentence sentence) {
        Matcher m = LENGTH.matcher(sentence.text());
        List<Found> found = new ArrayList<>();
        while (m.find()) {
            String clause = clause(sentence.text(), m);
            int months = months(m);
            clause = FROM.matcher(clause).replaceFirst("");
            boolean least = LEAST.matcher(sentence.text().substring(0, m.start()))
                            .find()
                    && !NO_MORE.matcher(sentence.text().substring(0, m.start())).find()
                    && !m.group().matches("(?iu).*(?:à|to|[–-]).*");
            boolean answer = ANSWER.matcher(sentence.text().substring(m.end())).find();
            boolean spread = answer
                    || NOT_PROJECT
                            .matcher(sentence.text().substring(0, m.start()))
                            .find();
            if (!spread && !OTHER.matcher(clause).find() && !delays(clause) && !least && months > 0 && months <= 120) {
                boolean plain = PLAIN.matcher(clause).find()
                        || PLAIN.matcher(sentence.announcement()).find();
                found.add(new Found(months, sentence, m.start(), plain));
            }
        }
        return found;
    }

    private static boolean delays(String clause) {
        return (DELAY.matcher(clause).find() && !DONE.matcher(clause).find())
                || REPORT.matcher(clause).find();
    }

    private static int months(Matcher m) {
        int unit = m.group("unit").toLowerCase(Locale.ROOT).startsWith("m") ? 2 : 24;
        boolean half = m.group("before") != null || m.group("half") != null;
        String number = m.group("number");
        boolean decimal = number.matches("\\d+[.,]5");
        int whole = number(decimal ? number.substring(0, number.length() - 2) : number);
        return (2 * whole + (half || decimal ? 1 : 0)) * unit / 4;
    }

    /** Returns the words of the clause that holds the match: what another clause speaks of does not matter. */
    private static String clause(String text, Matcher at) {
        int from = 0;
        int to = text.length();
        Matcher m = BREAK.matcher(text);
        while (m.find()) {
            from = m.end() <= at.start() ? m.end() : from;
            to = m.start() >= at.end() ? Math.min(to, m.start()) : to;
        }
        return text.substring(from, to);
    }

    private static void readNamed(Sheet sheet, Sentence sentence, Content.Builder content) {
        Matcher m = NAMED.matcher(sentence.text());
        if (m.find() && !isFrame(m, sentence.text())) {
            String word = m.group("named").toLowerCase(Locale.ROOT);
            int years = word.startsWith("bi") ? 2 : word.startsWith("tri") ? 3 : 4;
            content.state(Field.DURATION_MAX_MONTHS, Optional.of(sheet.stated(12 * years, sentence, m.start())));
        }
    }

    /** « La convention triennale 2015-2017 » is that of the funder. */
    private static boolean isFrame(Matcher named, String text) {
        return named.group().toLowerCase(Locale.ROOT).startsWith("convention")
                && text.substring(named.end()).matches("(?s) ?\\(?20\\d\\d.*");
    }

    private static int number(String word) {
        String lower = word.toLowerCase(Locale.FRENCH);
        int named = lower.equals("une") ? 1 : Math.max(NUMBERS.indexOf(lower), ENGLISH.indexOf(lower));
        return named >= 0
                ? named
                : WordNumbers.read(lower)
                        .map(java.math.BigDecimal::intValueExact)
                        .orElseGet(() -> Integer.valueOf(lower));
    }
}
