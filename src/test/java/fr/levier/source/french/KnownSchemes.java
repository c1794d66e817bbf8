package fr.levier.source.french;

import fr.levier.call.SchemeRecogniser;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Stands in for the rulebook: one telling word for each scheme. */
public final class KnownSchemes implements SchemeRecogniser {
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("ficol", "afd-ficol");
        WORDS.put("clés en main", "meae-cles-en-main");
        WORDS.put("généraliste", "meae-generaliste");
        WORDS.put("jeunesse", "meae-jeunesse");
        WORDS.put("sport", "meae-sport");
        WORDS.put("égalité", "meae-egalite-femmes-hommes");
        WORDS.put("alimentaire", "meae-securite-alimentaire");
        WORDS.put("finances locales", "meae-finances-locales");
        WORDS.put("patrimoine", "meae-patrimoine");
        WORDS.put("océan", "meae-ocean");
        WORDS.put("ukrainien", "meae-ukraine");
        WORDS.put("marocain", "meae-maroc");
        WORDS.put("tunisien", "meae-tunisie");
        WORDS.put("sénégalais", "meae-senegal");
        WORDS.put("québécois", "meae-quebec");
        WORDS.put("mexicain", "meae-mexique");
        WORDS.put("palestinien", "meae-palestine");
        WORDS.put("libanais", "meae-liban");
    }

    @Override
    public Optional<String> recognise(String title, String funder) {
        String lower = title.toLowerCase(Locale.FRENCH);
        boolean national = funder.equals("meae")
                || funder.equals("afd")
                || funder.startsWith("Ministère")
                || funder.startsWith("Agence");
        return national
                ? WORDS.entrySet().stream()
                        .filter(e -> lower.contains(e.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                : Optional.empty();
    }
}
