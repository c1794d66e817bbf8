package fr.levier.digest;

import fr.levier.message.Messages;
import fr.levier.people.Action;
import fr.levier.people.AuthorityNames;
import fr.levier.people.HttpActs;
import fr.levier.people.SignedIn;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import fr.levier.web.Token;
import fr.levier.web.WorldNotice;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * « Mes lettres »: which authorities' letters a person reads, when and how; a preview, this week's letter at once, their feed. Every
 * member may read the letter of their authority, whatever their role; nobody reads that of another one.
 */
@Controller(Links.SETTINGS)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LettersController {
    private static final Set<String> DONE =
            Set.of("regle", "jamais", "envoi", "attente", "demonstration", "rien", "flux");

    private final JdbcSubscriptions subscriptions;
    private final JdbcLetterFeeds feeds;
    private final JdbcLetters letters;
    private final JdbcOutbox outbox;
    private final DigestRun run;
    private final WeekLetters week;
    private final EmlWriter writer;
    private final Delivery delivery;
    private final AuthorityNames names;
    private final HttpPages pages;
    private final HttpActs acts;
    private final WorldNotice notice;
    private final Clock clock;

    LettersController(
            JdbcSubscriptions subscriptions,
            JdbcLetterFeeds feeds,
            JdbcLetters letters,
            JdbcOutbox outbox,
            DigestRun run,
            WeekLetters week,
            EmlWriter writer,
            Delivery delivery,
            AuthorityNames names,
            HttpPages pages,
            HttpActs acts,
            WorldNotice notice,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.letters = letters;
        this.outbox = outbox;
        this.run = run;
        this.week = week;
        this.writer = writer;
        this.delivery = delivery;
        this.names = names;
        this.pages = pages;
        this.acts = acts;
        this.notice = notice;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, SignedIn visitor, @QueryValue(defaultValue = "") String fait) {
        String done = DONE.contains(fait) ? pages.messages(request).text("digest.letters.done." + fait) : "";
        return page(request, visitor, HttpStatus.OK, Form.EMPTY, Map.of(), done, Optional.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, SignedIn visitor, Form form) {
        Subscription before = of(visitor);
        Map<String, String> wrong = new HashMap<>();
        Optional<LetterForm.Choice> choice =
                form(before, visitor, pages.messages(request)).read(form, wrong);
        if (choice.isEmpty()) {
            return page(request, visitor, HttpStatus.BAD_REQUEST, form, wrong, "", Optional.empty());
        }
        subscriptions.settle(before.email(), choice.get());
        journal(request, visitor, before, of(visitor));
        return done(choice.get().wantsAnything() ? "regle" : "jamais");
    }

    /** The letter as the person would get it now, kept nowhere. */
    @Get("/apercu")
    HttpResponse<?> preview(SignedIn visitor) {
        return run.preview(of(visitor), clock.instant())
                .<HttpResponse<?>>map(digest -> HttpLetters.page(writer.html(digest)))
                .orElseGet(() -> done("rien"));
    }

    /** The same in full, for who is sent one paragraph of it. */
    @Get(Links.WHOLE)
    HttpResponse<?> whole(SignedIn visitor) {
        return week.compose(WeekLetters.Reader.of(of(visitor)).inFull(), clock.instant())
                .<HttpResponse<?>>map(digest -> HttpLetters.page(writer.html(digest)))
                .orElseGet(() -> done("rien"));
    }

    /** Who asks for a document gets one, and be it one that says that there is no letter. */
    @Get("/apercu.pdf")
    HttpResponse<?> document(HttpRequest<?> request, SignedIn visitor) {
        return HttpLetters.document(run.preview(of(visitor), clock.instant())
                .map(writer::html)
                .orElseGet(() -> NoLetter.html(pages.messages(request))));
    }

    /**
     * « Envoyez-moi celle de cette semaine »: what the next letter would say, or what the last seven days held for who had their letter.
     * The form sent twice makes one message.
     */
    @Post("/envoi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(SignedIn visitor, Form form) {
        Instant now = clock.instant();
        Subscription to = of(visitor);
        Optional<Digest> digest = run.preview(to, now).or(() -> week.compose(WeekLetters.Reader.of(to), now));
        String asked = form.has(LetterPages.SENDING)
                ? form.text(LetterPages.SENDING)
                : LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
        long reader =
                to.rhythm().frequency() == Frequency.NONE && to.wish().alerts().isEmpty() ? 0 : to.id();
        digest.ifPresent(d -> outbox.recordOnce(writer.messageAskedFor(d, reader, asked), now));
        return done(digest.isEmpty() ? "rien" : sending());
    }

    /** Nothing leaves from a demonstration, whatever server is set. */
    private String sending() {
        if (notice.bundledOn().isPresent()) {
            return "demonstration";
        }
        return delivery.isPossible() ? "envoi" : "attente";
    }

    /** Makes the address of one's feed, told once; the one before it is worth nothing any more. */
    @Post("/flux")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> makeFeed(HttpRequest<?> request, SignedIn visitor) {
        Subscription to = of(visitor);
        subscriptions.read(to.email(), to.locale(), to.rhythm());
        Token token = feeds.make(to.email());
        acts.note(request, visitor.account(), Optional.empty(), Action.FEED_MADE, Links.SETTINGS);
        return page(request, visitor, HttpStatus.OK, Form.EMPTY, Map.of(), "", Optional.of(token));
    }

    @Post("/flux/retirer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> endFeed(HttpRequest<?> request, SignedIn visitor) {
        feeds.revoke(visitor.account().email());
        acts.note(request, visitor.account(), Optional.empty(), Action.FEED_REVOKED, Links.SETTINGS);
        return done("flux");
    }

    /** Whoever reads the letter of an authority stands in the journal of that authority. */
    private void journal(HttpRequest<?> request, SignedIn visitor, Subscription before, Subscription after) {
        Set<String> all = new TreeSet<>(before.sirens());
        all.addAll(after.sirens());
        for (String siren : all) {
            if (!after.sirens().contains(siren)) {
                acts.note(request, visitor.account(), Optional.of(siren), Action.LETTER_ENDED, "");
            } else if (!before.sirens().contains(siren)) {
                acts.note(request, visitor.account(), Optional.of(siren), Action.LETTER_ASKED, "");
            }
        }
        boolean isSame = after.rhythm().equals(before.rhythm())
                && after.locale().equals(before.locale())
                && after.wish().saysAs(before.wish());
        if (!isSame) {
            String subject = after.rhythm().frequency().name();
            acts.note(request, visitor.account(), Optional.empty(), Action.LETTERS_SET, subject);
        }
    }

    private static HttpResponse<?> done(String what) {
        return HttpResponse.seeOther(URI.create(Links.SETTINGS + "?fait=" + what));
    }

    private Subscription of(SignedIn visitor) {
        return subscriptions
                .find(visitor.account().email())
                .orElseGet(() -> Subscription.none(
                        visitor.account().email(), visitor.account().locale(), clock.instant()));
    }

    /** The authorities to which the person belongs, and those on whose letter the operator put them. */
    private LetterForm form(Subscription current, SignedIn visitor, Messages words) {
        Set<String> sirens = new TreeSet<>(visitor.memberships().keySet());
        sirens.addAll(current.sirens());
        Map<String, String> authorities = new java.util.LinkedHashMap<>();
        sirens.forEach(siren -> authorities.put(siren, names.name(siren)));
        return new LetterForm(current, authorities, words);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            SignedIn visitor,
            HttpStatus status,
            Form typed,
            Map<String, String> wrong,
            String done,
            Optional<Token> made) {
        Messages words = pages.messages(request);
        Subscription current = of(visitor);
        LetterPages views = new LetterPages(writer.links(), words, clock.instant(), delivery.isPossible());
        LettersView view = views.view(
                current,
                form(current, visitor, words).settings(typed, wrong),
                letters.of(current.id(), LetterPages.PAST),
                letters.suspended(current.email()),
                feeds.has(current.email()),
                done,
                made);
        return pages.answer(status, "digest/letters", pages.page(request, words.text("digest.letters.title")), view);
    }
}
