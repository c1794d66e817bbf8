package fr.levier.dossier;

import fr.levier.web.FormField;
import java.util.List;
import java.util.Optional;

/**
 * The application file for one call.
 *
 * @param title of the call
 * @param link the call’s own page
 * @param when until when one may apply, in words
 * @param over that nobody can apply any more, in words
 * @param problems what could not be done
 * @param documents what the page of the call gives to fetch
 * @param passages sentences of the page that speak of pieces
 * @param source where they stand, and when that was read, in words
 * @param missing what Levier would have to know to say whether the authority may apply
 * @param steps in their order
 * @param warning that no assembly is in time
 * @param edit nothing for who may only read
 * @param file the address of the file as a document
 */
public record DossierView(
        String title,
        String link,
        List<String> when,
        Optional<String> over,
        String saved,
        String done,
        List<String> problems,
        List<Document> documents,
        List<String> passages,
        Optional<Source> source,
        String verdict,
        List<String> missing,
        List<Line> steps,
        Optional<String> warning,
        List<Piece> pieces,
        String notes,
        Optional<Edit> edit,
        String file,
        String list) {

    /** Something to fetch. */
    public record Document(String title, Optional<String> address) {}

    /** Where something was read. */
    public record Source(String address, String words) {}

    /** A step, its day in words, and how it stands. */
    public record Line(String name, String why, String day, String state, String tone, String who) {}

    /** Something of the envelope. */
    public record Piece(String name, String state, String tone, String who) {}

    /**
     * The form.
     *
     * @param steps the fields of each step, under its name
     * @param people names to choose from
     */
    public record Edit(
            String action,
            String siren,
            String call,
            String version,
            List<FormField> dates,
            List<Group> steps,
            List<Group> pieces,
            FormField notes,
            List<String> people) {}

    /** Fields that belong together. */
    public record Group(String legend, List<FormField> fields) {}
}
