package fr.levier.web;

import java.util.Optional;

/** What the layout shows of who signed in. The room of people says it: here nobody knows what an account is. */
public interface Member {

    /** Returns whether something is theirs to administer. */
    boolean administers();

    /** Returns whether they belong to several authorities, so that pages must say for which one they are here. */
    boolean hasChoice();

    /** Returns the name of the authority for which they are here, once they chose among several. */
    Optional<String> actsFor();
}
