package fr.levier.dossier;

import fr.levier.call.CallId;
import fr.levier.match.Commitments;
import fr.levier.reference.Label;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calls for which an authority prepares an application file, or has handed one in, count for it. */
@Singleton
final class DossierCommitments implements Commitments {
    private static final List<Label> PREPARED = List.of(Label.message("dossier.counts"));

    private final Provider<JdbcDossiers> dossiers;

    DossierCommitments(Provider<JdbcDossiers> dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Map<CallId, List<Label>> of(String siren) {
        return dossiers.get().callsOf(siren).stream().collect(Collectors.toMap(Function.identity(), call -> PREPARED));
    }

    @Override
    public Commitments forMany() {
        return only(dossiers.get().sirens());
    }
}
