package fr.levier.command;

import fr.levier.call.ConfirmedFields;
import fr.levier.call.Content;
import fr.levier.call.SchemeRecogniser;
import fr.levier.call.Sighting;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.source.Page;
import fr.levier.source.PageByHand;
import fr.levier.source.extract.AddedPage;
import fr.levier.source.extract.GivenCalls;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The page or document that a person gives: an address to fetch, or a file with the address at which it stands if they know it. */
final class GivenPage {
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");

    @Parameters(paramLabel = "URL|FILE", descriptionKey = "levier.option.given-page")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String page;

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "levier.option.given-url")
    private @Nullable String url;

    @Option(names = "--call", paramLabel = "N", descriptionKey = "levier.option.given-call")
    private @Nullable Integer call;

    /**
     * One call of the page as it was read.
     *
     * @param number which of its calls
     */
    record Read(GivenCalls given, int number) {

        Content content() {
            return given.content(number);
        }

        List<Problem> problems() {
            return given.problems();
        }

        /**
         * Makes sure that there is a call to add.
         *
         * @throws Refusal with what was wrong with the page, when nobody says what the call is called
         */
        void demandCall(ConfirmedFields confirmed) {
            if (confirmed.content().title().isBlank()) {
                Problem nameless = Problem.at(Place.of(given.url().toString()), "levier.problem.no-title");
                throw new Refusal(nameless);
            }
        }

        Sighting sighting(ConfirmedFields confirmed, Optional<String> owner) {
            return given.page(number).sighting(confirmed.read(), confirmed.content(), owner);
        }
    }

    /**
     * Fetches or opens the page, and reads it.
     *
     * @throws Refusal when it cannot be had, or tells of several calls and nobody says which
     */
    Read read(Session session) throws InterruptedException {
        GivenCalls given = GivenCalls.of(page(session), session.bean(SchemeRecogniser.class));
        Optional<Integer> number = demandNumber(given.size());
        if (given.size() > 1 && number.isEmpty()) {
            throw new Refusal(
                    Problem.at(Place.of(page), "levier.problem.several-calls", given.size(), titles(given.calls())));
        }
        return new Read(given, number.orElse(1));
    }

    private Page page(Session session) throws InterruptedException {
        if (ADDRESS.matcher(page).matches()) {
            return session.bean(PageByHand.class).fetch(SavedPage.address(page));
        }
        byte[] body = SavedPage.bytes(Path.of(page));
        return url == null
                ? AddedPage.document(body, session.now())
                : AddedPage.document(body, SavedPage.address(url), session.now());
    }

    private Optional<Integer> demandNumber(int calls) {
        Optional<Integer> number = Optional.ofNullable(call);
        number.filter(n -> n < 1 || n > calls).ifPresent(n -> {
            throw new Refusal(Problem.at(Place.of("--call"), "levier.problem.no-such-number", n, calls));
        });
        return number;
    }

    private static String titles(List<Content> calls) {
        return IntStream.range(0, calls.size())
                .mapToObj(i -> "\n  " + (i + 1) + ". " + calls.get(i).title())
                .collect(Collectors.joining());
    }
}
