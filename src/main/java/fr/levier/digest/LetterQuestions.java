package fr.levier.digest;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.authority.Authority;
import fr.levier.authority.Described;
import fr.levier.authority.JdbcDescriptions;
import fr.levier.call.Call;
import fr.levier.call.Catalogue;
import fr.levier.call.Status;
import fr.levier.describe.HttpFactAnswers;
import fr.levier.match.Answers;
import fr.levier.match.Matcher;
import fr.levier.match.Situation;
import fr.levier.rule.Verdict;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Finds what the link of a letter asks, as things stand when it is opened: weeks may have passed since the letter. */
@Singleton
final class LetterQuestions {
    private final JdbcLetterReaders readers;
    private final JdbcDescriptions descriptions;
    private final Catalogue catalogue;
    private final Matcher matcher;
    private final HttpFactAnswers facts;

    LetterQuestions(
            JdbcLetterReaders readers,
            JdbcDescriptions descriptions,
            Catalogue catalogue,
            Matcher matcher,
            HttpFactAnswers facts) {
        this.readers = readers;
        this.descriptions = descriptions;
        this.catalogue = catalogue;
        this.matcher = matcher;
        this.facts = facts;
    }

    /** Why a link cannot be answered any more; each is told in words of its own. */
    enum Refusal {
        /** Its time is over. */
        EXPIRED,
        /** Its reader reads no letters of this authority any more. */
        LEFT,
        /** Its reader may read, and not speak for the authority. */
        READ_ONLY,
        /** The call or the authority is not there any more. */
        GONE,
        /** Nobody can apply any more. */
        OVER,
        /** The rules do not ask this any more: another answer decides, or none. */
        OTHERWISE;

        /** Returns whether nothing of the authority may be shown: whoever holds the link is nobody to it. */
        boolean hides() {
            return this == EXPIRED || this == LEFT || this == GONE;
        }
    }

    /**
     * The question of a link.
     *
     * @param open the verdict as if the question had never been answered
     * @param present what is said already
     */
    record Asked(
            AnswerLink link,
            JdbcLetterReaders.Reader reader,
            Described described,
            Call call,
            Verdict open,
            Optional<JsonNode> present) {
        Authority authority() {
            return described.authority();
        }
    }

    /** A question, why it cannot be answered any more, or both. */
    record Found(Optional<Asked> asked, Optional<Refusal> refusal) {
        static Found hidden(Refusal why) {
            return new Found(Optional.empty(), Optional.of(why));
        }
    }

    Found find(AnswerLink link, Instant now) {
        if (link.isOver(now)) {
            return Found.hidden(Refusal.EXPIRED);
        }
        Optional<JdbcLetterReaders.Reader> reader = readers.find(link.recipient(), link.siren());
        if (reader.isEmpty()) {
            return Found.hidden(Refusal.LEFT);
        }
        Optional<Asked> asked = descriptions
                .find(link.siren())
                .flatMap(described -> catalogue
                        .findFor(link.call(), Optional.of(link.siren()))
                        .map(call -> asked(link, reader.get(), described, call, now)));
        return asked.map(found -> new Found(asked, refusal(found, now))).orElseGet(() -> Found.hidden(Refusal.GONE));
    }

    private Asked asked(AnswerLink link, JdbcLetterReaders.Reader reader, Described described, Call call, Instant now) {
        Authority authority = described.authority();
        Optional<JsonNode> present = link.isKept() ? facts.find(authority, link.fact()) : Optional.empty();
        Authority before = present.isPresent() ? facts.without(authority, link.fact()) : authority;
        return new Asked(link, reader, described, call, judged(before, Answers.NONE, call, now), present);
    }

    private static Optional<Refusal> refusal(Asked asked, Instant now) {
        Status status = asked.call().status(now);
        if (status == Status.CLOSED || status == Status.WITHDRAWN) {
            return Optional.of(Refusal.OVER);
        }
        boolean isAsked = asked.open().missing().stream()
                .anyMatch(question -> question.fact().equals(asked.link().fact()));
        if (!isAsked) {
            return Optional.of(Refusal.OTHERWISE);
        }
        boolean maySpeak = asked.reader().changes() || !asked.link().isKept();
        return maySpeak ? Optional.empty() : Optional.of(Refusal.READ_ONLY);
    }

    /** Returns the verdict on the call now, with what is kept. */
    Verdict now(Asked asked, Instant now) {
        return judged(asked.authority(), Answers.NONE, asked.call(), now);
    }

    /** Returns what the verdict would be with an answer. */
    Verdict with(Asked asked, Answers answer, Instant now) {
        return judged(asked.authority(), answer, asked.call(), now);
    }

    private Verdict judged(Authority authority, Answers answers, Call call, Instant now) {
        Situation situation = Situation.of(authority, Optional.empty()).with(answers);
        return matcher.one(situation, call, now).verdict();
    }
}
