package fr.levier.financing;

/** On whose side a contribution stands: rules count own money, partners and funders differently. */
public enum Payer {
    /** The authority that carries the project, its 1 % included. */
    AUTHORITY("authority"),
    FRENCH_AUTHORITY("french-authority"),
    FOREIGN_AUTHORITY("foreign-authority"),
    /** An association, a company, a university that takes part in the project. */
    PARTNER("partner"),
    /** Who pays without taking part. */
    FUNDER("funder"),
    /** What the action itself earns. */
    INCOME("income");

    private final String code;

    Payer(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isFrenchAuthority() {
        return this == AUTHORITY || this == FRENCH_AUTHORITY;
    }

    public boolean takesPart() {
        return isFrenchAuthority() || this == FOREIGN_AUTHORITY || this == PARTNER;
    }
}
