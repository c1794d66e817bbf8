package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.call.Origin;
import fr.levier.call.Rank;
import fr.levier.match.PageJudge;
import fr.levier.match.PageStatement;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.rule.Facts;
import fr.levier.rule.Rulebook;
import fr.levier.rule.VerdictJson;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.extract.Reading;
import fr.levier.source.prose.PageCall;
import fr.levier.source.prose.StatedCondition;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * One call of a saved page, to be judged by its scheme and by what the page states. Here what a source read meets what the rules ask:
 * neither knows the other.
 */
final class JudgedPage {
    private static final ObjectMapper JSON = VerdictJson.mapper();

    private final Reading reading;
    private final URI url;
    private final int number;
    private final Rulebook rules;
    private final LocalDate day;
    private final Messages messages;
    private final Instant readAt;

    /** The page on the command line. */
    static final class Options {
        @Option(names = "--page", paramLabel = "FILE", required = true, descriptionKey = "levier.option.judged-page")
        @SuppressWarnings("NullAway.Init") // demanded by picocli
        private Path file;

        @Option(names = "--url", paramLabel = "URL", required = true, descriptionKey = "levier.option.judged-url")
        @SuppressWarnings("NullAway.Init") // demanded by picocli
        private String url;

        @Option(names = "--call", paramLabel = "N", descriptionKey = "levier.option.judged-call")
        private @Nullable Integer call;
    }

    JudgedPage(Reading reading, URI url, Optional<Integer> wanted, Rulebook rules, LocalDate day, Messages messages) {
        this.reading = reading;
        this.url = url;
        this.rules = rules;
        this.day = day;
        this.messages = messages;
        this.readAt = Instant.now();
        this.number = wanted.orElseGet(this::firstOpen);
    }

    /**
     * Reads the page.
     *
     * @throws Refusal when it tells of no call, or of none of that number
     */
    static JudgedPage read(Options options, Rulebook rules, LocalDate day, Messages messages) {
        URI url = SavedPage.address(options.url);
        Page page = new Page(Request.get(url, "page"), url, "", SavedPage.bytes(options.file), Instant.now());
        Reading reading = Reading.of(page, new RecognisedSchemes(() -> rules));
        if (reading.calls().isEmpty()) {
            throw new Refusal(reading.problems());
        }
        Optional<Integer> wanted = Optional.ofNullable(options.call);
        int calls = reading.calls().size();
        if (wanted.isPresent() && (wanted.get() < 1 || wanted.get() > calls)) {
            throw new Refusal(Problem.at(Place.of("--call"), "levier.problem.no-such-number", wanted.get(), calls));
        }
        return new JudgedPage(reading, url, wanted, rules, day, messages);
    }

    /** Returns whether all of the page was read. */
    boolean isWhole() {
        return reading.problems().isEmpty();
    }

    /** Returns the verdict as {@code judge --scheme} prints it, and which call it is about. */
    JsonNode judge(Facts facts) {
        PageCall read = reading.calls().get(number - 1);
        ObjectNode json = VerdictJson.of(judge(read.content()).judge(facts, statements(read)), messages.locale());
        ObjectNode about = json.putObject("call");
        about.put("title", read.content().title()).put("url", url.toString());
        read.content().value(Field.SCHEME).ifPresent(scheme -> about.put("scheme", scheme));
        about.put("number", number).put("calls", reading.calls().size());
        return json;
    }

    /** Returns what to say besides: which of several calls was judged, and what is wrong with the page. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        int calls = reading.calls().size();
        if (calls > 1) {
            String title = reading.calls().get(number - 1).content().title();
            notices.add(messages.text("levier.judge.one-of-several", calls, number, title));
        }
        reading.problems().forEach(problem -> notices.add(messages.text(problem)));
        return notices;
    }

    private int firstOpen() {
        return IntStream.rangeClosed(1, reading.calls().size())
                .filter(n -> !judge(reading.calls().get(n - 1).content()).isOver())
                .findFirst()
                .orElse(1);
    }

    private PageJudge judge(Content content) {
        Origin origin = new Origin("page", url, Rank.ISSUER, readAt, readAt);
        Call call = new Call(CallId.of("page", "judged"), content, List.of(origin), readAt, Optional.empty());
        return new PageJudge(rules, call, day);
    }

    /** What nobody could read, a page that was cut included, is asked like any other open statement. */
    private List<PageStatement> statements(PageCall read) {
        List<PageStatement> statements = new ArrayList<>();
        read.conditions().stream()
                .filter(c -> !isOfField(c, read.content()))
                .forEach(c -> statements.add(new PageStatement(JSON.valueToTree(c.require()), c.quote())));
        read.open().forEach(quote -> statements.add(open(quote)));
        reading.problems().forEach(problem -> statements.add(open(messages.text(problem))));
        return statements;
    }

    /** The countries of the call's own field are weighed with their evidence, not once more without. */
    private static boolean isOfField(StatedCondition condition, Content content) {
        return "project.countries".equals(condition.require().get("fact"))
                && content.find(Field.COUNTRIES)
                        .filter(stated -> stated.evidence().quote().equals(condition.quote()))
                        .isPresent();
    }

    private static PageStatement open(String quote) {
        return new PageStatement(JSON.valueToTree(Map.of("is_true", "call.pageChecked")), quote);
    }
}
