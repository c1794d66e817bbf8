package fr.levier.follow;

import fr.levier.web.FormView;
import java.util.List;
import java.util.Optional;

/**
 * What an authority makes of one call, and the forms that change it.
 *
 * @param title of the call
 * @param link the call's own page
 * @param when until when one may apply, in words
 * @param problems what could not be done
 * @param handed a message to copy, where no mail leaves; else empty
 * @param standing what is said of the call now, by whom and when; empty while nothing is
 * @param forms what may be done, by heading; none for who may only read
 * @param list where everything that the authority says stands
 */
public record FollowView(
        String title,
        String link,
        List<String> when,
        List<String> problems,
        String done,
        String handed,
        List<String> standing,
        List<Part> forms,
        String list) {

    FollowView handing(String reason, String message) {
        return new FollowView(title, link, when, problems, reason, message, standing, forms, list);
    }

    /** A form under a heading, after a sentence that explains it. */
    public record Part(String id, String heading, Optional<String> intro, FormView form) {}
}
