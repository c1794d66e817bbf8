package fr.levier.source.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whose dinars, francs CFA or bare letters a document means: those of the country that it speaks of, when it speaks of one such
 * country only.
 *
 * <p>The first letter of the currency's name is marked, so that places stay; {@link Currencies} knows the marks.
 */
final class LocalMoney {
    /** Stands for the first letter of dinars that are known to be Tunisian. */
    static final char TUNISIAN = '\uE000';
    /** Stands for the first letter of dinars that are known to be Algerian. */
    static final char ALGERIAN = '\uE001';
    /** Stands for the first letter of CFA francs that are known to be those of Central Africa. */
    static final char CENTRAL_AFRICAN = '\uE002';
    /** Stands for the M of maloti. */
    static final char LESOTHO = '\uE003';

    private static final Pattern DINARS = Words.any("(?<!\\p{L})dinars?(?!\\p{L})");
    private static final Pattern CFA = Words.any("(?<!\\p{L})(?:F\\.? ?CFA|francs? CFA)(?!\\p{L})");
    private static final List<Local> ALL = List.of(
            new Local(
                    TUNISIAN,
                    DINARS,
                    Words.any("tunisi"),
                    Words.any("alg[ée]ri|jordan|koweït|kuwait|serbi|libye|irak")),
            new Local(
                    ALGERIAN,
                    DINARS,
                    Words.any("alg[ée]ri"),
                    Words.any("tunisi|jordan|koweït|kuwait|serbi|libye|irak")),
            new Local(
                    CENTRAL_AFRICAN,
                    CFA,
                    Words.any(
                            "camerou|cameroon|yaoundé|gabon|libreville|tchad|n’?djamena|brazzaville|congo(?!.démocratique)|centrafri|guinée équatoriale|cemac|beac"),
                    Words.any(
                            "bénin|togo|sénégal|senegal|dakar|burkina|côte d’ivoire|abidjan|(?<!\\p{L})mali(?!\\p{L})|niger(?!ia)|guinée.bissau|uemoa|bceao")),
            new Local(
                    LESOTHO,
                    Pattern.compile("(?<![\\p{L}\\d])M(?=\\d{1,3}[ ,]\\d{3})"),
                    Words.any("lesotho"),
                    Words.any("namibi")));

    private final List<Local> known;

    private LocalMoney(List<Local> known) {
        this.known = known;
    }

    /** A name of money that several countries share, and the words that tell of one of them. */
    private record Local(char mark, Pattern name, Pattern place, Pattern others) {
        boolean isSaid(String text) {
            return name.matcher(text).find()
                    && place.matcher(text).find()
                    && !others.matcher(text).find();
        }

        String marked(String text) {
            StringBuilder marked = new StringBuilder(text);
            Matcher m = name.matcher(text);
            while (m.find()) {
                marked.setCharAt(m.start(), mark);
            }
            return marked.toString();
        }
    }

    static LocalMoney of(Sheet sheet) {
        String text = sheet.title() + "\n"
                + sheet.passages().stream()
                        .limit(400)
                        .map(p -> p.heading() + "\n" + p.text())
                        .collect(Collectors.joining("\n"));
        return new LocalMoney(ALL.stream().filter(l -> l.isSaid(text)).toList());
    }

    /** Returns the text with such names marked, when it is known whose money they mean. */
    String marked(String text) {
        String marked = text;
        for (Local local : known) {
            marked = local.marked(marked);
        }
        return marked;
    }
}
