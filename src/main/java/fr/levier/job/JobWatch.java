package fr.levier.job;

/** Says whether the jobs of this process run: collection, letters, alarms. Absent where none are wanted. */
public interface JobWatch {
    boolean isRunning();
}
