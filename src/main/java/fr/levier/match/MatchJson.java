package fr.levier.match;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Field;
import fr.levier.rule.VerdictJson;
import java.util.List;
import java.util.Locale;

/** One match for machines: the verdict, and every band of the ranking with its words; what is unknown is absent. */
public final class MatchJson {
    private MatchJson() {}

    public static void write(Match match, ObjectNode json, StandingWords words, Locale locale) {
        json.put("call", match.call().id().value())
                .put("title", match.call().content().title())
                .put("fictional", match.call().content().is(Field.FICTIONAL));
        json.set("verdict", VerdictJson.of(match.verdict(), locale));
        fit(match.fit(), json.putObject("fit"), words);
        standing(match.standing(), json.putObject("standing"), words);
    }

    public static void write(List<OpenQuestion> questions, ArrayNode json, Locale locale) {
        questions.forEach(q -> json.addObject()
                .put("fact", q.question().fact())
                .put("question", q.question().question().in(locale))
                .put("calls", q.calls()));
    }

    private static void fit(Fit fit, ObjectNode json, StandingWords words) {
        json.put("count", fit.count());
        ObjectNode met = json.putObject("met");
        fit.met().forEach((aim, codes) -> codes.forEach(met.putArray(aim.name())::add));
        json.put("straysFromStrategy", fit.straysFromStrategy());
        json.put("sentence", words.fit(fit));
    }

    private static void standing(Standing standing, ObjectNode json, StandingWords words) {
        json.put("closing", standing.closing().kind().name());
        standing.closing().day().ifPresent(day -> json.put("day", day.toString()));
        standing.grantMax().ifPresent(m -> json.put("grantMax", m.toString()));
        standing.effort()
                .ifPresent(e -> json.putObject("effort")
                        .put("leastPersonDays", e.leastPersonDays())
                        .put("mostPersonDays", e.mostPersonDays())
                        .put("reference", e.reference().id()));
        standing.odds()
                .ifPresent(o -> json.putObject("odds")
                        .put("rate", o.rate())
                        .put("year", o.year())
                        .put("reference", o.reference().id()));
        words.of(standing).forEach(json.putArray("words")::add);
    }
}
