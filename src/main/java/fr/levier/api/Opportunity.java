package fr.levier.api;

import fr.levier.call.BudgetScope;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.money.Money;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A call as CommonGrants sees it at one instant: what lists of opportunities are filtered and sorted by.
 *
 * @param id follows from the call's identity alone, so that it stays the same for ever and everywhere
 */
record Opportunity(UUID id, Call call, OpportunityStatus status, Instant now) {
    /** The name space of the identities of calls, itself the name-based UUID of this project's word for them. */
    private static final UUID CALLS = named(new UUID(0x6ba7b8119dad11d1L, 0x80b400c04fd430c8L), "levier:calls");

    static Opportunity of(Call call, Instant now) {
        return new Opportunity(idOf(call.id()), call, OpportunityStatus.of(call.status(now)), now);
    }

    static UUID idOf(CallId call) {
        return named(CALLS, call.value());
    }

    /** Returns a UUID of version 5 (RFC 9562): SHA-1 of name space and name. */
    private static UUID named(UUID space, String name) {
        ByteBuffer bits = ByteBuffer.wrap(sha1(space, name));
        long high = (bits.getLong() & 0xffffffffffff0fffL) | 0x5000L;
        long low = (bits.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(UUID space, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(space.getMostSignificantBits())
                    .putLong(space.getLeastSignificantBits())
                    .array());
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A call has a title or, where its page was too broken to give one, its identity. */
    String title() {
        String title = call.content().title();
        return title.isEmpty() ? call.id().value() : title;
    }

    /** Returns the closing that an applicant has to meet: the next one, or the last of those that have passed. */
    Optional<Deadline> closing() {
        return call.nextDeadline(now)
                .or(() -> call.content().deadlines().stream().max(Comparator.naturalOrder()));
    }

    Optional<Money> leastAward() {
        return call.content().value(Field.GRANT_MIN);
    }

    Optional<Money> highestAward() {
        return call.content().value(Field.GRANT_MAX);
    }

    /** An envelope that several calls share is available to none of them alone. */
    Optional<Money> total() {
        return call.content()
                .value(Field.BUDGET)
                .filter(budget -> call.content()
                        .value(Field.BUDGET_SCOPE)
                        .filter(BudgetScope.CALL_SHARED::equals)
                        .isEmpty());
    }
}
