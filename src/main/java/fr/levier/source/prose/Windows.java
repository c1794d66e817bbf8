package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.source.prose.Dates.Found;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads when one may apply: opening, closings, and whether one may apply at any time.
 *
 * <p>A date closes a call only when words of closing stand before it and nothing says that it is about something else (results, a
 * committee, the declaration of aid, the end of projects). An extended date takes the place of earlier ones.
 */
final class Windows {
    private static final Pattern CLOSING = Words.any(
            "jusqu’au|jusqu’à|avant le|fin (?:de l’appel|des? dépôts?|de la période|des candidatures)|closure|(?<!\\p{L})through(?!\\p{L})|(?:attendu|transm|envoy|dépos|remett|remis|adress|reçu)[^.;]{0,40} pour le|(?:remise|dépôt|envoi|réception) des? [^.;:]{0,40}: ?(?:le |[\\p{L}]+di )?$|délai (?:de|d’|pour|:)|au plus tard|limite|cl[oô]tur|close?s? le|s’achève|prend fin"
                    + "|échéance|deadline|fermeture|fer[mn]e(?:nt|ra)? le|termine|prorog|reporté|prolong|repouss|dernier délai|butoir"
                    + "|clos(?:es?|ing|ed)(?!\\p{L})|until|till(?!\\p{L})|no later than|(?<!\\p{L})by(?!\\p{L})|before|due (?:date|by|on)|ends? on|ending|expires?|at the latest|cut-?off|extended|postponed|last day|submission date");
    /** Words that close a call whatever the sentence is about. */
    private static final Pattern CLOSING_CALL = Words.any(
            "cl[oô]tur|dates? limites?|deadline|clos(?:es?|ing)(?!\\p{L})|dernier délai|butoir|close?s? le|cut-?off|échéance");

    private static final Pattern EXTENDING = Words.any(
            "prorog|report[ée]|prolong|repouss|nouvelle date|nouveau délai|extend|extension|postponed|new deadline");
    private static final Pattern FORMER = Words.any(
            "initialement|au lieu d|précédemment|auparavant|d’abord fixée|initially|originally|instead of|previously|ancienne date|pour mémoire|précédente? (?:édition|campagne|session|appel)|(?:campagne|édition) précédente"
                    + "|l’an (?:dernier|passé)|l’année (?:dernière|passée)|last year|previous (?:call|edition|round)|(?:édition|campagne|session|appel|call|edition|round)s? (?:de |of )?20\\d\\d[^.;]{0,60}(?:étai|s’était|s’est|a été|avait|ont été|was|were|had)"
                    + "|(?:était|étaient|s’était|avait été|avaient été) [^.;]{0,30}$");
    private static final Pattern OPENING = Words.any(
            "à partir du|à compter du|début (?:de l’appel|de la période)|ouvert|ouvre|ouverture|lancement|lancé|dès le|depuis le|début des? (?:dépôts?|candidatures)"
                    + "|open(?:s|ed|ing)?(?!\\p{L})|as of|starting|launch|from(?!\\p{L})|start (?:date|of (?:applications|submissions))");
    private static final Pattern APPLYING = Words.any(
            "candidat|dép[oô]t|dépos|dossier|ouvert|appel|inscri|reçu|reçoi|soumi|plateforme|demande|lettres? d’intention|note (?:de concept|succincte|d’intention)|manifestations? d’intérêt"
                    + "|fenêtre|session|postul|cl[oô]ture|calendrier|appli(?:cation|cant|ed|es|y)|submi|proposal|call(?!\\p{L})|expression of interest|opening|concept note|deadline|propositions?(?!\\p{L})|transm|envoy|adress|remise|remis ");
    /** Dates of these belong to something else even when there is something to hand in. */
    private static final Pattern ELSEWHERE = Words.any(
            "résultat|comité|(?<!heure de la )commission(?! européenne| permanente)|jury|déclar|rapport|compte.?rendu|webinaire|réuni|séance"
                    + "|questions?(?!\\p{L})|se tien|festival|rencontres|séminaire|atlas|versement|visioconférence|atelier|éligibilité des (?:dépenses|coûts)|pré-?sélection des|instruction|audition|assemblée"
                    + "|mise en ligne|newsletter|conférence|colloque|salon(?!\\p{L})|permanence|rendez-vous|échanges? avec|demandes? de renseignement|soutenance|inscriptions? (?:à la|au|aux|obligatoire)"
                    + "|results?(?!\\p{L})|committee|jury|webinar|info(?:rmation)? (?:session|day)|infoday|meeting|report(?:s|ing)?(?!\\p{L})|festival|seminar|(?<!\\p{L})event|workshop|payment|kick-?off|selection of|interview|training|regist(?:er|ration) (?:for|to|by)|clarification|award|notified|evaluation|matchmaking|brokerage|partner search|eligib(?:le|ility) (?:of )?(?:expen|cost|period)");
    /** Dates of these belong to something else unless words of applying come after. */
    private static final Pattern PERHAPS_ELSEWHERE = Words.any(
            "réalis|achev|exécut|mis(?:e|es)? en œuvre|dépenses|valable|vigueur|démarr|lauréat|(?:projet|action|activité|travaux)s?[^.;]{0,40}(?:commenc|début|termin|fini)|existant|créée?s? (?:avant|depuis|après)|(?<!\\p{L})nées? "
                    + "|sélectionn|annonc|notifi|publi|signature|se déroul|(?<!\\p{L})missions?(?!\\p{L})|convention|délibération|décret|\\bloi\\b|arrêté|mise? à jour|population|engag|soldé|justifi|facture|visite|période d"
                    + "|attribué|applicable|s’applique|auront lieu|aura lieu|take place|be held|implement|complet(?:ed|ion)|carried out|expenditure|start(?:s|ed)? (?:before|after|no|on)|signed|signature|adopted|decision|regulation|updated|published|publication|announce|kick|born|established|founded|activities|projects? (?:must|should|shall|may|will|can)|valid|action[s]? (?:must|should|shall|may|will)");

