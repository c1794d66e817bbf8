package fr.levier.people;

import fr.levier.mail.MailAddress;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.AuthenticationFailureReason;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.endpoint.authorization.state.State;
import io.micronaut.security.oauth2.endpoint.token.response.DefaultOpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdClaims;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdTokenResponse;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Finds the account of an identity that a provider vouches for. The first time it is the one of the verified address, from then on the
 * one that was linked, whatever address the provider names. An identity without an account gets none: people are invited.
 */
@Singleton
@Replaces(DefaultOpenIdAuthenticationMapper.class)
final class HttpOpenIdMapper implements OpenIdAuthenticationMapper {
    static final String ACCOUNT = "account";

    private final JdbcAccounts accounts;
    private final HttpUserInfo userInfo;
    private final boolean trustsAddresses;
    private final ExecutorService blocking;

    HttpOpenIdMapper(
            JdbcAccounts accounts,
            HttpUserInfo userInfo,
            @Value("${levier.openid.trust-email:false}") boolean trustsAddresses,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.accounts = accounts;
        this.userInfo = userInfo;
        this.trustsAddresses = trustsAddresses;
        this.blocking = blocking;
    }

    @Override
    public Publisher<AuthenticationResponse> createAuthenticationResponse(
            String provider, OpenIdTokenResponse tokens, OpenIdClaims claims, @Nullable State state) {
        return Mono.fromCallable(() -> response(tokens, claims)).subscribeOn(Schedulers.fromExecutorService(blocking));
    }

    private AuthenticationResponse response(OpenIdTokenResponse tokens, OpenIdClaims claims) {
        String issuer = Objects.requireNonNull(claims.getIssuer());
        String subject = Objects.requireNonNull(claims.getSubject());
        return accounts.linked(issuer, subject)
                .or(() -> link(issuer, subject, tokens, claims))
                .filter(Account::active)
                .map(account -> AuthenticationResponse.success(account.email().value(), Map.of(ACCOUNT, account.id())))
                .orElseGet(() -> AuthenticationResponse.failure(AuthenticationFailureReason.USER_NOT_FOUND));
    }

    private Optional<Account> link(String issuer, String subject, OpenIdTokenResponse tokens, OpenIdClaims claims) {
        Map<String, Object> said = claims.getEmail() == null
                ? userInfo.of(subject, Objects.requireNonNull(tokens.getAccessToken()))
                : claims.getClaims();
        Optional<Account> account = address(said).flatMap(accounts::find);
        account.ifPresent(a -> accounts.link(a.id(), issuer, subject));
        return account;
    }

    private Optional<MailAddress> address(Map<String, Object> said) {
        boolean verified = String.valueOf(said.get("email_verified")).equals("true")
                || (trustsAddresses && !said.containsKey("email_verified"));
        return Optional.ofNullable(said.get("email"))
                .filter(email -> verified)
                .map(String::valueOf)
                .flatMap(SignIn::address);
    }
}
