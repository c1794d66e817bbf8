package fr.levier.rule;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.problem.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A situation with the verdict that the scheme must give: it explains the scheme to people and is run as a check on every load.
 *
 * @param name in French
 * @param description the facts as people write them
 * @param missing when given, exactly the facts that the verdict must ask for
 * @param place where it stands, for the fault when the verdict differs
 */
public record Example(
        String name,
        LocalDate on,
        Optional<String> campaign,
        JsonNode description,
        Facts facts,
        Eligibility expect,
        Optional<List<String>> missing,
        Place place) {}
