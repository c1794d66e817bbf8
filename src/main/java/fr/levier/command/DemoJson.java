package fr.levier.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.match.Match;
import fr.levier.rule.Eligibility;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the demonstration did, for machines. */
final class DemoJson {
    private DemoJson() {}

    static ObjectNode of(ObjectNode harvest, int calls, List<Match> matches, Optional<Path> letter) {
        ObjectNode json = harvest.objectNode();
        json.set("collection", harvest);
        json.put("calls", calls);
        ObjectNode verdicts = json.putObject("verdicts");
        for (Eligibility eligibility : Eligibility.values()) {
            verdicts.put(eligibility.name(), MatchCommand.count(matches, eligibility));
        }
        letter.ifPresent(path -> json.put("digest", path.toString()));
        return json;
    }
}
