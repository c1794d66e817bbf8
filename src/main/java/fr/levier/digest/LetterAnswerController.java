package fr.levier.digest;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.authority.JdbcDescriptions;
import fr.levier.describe.HttpFactAnswers;
import fr.levier.match.Answers;
import fr.levier.message.Messages;
import fr.levier.people.HttpAttempts;
import fr.levier.reference.Names;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.Verdict;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one question of a letter, answered by who holds its link without signing in. Looking changes nothing: mail programs look at every
 * link. What a form says is kept as an answer on the pages is; nobody's answer is replaced unseen.
 */
@Controller(Links.ANSWER)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LetterAnswerController {
    private static final String YES = "oui";

    private final Seal seal;
    private final LetterQuestions questions;
    private final HttpFactAnswers facts;
    private final JdbcDescriptions descriptions;
    private final RulebookInForce rules;
    private final Names names;
    private final HttpAttempts attempts;
    private final HttpPages pages;
    private final Clock clock;

    LetterAnswerController(
            Seal seal,
            LetterQuestions questions,
            HttpFactAnswers facts,
            JdbcDescriptions descriptions,
            RulebookInForce rules,
            Names names,
            HttpAttempts attempts,
            HttpPages pages,
            Clock clock) {
        this.seal = seal;
        this.questions = questions;
        this.facts = facts;
        this.descriptions = descriptions;
        this.rules = rules;
        this.names = names;
        this.attempts = attempts;
        this.pages = pages;
        this.clock = clock;
    }

    /** Everything that one request is about. */
    private record HttpVisit(
            HttpRequest<?> request, Instant now, Messages words, Rulebook rules, LetterAnswerPages pages) {
        String action() {
            return request.getPath();
        }
    }

    @Get("/{token}")
    HttpResponse<?> ask(HttpRequest<?> request, String token) {
        HttpVisit visit = visit(request);
        LetterQuestions.Found found = find(token, visit);
        return found.refusal().isPresent()
                ? refused(visit, found)
                : asking(visit, HttpStatus.OK, found.asked().orElseThrow(), Answers.NONE, "", false);
    }

    @Post("/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> answer(HttpRequest<?> request, String token, @Nullable @Body String body) {
        HttpVisit visit = visit(request);
        LetterQuestions.Found found = find(token, visit);
        if (found.refusal().isPresent()) {
            return refused(visit, found);
        }
        LetterQuestions.Asked asked = found.asked().orElseThrow();
        if (!attempts.allow(request, "letter", asked.link().toString())) {
            String many = visit.words().text("digest.answer.too-many");
            return asking(visit, HttpStatus.TOO_MANY_REQUESTS, asked, Answers.NONE, many, false);
        }
        Map<String, List<String>> sent = Form.readAll(body == null ? "" : body);
        if (says(sent, "inconnu")) {
            String said = visit.words().text("digest.answer.unknown-kept");
            return answered(visit, asked, said, questions.now(asked, visit.now()), Answers.NONE, Optional.empty());
        }
        Optional<Integer> made = number(sent, "retirer");
        return made.isPresent() ? takeBack(visit, asked, sent, made.get()) : keep(visit, asked, sent);
    }

    private HttpResponse<?> keep(HttpVisit visit, LetterQuestions.Asked asked, Map<String, List<String>> sent) {
        String fact = asked.link().fact();
        Map<String, List<String>> own =
                Map.of(Answers.PREFIX + fact, sent.getOrDefault(Answers.PREFIX + fact, List.of()));
        Answers answers = Answers.read(own, visit.rules());
        Optional<JsonNode> value = facts.find(answers, fact);
        if (value.isEmpty()) {
            String none = visit.words().text("digest.answer.none");
            return asking(visit, HttpStatus.BAD_REQUEST, asked, answers, none, false);
        }
        String words = facts.words(visit.rules().facts().get(fact), value.get(), visit.words());
        if (!asked.link().isKept()) {
            String said = visit.words().text("digest.answer.tried", words);
            return answered(visit, asked, said, questions.with(asked, answers, visit.now()), answers, Optional.empty());
        }
        boolean isOther = asked.present().isPresent() && !facts.same(asked.present(), value);
        int seen = number(sent, "version").orElse(asked.described().version());
        if ((isOther && !says(sent, "remplacer")) || !keep(visit, asked, seen, value)) {
            return meanwhile(visit, asked, answers);
        }
        LetterQuestions.Asked now = again(asked, visit);
        int before = isOther || asked.present().isEmpty() ? asked.described().version() : 0;
        var back = new LetterAnswerView.TakeBack(before, now.described().version());
        String said = visit.words().text("digest.answer.done", words);
        return answered(visit, now, said, questions.now(now, visit.now()), Answers.NONE, Optional.of(back));
    }

    private boolean keep(HttpVisit visit, LetterQuestions.Asked asked, int seen, Optional<JsonNode> value) {
        String author = LetterAnswerPages.author(
                asked.reader(), Messages.in(asked.reader().locale()));
        AnswerLink link = asked.link();
        return facts.keep(visit.request(), author, link.siren(), seen, link.fact(), value);
    }

    /** Puts back what stood there before the answer, unless somebody answered again since. */
    private HttpResponse<?> takeBack(
            HttpVisit visit, LetterQuestions.Asked asked, Map<String, List<String>> sent, int made) {
        String fact = asked.link().fact();
        Optional<JsonNode> before = number(sent, "avant")
                .flatMap(version -> descriptions.find(asked.link().siren(), version))
                .flatMap(authority -> facts.find(authority, fact));
        if (!asked.link().isKept() || !keep(visit, asked, made, before)) {
            return meanwhile(visit, asked, Answers.NONE);
        }
        String said = visit.words().text("digest.answer.taken-back");
        return asking(visit, HttpStatus.OK, again(asked, visit), Answers.NONE, said, true);
    }

    /** Somebody answered otherwise: they are shown what, and asked before it is replaced. */
    private HttpResponse<?> meanwhile(HttpVisit visit, LetterQuestions.Asked asked, Answers answers) {
        String said = visit.words().text("digest.answer.meanwhile");
        return asking(visit, HttpStatus.CONFLICT, again(asked, visit), answers, said, false);
    }

    private LetterQuestions.Asked again(LetterQuestions.Asked asked, HttpVisit visit) {
        return questions.find(asked.link(), visit.now()).asked().orElse(asked);
    }

    private HttpVisit visit(HttpRequest<?> request) {
        Instant now = clock.instant();
        Messages words = pages.messages(request);
        Rulebook current = rules.current();
        return new HttpVisit(
                request, now, words, current, new LetterAnswerPages(questions, current, names, words, now));
    }

    private LetterQuestions.Found find(String token, HttpVisit visit) {
        AnswerLink link = AnswerLink.read(seal, token)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "Not a link of ours"));
        return questions.find(link, visit.now());
    }

    private HttpResponse<?> refused(HttpVisit visit, LetterQuestions.Found found) {
        LetterQuestions.Refusal why = found.refusal().orElseThrow();
        HttpStatus status = why.hides()
                ? HttpStatus.GONE
                : why == LetterQuestions.Refusal.READ_ONLY ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        return page(visit, status, visit.pages().refused(visit.action(), found));
    }

    private HttpResponse<?> asking(
            HttpVisit visit,
            HttpStatus status,
            LetterQuestions.Asked asked,
            Answers typed,
            String said,
            boolean isDone) {
        String present = asked.present()
                .map(value -> facts.words(visit.rules().facts().get(asked.link().fact()), value, visit.words()))
                .orElse("");
        return page(visit, status, visit.pages().asking(visit.action(), asked, typed, said, isDone, present));
    }

    private HttpResponse<?> answered(
            HttpVisit visit,
            LetterQuestions.Asked asked,
            String said,
            Verdict verdict,
            Answers tried,
            Optional<LetterAnswerView.TakeBack> back) {
        return page(visit, HttpStatus.OK, visit.pages().answered(visit.action(), asked, said, verdict, tried, back));
    }

    private HttpResponse<?> page(HttpVisit visit, HttpStatus status, LetterAnswerView view) {
        String title = visit.words().text("digest.answer.title");
        return HttpLetters.secret(pages.answer(status, "digest/answer", pages.page(visit.request(), title), view));
    }

    private static boolean says(Map<String, List<String>> sent, String field) {
        return sent.getOrDefault(field, List.of()).contains(YES);
    }

    private static Optional<Integer> number(Map<String, List<String>> sent, String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .findFirst();
    }
}
