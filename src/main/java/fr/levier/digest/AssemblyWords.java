package fr.levier.digest;

import fr.levier.authority.Council;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.time.LocalDate;
import java.util.Optional;

/** Says which assembly of an authority decides on a call, with the working days to it; nothing where nobody knows. */
final class AssemblyWords {
    private final Messages words;

    AssemblyWords(Messages words) {
        this.words = words;
    }

    Optional<String> sentence(Entry entry) {
        return entry.outlook()
                .map(outlook -> outlook.assembly().map(day -> last(entry, day)).orElseGet(() -> missed(entry)));
    }

    private String last(Entry entry, LocalDate day) {
        return words.text(
                "digest.assembly", Formats.of(words).date(day), words.text("digest.workdays", entry.workdaysTo(day)));
    }

    private String missed(Entry entry) {
        return words.text(
                "digest.assembly.missed", Council.WORKDAYS, words.text("digest.workdays", entry.workdaysLeft()));
    }
}
