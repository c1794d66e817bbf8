package fr.levier.match;

import java.util.Arrays;
import java.util.Optional;

/** As what a list of calls can be taken away. */
public enum ExportFormat {
    CSV("appels.csv", "text/csv; charset=utf-8"),
    XLSX("appels.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ATOM("appels.atom", "application/atom+xml; charset=utf-8"),
    ICS("appels.ics", "text/calendar; charset=utf-8");

    private final String fileName;
    private final String mediaType;

    ExportFormat(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns the format that an address names. */
    public static Optional<ExportFormat> find(String fileName) {
        return Arrays.stream(values()).filter(f -> f.fileName.equals(fileName)).findFirst();
    }
}
