package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.ErrorAdvice;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a reader who may not change something which roles may, and the names of those who give them. */
@Singleton
final class HttpRoleAdvice implements ErrorAdvice {
    private final Provider<JdbcMembers> members;
    private final Provider<AuthorityNames> names;

    /** @param members asked for only then: most errors need no database */
    HttpRoleAdvice(Provider<JdbcMembers> members, Provider<AuthorityNames> names) {
        this.members = members;
        this.names = names;
    }

    @Override
    public Optional<String> about(HttpRequest<?> request, Throwable cause, Messages messages) {
        return Stream.iterate(Optional.of(cause), Optional::isPresent, c -> c.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .filter(HttpRoleNeeded.class::isInstance)
                .map(HttpRoleNeeded.class::cast)
                .findFirst()
                .map(needed -> words(request, needed.siren(), messages));
    }

    private String words(HttpRequest<?> request, String siren, Messages messages) {
        String role = HttpAccessBinder.visitor(request)
                .map(visitor -> visitor.memberships().get(siren))
                .map(own -> messages.text("people.role." + own))
                .orElseGet(() -> messages.text("people.role.none"));
        String able = Stream.of(Role.values())
                .filter(Role::changes)
                .map(may -> messages.text("people.role." + may))
                .collect(Collectors.joining(", "));
        String whom = String.join(", ", administrators(siren));
        String ask =
                whom.isEmpty() ? messages.text("people.refused.nobody") : messages.text("people.refused.ask", whom);
        return messages.text("people.refused.why", names.get().name(siren), role, able) + " " + ask;
    }

    private List<String> administrators(String siren) {
        return members.get().list(siren).stream()
                .filter(member -> member.role() == Role.ADMINISTRATOR)
                .map(Member::account)
                .filter(Account::active)
                .map(account -> account.name().isEmpty()
                        ? account.email().value()
                        : account.name() + " (" + account.email().value() + ")")
                .toList();
    }
}
