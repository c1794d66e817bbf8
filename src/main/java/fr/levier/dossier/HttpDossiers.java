package fr.levier.dossier;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.authority.Council;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.match.Matcher;
import fr.levier.match.Situation;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Joins the files of an authority to their calls and to what the rules say of these for it. */
@Singleton
final class HttpDossiers {
    private final Provider<JdbcDossiers> dossiers;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Matcher matcher;

    HttpDossiers(Provider<JdbcDossiers> dossiers, Catalogue catalogue, Authorities authorities, Matcher matcher) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.matcher = matcher;
    }

    Call call(String siren, String id) {
        try {
            return catalogue.findFor(new CallId(id), Optional.of(siren)).orElseThrow(HttpDossiers::notFound);
        } catch (IllegalArgumentException noIdentity) {
            throw notFound();
        }
    }

    /** Returns the file of a call; one that nobody began says nothing. */
    Dossier dossier(String siren, CallId call) {
        return dossiers.get().find(siren, call).orElseGet(() -> Dossier.none(siren, call));
    }

    boolean save(Dossier dossier) {
        return dossiers.get().save(dossier);
    }

    Authority authority(String siren) {
        return authorities.find(siren).orElseThrow(HttpDossiers::notFound);
    }

    DossierFacts facts(Dossier dossier, Call call, Instant now) {
        Authority authority = authority(dossier.siren());
        Situation situation = Situation.of(authority, Optional.empty());
        return DossierFacts.of(dossier, call, matcher.one(situation, call, now), Council.of(authority), now);
    }

    /** Returns the files that were begun, those of calls that are not there any more left out. */
    List<DossierFacts> listOf(String siren, Instant now) {
        return dossiers.get().listOf(siren).stream()
                .flatMap(dossier -> catalogue.findFor(dossier.call(), Optional.of(siren)).stream()
                        .map(call -> facts(dossier, call, now)))
                .toList();
    }

    static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }
}
