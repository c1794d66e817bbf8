package fr.levier.call;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which calls a reader wants to see; what is empty does not restrict.
 *
 * @param section where the call stands
 * @param funder the funder as the calls name it
 * @param text words to be found in title, programme or description, whatever the case and the accents
 */
public record CallFilter(Optional<CallSection> section, Optional<String> funder, String text) {
    public static final CallFilter ALL = new CallFilter(Optional.empty(), Optional.empty(), "");

    public boolean test(Call call, Instant now) {
        return section.map(s -> s == CallSection.of(call.status(now))).orElse(true)
                && funder.map(f -> call.content()
                                .value(Field.FUNDER)
                                .filter(f::equals)
                                .isPresent())
                        .orElse(true)
                && fold(words(call)).contains(fold(text.strip()));
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

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
