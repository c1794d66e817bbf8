package fr.levier.source.eu;

import fr.levier.call.Deadline;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The closings of a call. Topics close at 17:00 in Brussels; EuropeAid and cascade calls each close as their own documents say. */
final class PortalDeadlines {
    private static final LocalTime TOPICS_CLOSE = LocalTime.of(17, 0);
    private static final String TWO_STAGE = "two-stage";

    private PortalDeadlines() {}

    /** Returns the days that the texts name, each once, in order; unreadable ones are left out. */
    static List<LocalDate> days(Collection<String> texts) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        texts.forEach(text -> PortalDate.parse(text).ifPresent(days::add));
        return List.copyOf(days);
    }

    /**
     * Chooses between the dates of the row and those of its actions: the longer list when it holds all the other's dates, else the
     * row's, since actions are sometimes left behind when a deadline moves.
     */
    static List<LocalDate> fuller(List<LocalDate> row, List<LocalDate> actions) {
        return new HashSet<>(actions).containsAll(row) ? actions : row;
    }

    static Optional<List<Deadline>> ofTopic(List<LocalDate> days, String model) {
        boolean staged = model.equals(TWO_STAGE) && days.size() == 2;
        List<Deadline> deadlines = new ArrayList<>();
        for (LocalDate day : days) {
            Optional<String> label = staged ? Optional.of("stage " + (deadlines.size() + 1)) : Optional.empty();
            deadlines.add(new Deadline(day, Optional.of(TOPICS_CLOSE), Deadline.BRUSSELS, label));
        }
        return present(deadlines);
    }

    static Optional<List<Deadline>> ofOther(List<LocalDate> days) {
        return present(days.stream()
                .map(d -> new Deadline(d, Optional.empty(), Deadline.BRUSSELS, Optional.empty()))
                .toList());
    }

    private static Optional<List<Deadline>> present(List<Deadline> deadlines) {
        return Optional.of(List.copyOf(deadlines)).filter(l -> !l.isEmpty());
    }
}
