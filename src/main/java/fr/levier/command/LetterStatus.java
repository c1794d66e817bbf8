package fr.levier.command;

import fr.levier.digest.JdbcLetters;
import java.util.List;

/**
 * How letters stand, for who keeps the instance.
 *
 * @param standing how many there are, by what became of them
 * @param overdue how many should have been composed long ago
 * @param last the last ones
 * @param givenUp all that no server took
 * @param suspended addresses that refuse letters
 */
record LetterStatus(
        JdbcLetters.Standing standing,
        int overdue,
        List<JdbcLetters.Stored> last,
        List<JdbcLetters.Stored> givenUp,
        List<JdbcLetters.Suspended> suspended) {
    LetterStatus {
        last = List.copyOf(last);
        givenUp = List.copyOf(givenUp);
        suspended = List.copyOf(suspended);
    }

    boolean isTroubled() {
        return standing.late() + standing.givenUp() + overdue + suspended.size() > 0;
    }
}
