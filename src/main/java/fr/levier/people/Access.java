package fr.levier.people;

import java.util.Optional;

/**
 * What the visitor of this request may see and change. A controller takes it as a parameter and asks before it reads anything that
 * belongs to an authority; what somebody may not see is, for them, not there (404).
 */
public interface Access {

    /** Returns the account of who signed in. */
    Optional<Account> account();

    /** Returns whether what this authority wrote, and its verdicts, may be shown. */
    boolean sees(String siren);

    /** Returns whether calls may be judged by what this authority says of itself and its projects. */
    default boolean judges(String siren) {
        return sees(siren);
    }

    /** Returns the authority for which somebody is here: the one they chose, or their only one. */
    default Optional<String> authority() {
        return Optional.empty();
    }

    /** Returns whether what this authority wrote may be changed. */
    boolean changes(String siren);

    /** Returns whether the members of this authority may be changed. */
    boolean administers(String siren);
}
