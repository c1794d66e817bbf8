package fr.levier.source.prose;

import fr.levier.call.Evidence.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts together what a row of key figures sets apart: « € 60 000 » in large letters, and below it « maximum grant ». */
final class KeyFigures {
    private static final Pattern FIGURE = Words.any(
            "^(?:entre |between |up to |max\\.? |min\\.? |jusqu’à |de |from )?(?:EUR |€ ?|CHF |£ ?)?\\d[\\d ., –-]{0,20}(?:(?:à|to|et|and|ou|or) (?:€ ?)?[\\d ., ]{1,12})?(?:k€|M€|€|EUR|euros?|CHF|%|k|m|million(?:s)?(?: euros| €| d’euros)?|mois|months?|ans|years?)?(?: max\\.?| maximum)?$");
    private static final Pattern UNIT = Words.any("[€$£%]|EUR|CHF|mois|months?|ans|years?");
    private static final Pattern CAPTION = Pattern.compile("^[\\p{L}][\\p{L}’()/ ,.-]{2,50}$");

    /** « 50 % » over « du budget » goes on. */
    private static final Pattern PART = Words.any("^(?:du|des|de la|de l’|of|per|par)(?!\\p{L})");

    private KeyFigures() {}

    /** Returns the passages, each figure joined with the caption below it where no label stands above it. */
    static List<Passage> joined(List<Passage> passages) {
        List<Passage> joined = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage figure = passages.get(i);
            boolean pair = i + 1 < passages.size()
                    && isFigure(figure)
                    && isCaption(passages.get(i + 1), figure)
                    && (i == 0 || !isCaption(passages.get(i - 1), figure) || isUsed(joined, passages.get(i - 1)));
            if (pair) {
                String caption = passages.get(i + 1).text();
                String words =
                        PART.matcher(caption).find() ? figure.text() + " " + caption : caption + " : " + figure.text();
                joined.add(new Passage(words, figure.heading(), "", Method.LAYOUT));
                i++;
            } else {
                joined.add(figure);
            }
        }
        return joined;
    }

    static boolean isFigure(Passage passage) {
        return passage.lead().isEmpty() && isFigure(passage.text());
    }

    /** Returns whether words are a figure with its unit and nothing else. */
    static boolean isFigure(String words) {
        return FIGURE.matcher(words).matches() && UNIT.matcher(words).find();
    }

    private static boolean isCaption(Passage passage, Passage figure) {
        return passage.heading().equals(figure.heading())
                && passage.text().length() < 52
                && CAPTION.matcher(passage.text()).matches();
    }

    /** The words above are the caption of the figure before. */
    private static boolean isUsed(List<Passage> joined, Passage caption) {
        String last = joined.isEmpty() ? "" : joined.get(joined.size() - 1).text();
        return last.startsWith(caption.text() + " : ") || last.endsWith(" " + caption.text());
    }
}
