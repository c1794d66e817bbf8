package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.message.Messages;
import java.time.Instant;
import java.util.Optional;

/** Tells how a call stands to what an authority plans already: the room in which plans are kept stands above this one. */
public interface PlannedTies {

    /** Returns what there is to say; nothing for an authority without a plan. Who asks has made sure that it may be shown. */
    Optional<TiesView> of(Call call, String siren, Instant now, Messages messages);
}
