package fr.levier.match;

import fr.levier.authority.directory.DirectoryEntry;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the directory says of an authority, in words, by which one tells it from others of the same name. */
public record DirectoryWords(Names names, Messages messages) {
    /** Returns its type, place and population. */
    public String about(DirectoryEntry entry) {
        Formats formats = Formats.of(messages);
        return Stream.of(
                        Optional.of(type(entry.type())),
                        entry.departement()
                                .filter(code -> !entry.type().equals("departement"))
                                .map(code -> messages.text(
                                        "match.start.departement",
                                        names.label("departements", code).in(messages.locale()))),
                        entry.population().map(count -> messages.text("match.start.people", formats.number(count))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    public String type(String code) {
        return names.label("authority-types", code).in(messages.locale());
    }
}
