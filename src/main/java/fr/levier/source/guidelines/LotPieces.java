package fr.levier.source.guidelines;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section parted by the lots that it names.
 *
 * @param whole what stands before the first lot: said of all
 * @param byLot what stands behind each lot's number, in the order of the text
 */
record LotPieces(String whole, Map<Integer, String> byLot) {
    private static final Pattern LOT = Pattern.compile(
            "(?iu)(?<!\\p{L})lot (?:n[°ºo]\\.? ?)?(\\d{1,2})(?![\\d/%])(?! ?(?:,|and|et|&|to|à|or|ou) (?:lot )?\\d)\\s*[:.–—-]?\\s*");

    static LotPieces of(String text) {
        Map<Integer, String> byLot = new LinkedHashMap<>();
        Matcher m = LOT.matcher(text);
        int number = 0;
        int from = 0;
        String whole = text;
        while (m.find()) {
            if (number == 0) {
                whole = text.substring(0, m.start());
            } else {
                byLot.putIfAbsent(number, text.substring(from, m.start()).strip());
            }
            number = Integer.parseInt(m.group(1));
            from = m.end();
        }
        if (number > 0) {
            byLot.putIfAbsent(number, text.substring(from).strip());
        }
        return new LotPieces(whole.strip(), byLot);
    }
}
