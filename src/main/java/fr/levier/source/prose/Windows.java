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
    private static final Pattern CLOSING = french(
            "jusqu’au|jusqu’à|avant le|au plus tard|limite|cl[oô]tur|close?s? le|s’achève|prend fin"
                    + "|échéance|deadline|fermeture|fer[mn]e(?:nt|ra)? le|termine|prorog|reporté|prolong|repouss|dernier délai|butoir");
    private static final Pattern EXTENDING = french("prorog|report[ée]|prolong|repouss|nouvelle date|nouveau délai");
    private static final Pattern FORMER = french("initialement|au lieu d|précédemment|auparavant|d’abord fixée");
    private static final Pattern OPENING = french(
            "à partir du|à compter du|ouvert|ouvre|ouverture|lancement|lancé|dès le|depuis le|début des? (?:dépôts?|candidatures)");
    private static final Pattern APPLYING =
            french("candidat|dép[oô]t|dépos|dossier|ouvert|appel|inscri|reçu|reçoi|soumi|plateforme|demande"
                    + "|fenêtre|session|postul|cl[oô]ture|calendrier");
    /** Dates of these belong to something else even when there is something to hand in. */
    private static final Pattern ELSEWHERE =
            french("résultat|comité|commission|jury|déclar|rapport|compte.?rendu|webinaire|réuni|séance"
                    + "|question|se tien|festival|rencontres|séminaire|atlas|versement|visioconférence");
    /** Dates of these belong to something else unless words of applying come after. */
    private static final Pattern PERHAPS_ELSEWHERE = french(
            "réalis|achev|exécut|mis(?:e|es)? en œuvre|dépenses|valable|vigueur|démarr|lauréat"
                    + "|sélectionn|annonc|notifi|publi|signature|se déroul|mission|convention|délibération|décret|\\bloi\\b|arrêté|mise? à jour|population");

    private static final Pattern HANDING_IN =
            french("candidat|dép[oô]t|dépos|ouvert|inscri|reçu|soumi|clôtur|postul|dossier");
    private static final Pattern ELSEWHERE_AFTER = french(
            "^[^.;]{0,60}(?:devront être (?:achev|termin|réalis)|seront (?:publi|annonc|connu)|se réunira|des résultats)");
    private static final Pattern ANY_TIME = french(
            "toute l’année|à tout moment|au fil de l’eau|sans date limite|sans (?:limite|condition) de (?:date|délai)|dépôt (?:permanent|continu)"
                    + "|guichet (?:permanent|ouvert)|dispositif permanent|aide permanente");
    private static final Pattern WHOM = french("^[^.;,:]{0,25}?(pour les [^,.;:()]{3,80})");
    private static final Pattern ANOTHER = french("\\s*(?:,|et|ou|puis|,\\s*puis)\\s*(?:le|au|du|jusqu’au)?\\s*");
    private static final Pattern BRUSSELS_TIME = french("^.{0,45}heure de Bruxelles");
    private static final Pattern OTHER_TIME =
            french("^.{0,30}heure (?:locale )?(?:de |du |d’)(?!Paris|Bruxelles|France)");
    private static final int NEAR = 110;

    private final Sheet sheet;
    private final List<Closing> closings = new ArrayList<>();
    private final List<Stated<LocalDate>> openings = new ArrayList<>();

    private record Closing(Deadline deadline, boolean extended, Stated<Deadline> stated) {}

    private Windows(Sheet sheet) {
        this.sheet = sheet;
    }

    /** States what the sheet says of opening and closing. */
    static void read(Sheet sheet, Content.Builder content) {
        Windows windows = new Windows(sheet);
        sheet.sentences().forEach(windows::read);
        windows.stateDeadlines(content);
        windows.stateOpening(content);
        if (!content.has(Field.DEADLINES)) {
            windows.stateAnyTime(content);
        }
    }

    private static Pattern french(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void read(Sentence sentence) {
        List<Found> dates = Dates.in(sentence.text(), sheet.year());
        int previousEnd = 0;
        boolean inWindow = false;
        int closed = closings.size();
        for (Found date : dates) {
            String before = before(sentence, date, previousEnd);
            boolean another = closings.size() > closed
                    && previousEnd > 0
                    && ANOTHER.matcher(before).matches();
            if (inWindow || another) {
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
        } else if (last(CLOSING, before) > last(OPENING, before)) {
            close(sentence, date, before);
        } else if (OPENING.matcher(before).find()
                && APPLYING.matcher(sentence.inContext()).find()) {
            openings.add(sheet.stated(date.date(), sentence, date.start()));
        }
    }

    private boolean isWindow(Sentence sentence, String before) {
        return APPLYING.matcher(sentence.inContext()).find() && !isElsewhere(before);
    }

    private static boolean isElsewhere(Sentence sentence, Found date, String before) {
        return isElsewhere(before)
                || ELSEWHERE_AFTER
                        .matcher(sentence.text().substring(date.end()))
                        .find();
    }

    private static boolean isElsewhere(String before) {
        return ELSEWHERE.matcher(before).find() || last(PERHAPS_ELSEWHERE, before) > last(HANDING_IN, before);
    }

    /** Returns the words before a date back to the date before it; for the first one of a short line also what announces it. */
    private static String before(Sentence sentence, Found date, int previousEnd) {
        int from = Math.max(previousEnd, date.start() - NEAR);
        String own = sentence.text().substring(Math.min(from, date.start()), date.start());
        return previousEnd == 0 && date.start() < 40 ? sentence.passage().lead() + " : " + own : own;
    }

    private static int last(Pattern words, String text) {
        return words.matcher(text).results().mapToInt(r -> r.end()).max().orElse(-1);
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
