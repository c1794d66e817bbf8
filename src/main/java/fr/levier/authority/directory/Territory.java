package fr.levier.authority.directory;

import java.util.Set;

/** What the codes of INSEE tell, and which of their territories are authorities. */
final class Territory {
    private static final String PARIS = "75056";
    /** The State's own territories, which no elected assembly governs: Terres australes et antarctiques, Clipperton. */
    private static final Set<String> UNGOVERNED = Set.of("984", "989");
    /**
     * Départements that are no authority of that name: Paris (a commune with special status, CGCT L. 2512-1), the two of Corsica
     * (L. 4421-1), Martinique (L. 7211-1) and Guyane (L. 7111-1), whose single authority stands among the regions.
     */
    private static final Set<String> MERGED = Set.of("75", "2A", "2B", "972", "973");
    /** Regions with a single assembly: Martinique, Guyane, Mayotte, Corsica. */
    private static final Set<String> SINGLE_ASSEMBLY = Set.of("02", "03", "06", "94");

    private Territory() {}

    /** Returns the département, or overseas territory, of a commune. */
    static String departement(String insee) {
        return insee.startsWith("97") || insee.startsWith("98") ? insee.substring(0, 3) : insee.substring(0, 2);
    }

    static boolean isOverseas(String departement) {
        return departement.startsWith("97") || departement.startsWith("98");
    }

    static String communeType(String insee) {
        return insee.equals(PARIS) ? "collectivite_statut_particulier" : "commune";
    }

    /** Returns the type of the authority that governs a département, or nothing where another one does. */
    static String departementType(String code) {
        if (MERGED.contains(code) || UNGOVERNED.contains(code) || code.equals("976")) {
            return "";
        }
        return isOverseas(code) && code.compareTo("975") >= 0 && !code.equals("974")
                ? "collectivite_statut_particulier"
                : "departement";
    }

    /** Returns the type of the authority that governs a region; overseas collectivities stand among the départements only. */
    static String regionType(String code) {
        return SINGLE_ASSEMBLY.contains(code) ? "collectivite_statut_particulier" : "region";
    }
}
