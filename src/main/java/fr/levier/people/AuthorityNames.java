package fr.levier.people;

/** What authorities are called: this room knows them by their SIREN only. */
public interface AuthorityNames {

    /** Returns the name of the authority, or its SIREN when nobody knows it. */
    String name(String siren);
}
