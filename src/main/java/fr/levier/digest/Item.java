package fr.levier.digest;

import java.util.List;

/**
 * What a letter says of one call and why, as it is kept to be explained when calls and rules have changed since. A window of the
 * administration or a source that could not be read is one too, with neither verdict nor events.
 *
 * @param section the part in which it stands, or WINDOW or GAP
 * @param call the identity of the call, or of the window, or the name of the source
 * @param siren the authority for which it was judged
 * @param inFull whether it is told in full; else it got one line
 * @param verdict the verdict
 * @param because the reason that weighs most, in the language of the letter; empty when nothing decides
 * @param rulebook the version of the rules that judged
 * @param events the events of the catalogue that the letter tells of it: number, kind, field, instant
 */
public record Item(
        String section,
        String call,
        String siren,
        boolean inFull,
        String verdict,
        String because,
        String rulebook,
        List<String> events) {
    public Item {
        events = List.copyOf(events);
    }
}
