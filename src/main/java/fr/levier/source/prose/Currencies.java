package fr.levier.source.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The currencies that calls are written in, by their signs and words. A bare dollar sign names none. */
final class Currencies {
    private static final Map<String, Pattern> CODES = new LinkedHashMap<>();

    /** Codes that are no words of either language. */
    private static final String OTHERS =
            "AUD|NZD|JPY|SEK|NOK|DKK|PLN|CZK|HUF|RON|RSD|UAH|AMD|MDL|BAM|MKD|INR|CNY|BRL|ARS|ZAR|KES|UGX|TZS|RWF|ETB|GHS|NGN|XAF|DZD|EGP|LBP|ILS|VND|KHR|THB|IDR|HTG";

    static {
        put("EUR", "€|euros?(?!\\p{L})|EUR(?!\\p{L})");
        put("CAD", Dollars.CANADIAN + "|\\$ ?CAD?(?!\\p{L})|CA ?\\$|CAD(?!\\p{L})|dollars canadiens|Canadian dollars");
        put("USD", Dollars.AMERICAN + "|\\$ ?US(?!\\p{L})|US ?\\$|USD(?!\\p{L})|dollars (?:US|américains)|US dollars");
        put("CHF", "Fr\\.(?= ?\\d)|CHF(?!\\p{L})|francs suisses|Swiss francs");
        put("GBP", "£|GBP(?!\\p{L})|livres sterling|pounds sterling");
        put("MAD", "MAD(?!\\p{L})|dirhams?(?: marocains)?(?!\\p{L})|Dhs?(?!\\p{L})");
        put("XOF", "F\\.? ?CFA(?!\\p{L})|XOF(?!\\p{L})|francs CFA|CFA francs");
        put("TND", LocalMoney.TUNISIAN + "inars?(?!\\p{L})|TND(?!\\p{L})|dinars tunisiens|Tunisian dinars");
        put("MGA", "MGA(?!\\p{L})|ariary(?!\\p{L})");
        put("LSL", LocalMoney.LESOTHO + "|maloti(?!\\p{L})|LSL(?!\\p{L})");
        for (String code : OTHERS.split("\\|")) {
            put(code, local(code) + code + "(?!\\p{L})");
        }
        put("MXN", "MXN(?!\\p{L})|pesos mexicains|Mexican pesos");
    }

    /** Signs and words that may follow a number. */
    static final String AFTER = CODES.values().stream().map(Pattern::pattern).collect(Collectors.joining("|"));

    /** Signs and codes that may stand before a number. */
    static final String BEFORE = "(?<!(?!c[£€])\\p{L})(?:€|£|" + LocalMoney.LESOTHO + "|" + Dollars.AMERICAN + "|"
            + Dollars.CANADIAN + "|US ?\\$|CA ?\\$|\\$ ?CAD?|\\$ ?US|EUR|Fr\\.|CAD|USD|CHF|GBP|MAD|XOF|TND|MXN|MGA|"
            + OTHERS + "|euros?)";

    /** What the same money is called where it is known whose it is. */
    private static String local(String code) {
        return code.equals("XAF")
                ? LocalMoney.CENTRAL_AFRICAN + "(?:rancs?)?\\.? ?CFA(?!\\p{L})|"
                : code.equals("DZD") ? LocalMoney.ALGERIAN + "inars?(?!\\p{L})|" : "";
    }

    private Currencies() {}

    private static void put(String code, String words) {
        CODES.put(code, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Returns the ISO 4217 code of the first currency that the words name. */
    static Optional<String> code(@Nullable String words) {
        return words == null
                ? Optional.empty()
                : CODES.entrySet().stream()
                        .filter(e -> e.getValue().matcher(words).find())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
