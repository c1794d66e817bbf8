package fr.levier.digest;

import fr.levier.call.CallId;
import fr.levier.mail.MailAddress;
import fr.levier.rule.AdministrativeWindows;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A world without windows and gaps, that looks the same at any time. */
interface FixedSight extends DigestInputs, DigestInputs.Sight {
    @Override
    default Sight at(Instant now) {
        return this;
    }

    @Override
    default int liveCalls() {
        return 0;
    }

    @Override
    default List<AdministrativeWindows.Opening> windows() {
        return List.of();
    }

    @Override
    default List<Gap> gaps() {
        return List.of();
    }

    @Override
    default Map<CallId, List<String>> found(MailAddress reader, List<String> sirens) {
        return Map.of();
    }
}