    private static final Pattern HANDING_IN = Words.any(
            "candidat|dép[oô]t|dépos|ouvert|inscri|reçu|soumi|clôtur|postul|dossier|appli(?:cation|cant|ed|es|y)|submi|proposals? (?:must|should|are)|deadline|date limite|closing|closes?(?!\\p{L})|opening|transmi|envoy|adress");
    private static final Pattern ELSEWHERE_AFTER = Words.any(
            "^[^.;|]{0,60}(?:devront être (?:achev|termin|réalis)|seront (?:publi|annonc|connu)|se réunira|des résultats|will be (?:announced|published|notified|informed)|publication des|annonce des|projects must be|: (?:webinaire|réunion|comité|résultats|webinar|results|jury))");
    /** « le 31 mars et le 30 septembre sont les dates limites ». */
    private static final Pattern NAMED_AFTER = Words.any(
            "^[^.;|]{0,60}(?:sont|est|seront|sera|is|are) (?:les |la |the )?(?:dates? limites?|échéances?|deadlines?|closing dates?)");

    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    private static final Pattern ANY_TIME = Words.any(
            "toute l’année|à tout moment|au fil de l’eau|sans date limite|sans (?:limite|condition) de (?:date|délai)|dépôt (?:permanent|continu)"
                    + "|guichet (?:permanent|ouvert)|dispositif permanent|aide permanente|en continu|all year|at any time|rolling basis|no deadline|continuous(?:ly)? open|open continuously");
    private static final Pattern WHOM = Words.any("^[^.;,:]{0,25}?((?:pour les|for) [^.,;:()|]{3,80})");
    private static final Pattern ANOTHER = Words.any(
            "\\s*(?:,|et|ou|puis|and|or|then|,\\s*puis|/|&|;)\\s*(?:le|au|du|jusqu’au|the|on|by)?\\s*(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)?");
    private static final Pattern BRUSSELS_TIME = Words.any("^.{0,45}(?:heure de Bruxelles|Brussels|C\\.?E\\.?S?\\.?T)");
    private static final Pattern OTHER_TIME =
            Words.any("^.{0,30}heure (?:locale )?(?:de |du |d’)(?!Paris|Bruxelles|France)");
    private static final int NEAR = 110;

