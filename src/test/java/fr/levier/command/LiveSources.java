package fr.levier.command;

import fr.levier.rule.Rulebook;
import fr.levier.store.World;
import java.util.Optional;

/** The sources of the real world, for tests of other rooms that start the server by themselves. */
public final class LiveSources {
    private LiveSources() {}

    /** Returns the bean that the command brings; its type is nobody else's business. */
    public static Object under(Rulebook rules) {
        return Sources.of(World.LIVE, Optional.empty(), new RecognisedSchemes(() -> rules));
    }
}
