package fr.levier.authority.directory;

import fr.levier.authority.Authority;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What open data say of one authority.
 *
 * @param code its SIREN; where the data have none, its type and the code of INSEE, such as {@code departement-34}
 * @param name the official name
 * @param type a code of the vocabulary's {@code authority-types}
 * @param departement the département that holds all of it, if one does
 * @param region the region that holds all of it, if one does
 * @param epci the SIREN of the EPCI with taxing powers that a commune belongs to
 * @param population inhabitants, where the data count them
 * @param overseas whether it lies outside the mainland and Corsica
 * @param edition the data that say so, with their vintage
 */
public record DirectoryEntry(
        String code,
        String name,
        String type,
        Optional<String> departement,
        Optional<String> region,
        Optional<String> epci,
        Optional<Long> population,
        boolean overseas,
        String edition) {

    /** Returns the authority as it stands before it has said anything of itself: what open data know, and nothing else. */
    public Authority authority() {
        Map<String, Object> description = new LinkedHashMap<>();
        population.ifPresent(count -> description.put("population", count));
        departement.ifPresent(where -> description.put("departement", where));
        region.ifPresent(where -> description.put("region", where));
        description.put("overseas", overseas);
        return new Authority(siren().orElse(""), name, type, false, description);
    }

    public Optional<String> siren() {
        return Optional.of(code).filter(c -> c.matches("\\d{9}"));
    }
}
