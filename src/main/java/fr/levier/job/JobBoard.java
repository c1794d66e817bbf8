package fr.levier.job;

import java.util.List;
import java.util.Optional;

/** The jobs of this instance, as its administrators see and stop them. Absent where none are wanted. */
public interface JobBoard {
    /** The job that collects from sources. */
    String COLLECT = "collect";

    /** Returns the jobs of the timetable, in its order. */
    List<JobState> list();

    /** Runs a job no more by itself until it is resumed, on any node; returns false when there is none of that name. */
    boolean pause(String job);

    boolean resume(String job);

    /** Runs a job once, as soon as it may: never beside a run of the same job. */
    boolean runNow(String job);

    /** Reads one source, or all when none is named, as soon as the collection may run. */
    void collectNow(Optional<String> source);
}
