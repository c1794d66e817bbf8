package fr.levier.source.prose;

import fr.levier.call.Evidence;
import fr.levier.call.Stated;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads of which year or period a call is: from its title, its identifier, a heading, or the first sentences that say so. */
final class Campaign {
    private static final String PERIOD = "(20\\d\\d(?:\\s?[-–/]\\s?(?:20)?\\d\\d(?!\\d))?)(?![\\d/.-])";
    private static final Pattern ANY = Pattern.compile("(?<![\\d/.-])" + PERIOD);
    private static final Pattern TOPIC = Pattern.compile("^[A-Z0-9]+(?:-[A-Z0-9]+)?-(20\\d\\d)(?:-|$)");
    private static final Pattern HEADING = Words.any(
            "^(?:quel calendrier pour |pour )?(?:.{0,40}(?:dates?|calendrier|échéances?|deadlines?|priorités?|priorities|appels?(?: à \\p{L}+)?|campagne|édition|calls?(?: for \\p{L}+)?|edition|timetable)[^.;]{0,30} (?:for |pour |de |en )?)?"
                    + PERIOD + " ?(?:\\?|:.*)?$");
    private static final Pattern SAID = Words.any(
            "(?:(?:cet |l’|cette |la |this |the |le |un |présent )?(?:appels?(?: à (?:projets|candidatures|propositions|initiatives|manifestation d’intérêt))?|AAP|AMI|éditions?|campagne|biennie|biennum|calls?(?: for (?:proposals|projects|applications))?)(?: de l’année| annuel)? (?:de |pour (?:la (?:biennie|période|campagne) )?|for |of )?\\(?|biennie |\\d+e programme[^.;]{0,40}\\(|^pour )"
                    + PERIOD);
    private static final Pattern PAST = Words.any(
            "avai(?:t|ent)|ont été|a été|a reçu|ont reçu|retenue?s|lauréat|précédent|l’an (?:dernier|passé)|closed on|previous|last year|depuis|since");
    private static final int FIRST = 8;
    private static final int MOST = 400;

    private Campaign() {}

    static Optional<Stated<String>> of(Sheet sheet) {
        return titled(sheet).or(() -> topic(sheet)).or(() -> headed(sheet)).or(() -> said(sheet));
    }

    /** Returns the period of one of several calls: its own, else that of the whole title. */
    static Optional<Stated<String>> ofPart(Sheet part, Sheet whole) {
        return titled(part).or(() -> titled(whole));
    }

    private static Optional<Stated<String>> titled(Sheet sheet) {
        return Optional.of(sheet.edition())
                .filter(edition -> !edition.isEmpty())
                .map(edition -> new Stated<>(edition, sheet.titled()));
    }

    private static Optional<Stated<String>> topic(Sheet sheet) {
        return TopicThemes.identifier(sheet).flatMap(identifier -> {
            Matcher year = TOPIC.matcher(identifier);
            return year.find()
                    ? Optional.of(new Stated<>(year.group(1), sheet.evidence(identifier, "", Evidence.Method.LAYOUT)))
                    : Optional.empty();
        });
    }

    private static Optional<Stated<String>> headed(Sheet sheet) {
        return sheet.passages().stream()
                .limit(MOST)
                .map(Passage::heading)
                .distinct()
                .filter(h -> !PAST.matcher(h).find() && isHeading(h, sheet))
                .findFirst()
                .flatMap(h -> period(h).map(p -> new Stated<>(p, sheet.evidence(h, h, Evidence.Method.LAYOUT))));
    }

    /** The heading of the first words may be the true title. */
    private static boolean isHeading(String heading, Sheet sheet) {
        boolean first =
                !sheet.passages().isEmpty() && sheet.passages().get(0).heading().equals(heading);
        return first ? ANY.matcher(heading).find() : HEADING.matcher(heading).find();
    }

    private static Optional<Stated<String>> said(Sheet sheet) {
        return sheet.sentences()
                .limit(FIRST)
                .filter(s -> !PAST.matcher(s.text()).find())
                .flatMap(s -> SAID.matcher(s.text()).results().map(r -> sheet.stated(plain(r.group(1)), s, r.start())))
                .findFirst();
    }

    private static Optional<String> period(String text) {
        Matcher period = ANY.matcher(text);
        return period.find() ? Optional.of(plain(period.group(1))) : Optional.empty();
    }

    private static String plain(String period) {
        return period.replaceAll("\\s?[-–/]\\s?", "-");
    }
}
