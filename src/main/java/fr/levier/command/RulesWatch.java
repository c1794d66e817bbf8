package fr.levier.command;

import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.RulebookInForce;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a changed folder of rules in force while the pages are served: as a whole, and only without fault. The faults of a folder are
 * logged once, not at each look; contents count, not times of files.
 */
final class RulesWatch {
    private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);

    private final Path folder;
    private final RulebookInForce rules;
    private final Messages messages;
    private String seen;

    /**
     * @param folder the folder that the rulebook in force was read from
     */
    RulesWatch(Path folder, RulebookInForce rules, Messages messages) {
        this.folder = folder;
        this.rules = rules;
        this.messages = messages;
        this.seen = rules.current().version();
    }

    /** Looks once; returns the faults of a changed folder, for which the rulebook in force stays. */
    synchronized List<Problem> look() {
        RuleFiles files = RuleFiles.in(folder);
        String version = files.version();
        if (version.equals(seen)) {
            return List.of();
        }
        seen = version;
        List<Problem> problems = rules.replaceBy(files);
        if (problems.isEmpty()) {
            LOG.info(messages.text("levier.rules.reloaded", folder, shortened(version)));
        } else {
            problems.forEach(problem -> LOG.error(messages.text(problem)));
            String kept = shortened(rules.current().version());
            LOG.error(messages.text("levier.rules.kept", folder, problems.size(), kept));
        }
        return problems;
    }

    private static String shortened(String version) {
        return version.substring(0, 12);
    }
}
