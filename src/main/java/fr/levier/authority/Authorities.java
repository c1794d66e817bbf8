package fr.levier.authority;

import java.util.List;
import java.util.Optional;

/** The authorities that this instance knows. */
public interface Authorities {

    Optional<Authority> find(String siren);

    /** Returns all of them, by name. */
    List<Authority> list();

    /** Stores the authority, replacing what was known under its SIREN. */
    void save(Authority authority);
}
