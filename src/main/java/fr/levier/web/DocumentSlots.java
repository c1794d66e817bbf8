package fr.levier.web;

import java.util.HashMap;
import java.util.Map;

/** How many documents are held in memory at once: so many of all, and at most half of them of one account, so that nobody keeps out all others. */
final class DocumentSlots {
    private final int most;
    private final Map<String, Integer> held = new HashMap<>();

    DocumentSlots(int most) {
        this.most = most;
    }

    /** Returns whether there is room for one more of this account; who gets it gives it back. */
    synchronized boolean take(String account) {
        int all = held.values().stream().mapToInt(Integer::intValue).sum();
        int own = held.getOrDefault(account, 0);
        if (all >= most || own >= Math.max(1, most / 2)) {
            return false;
        }
        held.put(account, own + 1);
        return true;
    }

    synchronized void giveBack(String account) {
        held.computeIfPresent(account, (name, own) -> own > 1 ? own - 1 : null);
    }
}
