package fr.levier.call.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was used last, and only so much: memory does not grow with the number of those who ask. */
public final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    public Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
