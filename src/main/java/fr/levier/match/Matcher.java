package fr.levier.match;

import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.project.Project;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Judges calls for an authority, with or without one of its projects. */
public interface Matcher {

    /** Returns one match for each call. */
    List<Match> match(Authority authority, Optional<Project> project, Collection<Call> calls, Instant now);

    Match one(Authority authority, Optional<Project> project, Call call, Instant now);
}