    private final Sheet sheet;
    private final List<Closing> closings = new ArrayList<>();
    private final List<Stated<LocalDate>> openings = new ArrayList<>();

    private record Closing(Deadline deadline, boolean extended, Stated<Deadline> stated) {}

    private final Optional<Integer> year;

    private Windows(Sheet sheet, Optional<Integer> year) {
        this.sheet = sheet;
        this.year = year;
    }

    /** States what the sheet says of opening and closing. */
    static void read(Sheet sheet, Content.Builder content) {
        Windows windows = new Windows(sheet, sheet.year());
        sheet.sentences().forEach(windows::read);
        windows.stateDeadlines(content);
        windows.stateOpening(content);
        openingOfTheYear(sheet, content);
        if (!content.has(Field.DEADLINES)) {
            windows.stateAnyTime(content);
        }
    }

    /** « Applications opened on September 5 » is of the year of the closing, when that is one year only. */
    private static void openingOfTheYear(Sheet sheet, Content.Builder content) {
        List<Integer> years = content.build().deadlines().stream()
                .map(d -> d.date().getYear())
                .distinct()
                .toList();
        if (years.size() == 1 && !content.has(Field.OPENS)) {
            Windows again = new Windows(sheet, Optional.of(years.get(0)));
            sheet.sentences().forEach(again::read);
            again.stateOpening(content);
        }
    }

    private void read(Sentence sentence) {
        List<Found> dates = Dates.in(sentence.text(), year);
        int previousEnd = 0;
        String moved = "";
        boolean inWindow = false;
        Optional<Found> named = dates.stream()
                .filter(d ->
                        NAMED_AFTER.matcher(sentence.text().substring(d.end())).find())
                .findFirst();
        int closed = closings.size();
        for (Found date : dates) {
            String before = before(sentence, date, previousEnd);
            boolean another = closings.size() > closed
                    && previousEnd > 0
                    && ANOTHER.matcher(ASIDE.matcher(before).replaceAll("")).matches();
            if (isAside(sentence, date, before)) {
                continue;
            }
            if (date.opensRange() && EXTENDING.matcher(before).find()) {
                moved = before;
                previousEnd = date.end();
                continue;
            }
            if (!moved.isEmpty()) {
                close(sentence, date, moved);
                moved = "";
                previousEnd = date.end();
                continue;
            }
            if (inWindow || another || (named.isPresent() && !isElsewhere(before))) {
                close(sentence, date, before);
                inWindow = false;
            } else {
                inWindow = date.opensRange() && isWindow(sentence, before);
                read(sentence, date, before, inWindow);
            }
            previousEnd = date.end();
        }
    }

    private void read(Sentence sentence, Found date, String before, boolean opensWindow) {
        if (opensWindow) {
            openings.add(sheet.stated(date.date(), sentence, date.start()));
        } else if (isElsewhere(sentence, date, before) || FORMER.matcher(before).find()) {
            return;
        } else if (Words.last(CLOSING, before) > Words.last(OPENING, before) && isAboutTheCall(sentence, before)) {
            close(sentence, date, before);
        } else if (OPENING.matcher(before).find()
                && APPLYING.matcher(sentence.inContext()).find()) {
            openings.add(sheet.stated(date.date(), sentence, date.start()));
        }
    }

    /** « (jury du 12 mars) » interrupts a list of closings without ending it. */
    private static boolean isAside(Sentence sentence, Found date, String before) {
        int open = before.lastIndexOf('(');
        return open >= 0
                && before.indexOf(')', open) < 0
                && sentence.text().indexOf(')', date.end()) >= 0
                && isElsewhere(before.substring(open));
    }

    private static boolean isAboutTheCall(Sentence sentence, String before) {
        return CLOSING_CALL.matcher(before).find()
                || APPLYING.matcher(sentence.inContext()).find();
    }

