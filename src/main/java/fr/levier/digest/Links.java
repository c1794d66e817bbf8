package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Deadline;
import fr.levier.call.Origin;
import fr.levier.call.SafeLink;
import fr.levier.match.Answers;
import fr.levier.web.Token;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the letter's links lead.
 *
 * @param base the address of this Levier, as the reader of the letter reaches it
 * @param siren the authority for which pages show their verdicts; empty for none
 * @param seal signs the links that need no password; without it there are none
 * @param answering who answers questions by these links; nobody in a preview, which leads to the call's page instead
 */
public record Links(URI base, String siren, Optional<Seal> seal, Optional<Answering> answering) {
    /** Where the pages of letters stand. */
    static final String LETTER = "/lettre";

    /** Where people say how their letters are. */
    static final String SETTINGS = "/lettres";

    /** Below the settings, because it is shown to who signed in. */
    static final String WHOLE = "/entiere";

    static final String FEED = LETTER + "/flux";
    static final String PDF = LETTER + "/pdf";
    static final String UNSUBSCRIBE = LETTER + "/desabonner";
    static final String ANSWER = LETTER + "/repondre";

    /**
     * Who may answer the questions of one letter without signing in.
     *
     * @param recipient the number of their subscription
     * @param until the last day
     */
    record Answering(long recipient, LocalDate until) {
        static final int DAYS = 60;

        static Answering from(long recipient, Instant letter) {
            return new Answering(
                    recipient, LocalDate.ofInstant(letter, Deadline.PARIS).plusDays(DAYS));
        }
    }

    public Links {
        if (!siren.chars().allMatch(c -> c >= '0' && c <= '9')) {
            siren = "";
        }
    }

    public Links(URI base) {
        this(base, "", Optional.empty(), Optional.empty());
    }

    Links sealedBy(Seal own) {
        return new Links(base, siren, Optional.of(own), answering);
    }

    Links of(String authority) {
        return new Links(base, authority, seal, answering);
    }

    Links answeredBy(Answering reader) {
        return new Links(base, siren, seal, Optional.of(reader));
    }

    /** Returns the page of one call. */
    public String page(CallId call) {
        return root() + "/appels/" + call + query();
    }

    /** Returns the page of all calls. */
    public String all() {
        return root() + "/appels" + query();
    }

    /** Returns the page of all calls such as those of a part of the letter. */
    String all(Section.Kind kind) {
        boolean isJudged = !siren.isEmpty();
        return switch (kind) {
            case NEW -> isJudged ? all() + "&verdict=eligible&tri=recents" : all();
            case TO_CONFIRM -> isJudged ? all() + "&verdict=a-confirmer&tri=recents" : all();
            case PORTFOLIO, CHANGED, TURNED, CLOSING_SOON, FOUND, PERMANENT -> all();
        };
    }

    /** Returns the whole letter of today, for who is sent one paragraph of it and signs in. */
    String whole() {
        return settings() + WHOLE;
    }

    /** Returns the page that says how well each source is known. */
    String sources() {
        return root() + "/sources";
    }

    /** Returns the page on which who keeps the instance looks through the outbox. */
    String outbox() {
        return root() + "/administration/courriel";
    }

    /** Returns the page of the rules. */
    String rules() {
        return root() + "/regles";
    }

    /** Returns where one question of a call is answered; looking at it changes nothing. */
    String answer(CallId call, String fact, Locale locale) {
        Optional<String> signed = seal.flatMap(s -> answering.map(who ->
                root() + ANSWER + "/" + new AnswerLink(who.recipient(), siren, call, fact, who.until()).sealed(s)));
        String language = locale.getLanguage().equals("en") ? "?lang=en" : "";
        return signed.map(link -> link + language).orElseGet(() -> page(call) + "#q-" + Answers.PREFIX + fact);
    }

    /** Returns where the letter stands as a page. */
    Optional<String> web(String key) {
        return seal.map(s -> root() + LETTER + "/" + s.of(Seal.Purpose.READ, key));
    }

    /** Returns where the letter stands as a document. */
    Optional<String> pdf(String key) {
        return seal.map(s -> root() + PDF + "/" + s.of(Seal.Purpose.READ, key));
    }

    /** Returns the page on which a person says how their letters are. */
    String settings() {
        return root() + SETTINGS;
    }

    /** Returns where who holds the token reads a person's letters in a reader of feeds. */
    String feed(Token token) {
        return root() + FEED + "/" + token.value();
    }

    /** Returns where a person ends their letters; nothing for a preview. */
    Optional<String> unsubscribe(Recipient recipient) {
        return seal.filter(s -> recipient.id() > 0)
                .map(s -> root() + UNSUBSCRIBE + "/" + s.of(Seal.Purpose.UNSUBSCRIBE, String.valueOf(recipient.id())));
    }

    private String query() {
        return siren.isEmpty() ? "" : "?siren=" + siren;
    }

    /** Returns the page of the weightiest origin, unless it is something that no mail should link to. */
    Optional<String> source(Call call) {
        return call.origins().stream()
                .map(Origin::page)
                .flatMap(page -> SafeLink.of(page).stream())
                .findFirst();
    }

    private String root() {
        String root = base.toString();
        return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }
}
