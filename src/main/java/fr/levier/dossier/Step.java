package fr.levier.dossier;

import fr.levier.authority.Council;

/**
 * What has to be done in the house before a call closes, in its order. The working days are a proposal of Levier, which no text fixes:
 * each file may say others.
 */
enum Step {
    DECISION("decision", 40, false),
    PARTNERS("partenaires", 30, false),
    BUDGET("budget", 25, false),
    /** The report goes to who prepares the assembly; counted back from the assembly. */
    REPORT("rapport", 15, true),
    /** The last assembly that leaves so many working days before the file is handed in. */
    DELIBERATION("deliberation", Council.WORKDAYS, false),
    SIGNATURES("signatures", 5, false),
    SUBMISSION("depot", 2, false);

    private final String code;
    private final int days;
    private final boolean beforeAssembly;

    Step(String code, int days, boolean beforeAssembly) {
        this.code = code;
        this.days = days;
        this.beforeAssembly = beforeAssembly;
    }

    String code() {
        return code;
    }

    /** Returns how many working days before the closing, or before the assembly, it should be done. */
    int days() {
        return days;
    }

    boolean isBeforeAssembly() {
        return beforeAssembly;
    }
}