    private boolean isWindow(Sentence sentence, String before) {
        Passage passage = sentence.passage();
        boolean bare = sentence.text().length() < 60
                && APPLYING.matcher(passage.heading()).find();
        return (bare || APPLYING.matcher(passage.lead() + " " + sentence.text()).find()) && !isElsewhere(before);
    }

    private static boolean isElsewhere(Sentence sentence, Found date, String before) {
        return isElsewhere(before)
                || ELSEWHERE_AFTER
                        .matcher(sentence.text().substring(date.end()))
                        .find();
    }

    private static boolean isElsewhere(String before) {
        return ELSEWHERE.matcher(before).find()
                || Words.last(PERHAPS_ELSEWHERE, before) > Words.last(HANDING_IN, before);
    }

    /** Returns the words before a date back to the date before it; for the first one of a short line also what announces it. */
    private static String before(Sentence sentence, Found date, int previousEnd) {
        int from = Math.max(previousEnd, date.start() - NEAR);
        String own = sentence.text().substring(Math.min(from, date.start()), date.start());
        return previousEnd == 0 && date.start() < 40 ? sentence.passage().lead() + " : " + own : own;
    }

    private void close(Sentence sentence, Found date, String before) {
        String after = sentence.text().substring(date.end());
        Matcher whom = WHOM.matcher(after);
        Optional<String> label = whom.find() ? Optional.of(whom.group(1)) : Optional.empty();
        Deadline deadline = new Deadline(date.date(), time(date, after), zone(after), label);
        closings.add(new Closing(
                deadline, EXTENDING.matcher(before).find(), sheet.stated(deadline, sentence, date.start())));
    }

    private static java.time.ZoneId zone(String after) {
        return BRUSSELS_TIME.matcher(after).find() ? Deadline.BRUSSELS : Deadline.PARIS;
    }

    /** Returns the hour, unless it is told on a clock that we do not know: then the whole day counts. */
    private static Optional<LocalTime> time(Found date, String after) {
        boolean otherClock = OTHER_TIME.matcher(after).find();
        return otherClock ? Optional.empty() : date.time();
    }

    private void stateDeadlines(Content.Builder content) {
        boolean labelled = closings.stream().anyMatch(Windows::isLayout);
        List<Closing> believed = closings.stream()
                .filter(c -> !labelled || isLayout(c) || c.extended())
                .filter(c -> !isReplaced(c))
                .toList();
        TreeMap<LocalDate, Deadline> byDay = new TreeMap<>();
        believed.forEach(c -> byDay.merge(
                c.deadline().date(), c.deadline(), (a, b) -> a.time().isPresent() ? a : b));
        believed.stream()
                .filter(c -> c.deadline().date().equals(byDay.lastKey()))
                .findFirst()
                .ifPresent(c -> content.state(
                        Field.DEADLINES, List.copyOf(byDay.values()), c.stated().evidence()));
    }

    private boolean isReplaced(Closing closing) {
        return !closing.extended()
                && closings.stream()
                        .anyMatch(c -> c.extended()
                                && c.deadline()
                                        .date()
                                        .isAfter(closing.deadline().date()));
    }

    private static boolean isLayout(Closing closing) {
        return closing.stated().evidence().method() == Evidence.Method.LAYOUT;
    }

    private void stateOpening(Content.Builder content) {
        List<Deadline> deadlines = content.build().deadlines();
        openings.stream()
                .filter(o -> deadlines.stream().allMatch(d -> !o.value().isAfter(d.date())))
                .min((a, b) -> a.evidence().method().compareTo(b.evidence().method()))
                .ifPresent(o -> content.state(Field.OPENS, Optional.of(o)));
    }

    private void stateAnyTime(Content.Builder content) {
        sheet.sentences()
                .filter(s -> ANY_TIME.matcher(s.text()).find()
                        && APPLYING.matcher(s.inContext()).find())
                .findFirst()
                .ifPresent(s -> content.state(Field.PERMANENT, Optional.of(sheet.stated(true, s, 0))));
    }
}
