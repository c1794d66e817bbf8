package fr.levier.command;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The call that a command is about, and for whom: a private call is shown for its own authority only. */
final class CallArgument {
    @Parameters(paramLabel = "ID", descriptionKey = "levier.option.call")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String id;

    @Option(names = "--authority", paramLabel = "SIREN", descriptionKey = "levier.option.for-authority")
    private @Nullable String authority;

    /**
     * Returns the call.
     *
     * @throws Refusal when there is none, or none that this authority may see
     */
    Call find(Catalogue catalogue) {
        try {
            return catalogue
                    .findFor(new CallId(id), Optional.ofNullable(authority))
                    .orElseThrow(this::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private Refusal unknown() {
        return new Refusal(Problem.at(Place.of(id), "levier.problem.no-such-call"));
    }
}
