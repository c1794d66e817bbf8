package fr.levier.match;

import fr.levier.call.CallDetailView;
import fr.levier.call.EventView;
import fr.levier.call.FieldView;
import fr.levier.web.Links;
import fr.levier.web.Slice;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which part of each list without end the page of a call shows.
 *
 * @param history what happened to the call, from 1
 * @param others what other pages say, from 1
 */
record LongLists(int history, int others) {
    static final String HISTORY = "histoire";
    static final String OTHERS = "autres";
    private static final int AT_ONCE = 15;

    Slice<EventView> history(CallDetailView call, Map<String, String> asker) {
        return Slice.of(call.history(), history, AT_ONCE, part -> link(call, asker, HISTORY, part) + "#historique");
    }

    Slice<FieldView> others(CallDetailView call, Map<String, String> asker) {
        return Slice.of(call.disagreements(), others, AT_ONCE, part -> link(call, asker, OTHERS, part) + "#desaccords");
    }

    private static String link(CallDetailView call, Map<String, String> asker, String list, int part) {
        Map<String, String> parameters = new LinkedHashMap<>(asker);
        parameters.put(list, String.valueOf(part));
        return Links.to(call.summary().path(), parameters);
    }
}
