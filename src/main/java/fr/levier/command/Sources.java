package fr.levier.command;

import fr.levier.call.SchemeRecogniser;
import fr.levier.source.Source;
import fr.levier.source.afd.Afd;
import fr.levier.source.eu.EuPortal;
import fr.levier.source.meae.Meae;
import fr.levier.source.onepercent.OnePercent;
import fr.levier.source.relay.Relay;
import fr.levier.source.wateragency.WaterAgencies;
import java.util.ArrayList;
import java.util.List;

/** Every source that Levier reads; a new one is added here and nowhere else. */
final class Sources {
    private Sources() {}

    static List<Source> all(SchemeRecogniser recogniser) {
        List<Source> sources = new ArrayList<>(List.of(
                new EuPortal(recogniser),
                new Meae(recogniser),
                new Afd(recogniser),
                new OnePercent(),
                new WaterAgencies()));
        sources.addAll(Relay.all(recogniser));
        return List.copyOf(sources);
    }
}
