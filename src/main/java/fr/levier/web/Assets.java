package fr.levier.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * The addresses of our own files. Each carries the fingerprint of what stands in it, so that a browser may keep it for ever and still
 * has the new one with the page after it changed.
 */
public final class Assets {
    static final String PATH = "/static/";

    /** The parameter that holds the fingerprint. */
    static final String VERSION = "v";

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** Returns the address of a file among those that are served as they are. */
    public static String of(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::address);
    }

    private static String address(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(PATH + name)) {
            if (file == null) {
                throw new IllegalArgumentException("No file " + name);
            }
            CRC32 sum = new CRC32();
            sum.update(file.readAllBytes());
            return PATH + name + "?" + VERSION + "=" + Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
