package fr.levier.call;

import java.time.Instant;
import java.util.List;

/** Watches over the sources: what is known of each, and which ones a person lets out of quarantine. */
public interface SourceWatch {

    /** Returns the state of each source that ever ran, by source. */
    List<SourceState> states();

    /** Lets the next run of the source be believed, however it looks. */
    void accept(String source, Instant at);
}
