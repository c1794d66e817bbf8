package fr.levier.project;

import fr.levier.message.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project that an authority carries or thinks of.
 *
 * @param id lower case with hyphens, unique within the authority
 * @param siren the authority that carries it
 * @param title what people call it
 * @param fictional true for a project of the bundled world
 * @param description its facts, nested as in the file that people write ({@code country}, {@code themes}, {@code totalCost}…)
 * @param partners each with {@code kind}, {@code country}, {@code agreementSigned}…; complete when given, absent when nobody said
 */
public record Project(
        String id,
        String siren,
        String title,
        boolean fictional,
        Map<String, Object> description,
        Optional<List<Map<String, Object>>> partners) {
    public Project {
        title = PlainText.whole(title);
        description = Map.copyOf(description);
        partners = partners.map(List::copyOf);
    }
}
