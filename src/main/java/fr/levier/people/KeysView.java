package fr.levier.people;

import fr.levier.web.FormView;
import java.util.List;

/**
 * The keys of an authority.
 *
 * @param problems what could not be done
 * @param done what was done
 * @param fresh the key that was just made, shown this once; empty otherwise
 * @param authority its name
 * @param keys those that open something
 * @param make the form that makes one
 */
public record KeysView(
        List<String> problems,
        String done,
        String fresh,
        String authority,
        List<MembersView.Line> keys,
        FormView make) {
    public KeysView {
        problems = List.copyOf(problems);
        keys = List.copyOf(keys);
    }
}
