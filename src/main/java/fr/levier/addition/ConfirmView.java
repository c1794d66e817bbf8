package fr.levier.addition;

import fr.levier.call.EvidenceView;
import fr.levier.web.FormField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of a page, to be confirmed field by field.
 *
 * @param read where and when it was read
 * @param problems what could not be read
 * @param known the address of the call that everybody sees already, when nothing was kept therefore
 * @param wrong what is wrong with what was typed, by field
 * @param choices the calls of a page that tells of several; empty for one
 * @param hidden what the form carries unseen
 * @param fields each value with its proof; empty until one of several calls is chosen
 * @param authority whom a private call belongs to
 * @param shared whether everybody is to see it
 * @param reason why what is said against the page is right
 * @param again where another page is given
 */
public record ConfirmView(
        String read,
        List<String> problems,
        Optional<String> known,
        Map<String, String> wrong,
        List<Choice> choices,
        Map<String, String> hidden,
        List<Read> fields,
        String authority,
        boolean shared,
        FormField reason,
        String again) {

    /** One of several calls. */
    public record Choice(String title, String link, boolean chosen) {}

    /** One value as it was read, with the words that prove it; without them the page does not say it. */
    public record Read(FormField field, Optional<EvidenceView> proof) {}
}
