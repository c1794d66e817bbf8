package fr.levier.follow;

import fr.levier.web.FormView;
import java.util.List;

/** The searches that somebody keeps, and the form that keeps one more. */
public record SearchesView(List<Line> lines, FormView save, String calls, String feeds) {

    /** A search with the address that opens it and the form that forgets it. */
    public record Line(String name, String link, FormView remove) {}
}
