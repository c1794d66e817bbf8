package fr.levier.authority.directory;

import java.util.Map;
import java.util.Optional;

/** The legal natures of groupings as BANATIC abbreviates them. */
public final class Nature {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("CC", "communaute_communes"),
            Map.entry("CA", "communaute_agglomeration"),
            Map.entry("CU", "communaute_urbaine"),
            Map.entry("METRO", "metropole"),
            Map.entry("MET69", "collectivite_statut_particulier"),
            Map.entry("SIVU", "syndicat_intercommunal"),
            Map.entry("SIVOM", "syndicat_intercommunal"),
            Map.entry("EPT", "syndicat_intercommunal"),
            Map.entry("SMF", "syndicat_mixte"),
            Map.entry("SMO", "syndicat_mixte"),
            Map.entry("PETR", "petr"),
            Map.entry("POLEM", "pole_metropolitain"));

    private Nature() {}

    /** Returns the code of the vocabulary's {@code authority-types} for an abbreviation, if it is one. */
    public static Optional<String> type(String abbreviation) {
        return Optional.ofNullable(TYPES.get(abbreviation.strip()));
    }
}
