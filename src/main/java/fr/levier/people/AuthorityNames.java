package fr.levier.people;

import java.util.Map;

/** What authorities are called: this room knows them by their SIREN only. */
public interface AuthorityNames {
    /** Returns the name of the authority, or its SIREN when nobody knows it. */
    String name(String siren);

    /** Returns the names of all that this instance knows, by SIREN, in the order of names. */
    Map<String, String> all();
}
