package fr.levier.authority.directory;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Makes an authority of the directory one that this instance keeps, so that people may belong to it. It then stands as open data know it;
 * one that is kept already stays as it is.
 */
@Singleton
public final class Enrolment {
    private final Authorities authorities;
    private final Directory directory;

    Enrolment(Authorities authorities, Directory directory) {
        this.authorities = authorities;
        this.directory = directory;
    }

    /** Returns the authority of that SIREN, kept from now on; nothing when neither this instance nor the directory knows it. */
    public Optional<Authority> enrol(String siren) {
        return authorities
                .find(siren)
                .or(() -> directory
                        .find(siren)
                        .filter(entry -> entry.siren().isPresent())
                        .map(entry -> keep(entry, siren)));
    }

    /**
     * Keeps an authority whose SIREN open data do not give.
     *
     * @param code what the directory calls it
     * @param siren what whoever adds it says
     * @return nothing when the directory has no such code, or this is no SIREN
     */
    public Optional<Authority> enrol(String code, String siren) {
        if (!isSiren(siren)) {
            return Optional.empty();
        }
        return directory
                .find(code)
                .filter(entry -> entry.siren().map(siren::equals).orElse(true))
                .map(entry -> authorities.find(siren).orElseGet(() -> keep(entry, siren)));
    }

    private Authority keep(DirectoryEntry entry, String siren) {
        Authority open = entry.authority();
        Authority kept = new Authority(siren, open.name(), open.type(), open.fictional(), open.description());
        authorities.save(kept);
        return kept;
    }

    /** Returns whether these are nine digits whose last one checks the others, as every SIREN's does. */
    public static boolean isSiren(String text) {
        if (!text.matches("\\d{9}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = (text.charAt(i) - '0') * (i % 2 == 1 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
