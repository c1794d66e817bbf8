package fr.levier.dossier;

import java.util.List;

/** The application files of an authority. */
public record DossierListView(String authority, List<Line> lines, String calls) {

    /** One file: its call, until when, how far it is. */
    public record Line(String title, String link, String when, String said, boolean late) {}
}
