package fr.levier.digest;

import java.util.Optional;

/** What became of one attempt to send a letter; PENDING means that it will be tried again. */
record Answer(Status status, Optional<String> error) {

    /** The states of a letter in the outbox. */
    enum Status {
        PENDING,
        SENT,
        FAILED
    }
}
