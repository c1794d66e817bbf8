package fr.levier.match;

import java.util.List;

/**
 * The first page: which authority is yours?
 *
 * @param typed what was looked for, or the empty string
 * @param found the authorities of the directory that look like it
 * @param cut whether there are more of them than are shown
 * @param known those that this instance knows already and the reader may see
 * @param edition the data of the directory, with their vintage
 * @param hint what to try when nothing was found
 */
public record StartView(String typed, List<Line> found, boolean cut, List<Line> known, String edition, String hint) {

    /**
     * One authority to choose.
     *
     * @param name its name
     * @param about its type, place and population, in words
     * @param link its calls
     */
    public record Line(String name, String about, String link) {}
}
