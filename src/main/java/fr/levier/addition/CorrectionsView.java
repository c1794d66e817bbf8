package fr.levier.addition;

import java.util.List;

/**
 * Every value of a call that may be corrected or completed, and what people said of it.
 *
 * @param title of the call
 * @param call the call's own page
 * @param made every correction, the latest first, those taken back included
 */
public record CorrectionsView(String title, String call, List<Value> values, List<Made> made) {

    /** @param text what is stated; empty for nothing */
    public record Value(String label, String text, String link) {}

    /** One correction in words: what, by whom and when, and why. */
    public record Made(String what, String who, String reason) {}
}
