package fr.levier.digest;

import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a page states of the money of a call: this is news of a call, not a computation of what one would get. */
final class StatedMoney {
    private StatedMoney() {}

    /** Returns « au moins 10 000 €, au plus 150 000 €, taux maximal 80 % », as far as it is stated; nothing when none is. */
    static Optional<String> of(Content content, Messages words) {
        Formats formats = Formats.of(words);
        List<String> stated = new ArrayList<>();
        content.value(Field.GRANT_MIN).ifPresent(m -> stated.add(words.text("digest.grant.min", formats.money(m))));
        content.value(Field.GRANT_MAX).ifPresent(m -> stated.add(words.text("digest.grant.max", formats.money(m))));
        content.value(Field.RATE_MAX).ifPresent(r -> stated.add(words.text("digest.grant.rate", formats.rate(r))));
        return stated.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", stated));
    }
}
