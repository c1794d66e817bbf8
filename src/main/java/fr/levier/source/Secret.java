package fr.levier.source;

/** A word that opens a door. It never shows itself: neither a log nor a problem nor a report can hold it. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** Returns the word itself, for the request alone. */
    String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
