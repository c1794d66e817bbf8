package fr.levier.call;

import fr.levier.message.Folded;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which calls a reader wants to see; what is empty does not restrict.
 *
 * @param section where the call stands
 * @param funders the funders as calls name them: one funder may have several names
 * @param text words to be found in title, programme or description, whatever the case and the accents
 */
public record CallFilter(Optional<CallSection> section, Set<String> funders, String text) {
    public static final CallFilter ALL = new CallFilter(Optional.empty(), Set.of(), "");

    public CallFilter {
        funders = Set.copyOf(funders);
    }

    public boolean test(Call call, Instant now) {
        return section.map(s -> s == CallSection.of(call.status(now))).orElse(true)
                && (funders.isEmpty() || isPaidBySuch(call))
                && Folded.of(words(call)).contains(Folded.of(text));
    }

    private boolean isPaidBySuch(Call call) {
        return call.content().value(Field.FUNDER).filter(funders::contains).isPresent();
    }

    private static String words(Call call) {
        Content content = call.content();
        return String.join(
                "\n",
                content.title(),
                content.value(Field.PROGRAMME).orElse(""),
                content.value(Field.DESCRIPTION).orElse(""),
                call.id().value());
    }
}
