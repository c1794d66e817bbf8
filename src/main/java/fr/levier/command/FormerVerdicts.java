package fr.levier.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.digest.Basis;
import fr.levier.digest.CallHistory;
import fr.levier.digest.Former;
import fr.levier.digest.JdbcTold;
import fr.levier.digest.Told;
import fr.levier.digest.VerdictChange;
import fr.levier.match.Hearing;
import fr.levier.match.Match;
import fr.levier.match.Matcher;
import fr.levier.match.RuleMatcher;
import fr.levier.match.Situation;
import fr.levier.problem.Place;
import fr.levier.problem.Refusal;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges calls by the rules, the facts and the pages by which their readers were last told of them. Nothing is judged where none of
 * these is otherwise.
 */
final class FormerVerdicts {
    private static final Logger LOG = LoggerFactory.getLogger(FormerVerdicts.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTold kept;
    private final Rulebook rules;
    private final Instant now;
    private final Map<String, Optional<Matcher.Sitting>> sittings = new ConcurrentHashMap<>();

    /** @param rules those that judge now */
    FormerVerdicts(JdbcTold kept, Rulebook rules, Instant now) {
        this.kept = kept;
        this.rules = rules;
        this.now = now;
    }

    /** Returns how those of the calls were judged then of which the reader must know that it is otherwise. */
    Map<CallId, Former> of(
            Situation situation, List<Match> matches, Told told, Basis basis, Map<CallId, CallHistory> since) {
        boolean isOther = told.isOtherThan(basis.stamp());
        List<Match> concerned =
                matches.stream().filter(m -> isOther || turns(m.call(), since)).toList();
        if (concerned.isEmpty()) {
            return Map.of();
        }
        return hearing(situation, told, basis)
                .map(hearing -> judged(concerned, hearing, causes(told, basis), since))
                .orElse(Map.of());
    }

    private static boolean turns(Call call, Map<CallId, CallHistory> since) {
        CallHistory history = since.get(call.id());
        return history != null && history.mayTurnVerdicts();
    }

    private static Set<Former.Cause> causes(Told told, Basis basis) {
        Set<Former.Cause> causes = EnumSet.noneOf(Former.Cause.class);
        if (told.hasOtherRules(basis.stamp())) {
            causes.add(Former.Cause.RULES);
        }
        if (told.hasOtherFacts(basis.stamp())) {
            causes.add(Former.Cause.FACTS);
        }
        return causes;
    }

    private static Map<CallId, Former> judged(
            List<Match> matches, Hearing then, Set<Former.Cause> causes, Map<CallId, CallHistory> since) {
        Map<CallId, Former> former = new HashMap<>();
        for (Match match : matches) {
            Former before = former(match.call(), then, causes, since);
            if (VerdictChange.between(before, match.verdict()).isPresent()) {
                former.put(match.call().id(), before);
            }
        }
        return former;
    }

    private static Former former(Call call, Hearing then, Set<Former.Cause> causes, Map<CallId, CallHistory> since) {
        if (!turns(call, since)) {
            return new Former(then.explain(call).verdict(), causes);
        }
        Set<Former.Cause> all = EnumSet.of(Former.Cause.CALL);
        all.addAll(causes);
        Call before = since.getOrDefault(call.id(), CallHistory.NONE).before(call);
        return new Former(then.explain(before).verdict(), all);
    }

    /** Rules or facts that this version of Levier no longer understands tell nothing. */
    private Optional<Hearing> hearing(Situation situation, Told told, Basis basis) {
        Basis.Stamp stamp = told.stamp().orElse(basis.stamp());
        Optional<Situation> then = told.hasOtherFacts(basis.stamp())
                ? kept.facts(situation.authority().siren(), stamp.mark())
                        .map(facts -> read(facts, situation.authority().fictional()))
                : Optional.of(situation);
        try {
            return then.flatMap(who -> sitting(stamp.rulebook()).map(sitting -> sitting.hear(who)));
        } catch (Refusal outOfDate) {
            LOG.warn("What {} said of itself is understood no more: {}", situation.name(), outOfDate.getMessage());
            return Optional.empty();
        }
    }

    private static Situation read(String facts, boolean fictional) {
        try {
            return Situation.read(JSON.readTree(facts), Place.of("authority"), fictional);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A sitting apart: it sees calls under identities that the run knows with other contents. */
    private Optional<Matcher.Sitting> sitting(String version) {
        return sittings.computeIfAbsent(
                version, any -> rulebook(version).map(then -> new RuleMatcher(() -> then).at(now)));
    }

    private Optional<Rulebook> rulebook(String version) {
        if (version.equals(rules.version())) {
            return Optional.of(rules);
        }
        Optional<Rulebook> then = kept.rulebook(version)
                .flatMap(files -> RulebookLoader.loadFormer(files).rulebook());
        if (then.isEmpty()) {
            LOG.warn(
                    "The rules {} are not kept or understood no more: letters cannot tell what changed since", version);
        }
        return then;
    }
}
