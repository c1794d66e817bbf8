package fr.levier.administration;

import java.util.List;

/** The files to which the database was saved, the newest first, and how to make one. */
public record BackupView(List<Line> made) {
    public BackupView {
        made = List.copyOf(made);
    }

    /** One file, in words. */
    public record Line(String at, String file, String size) {}
}
