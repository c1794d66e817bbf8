package fr.levier.people;

import fr.levier.message.Messages;
import java.util.function.Function;

/** What an entry of the journal is about, in words. This room knows roles; the application knows calls, sources, facts and jobs. */
public interface SubjectWords {
    /** Returns what puts subjects into words; it remembers what it found out, so that it serves one page and no more. */
    Function<JournalEntry, String> in(Messages messages);
}
