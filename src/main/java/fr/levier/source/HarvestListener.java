package fr.levier.source;

/** Hears how a harvest goes. Called from several threads, one source from one thread at a time. */
public interface HarvestListener {

    /** One more page of the source was read; {@code waiting} are known and still to come. */
    default void pageRead(String source, int pages, int waiting) {}

    default void sourceEnded(SourceReport report) {}

    static HarvestListener silent() {
        return new HarvestListener() {};
    }
}
