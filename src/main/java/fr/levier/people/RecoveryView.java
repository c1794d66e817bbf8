package fr.levier.people;

import java.util.List;

/**
 * New codes, shown this once.
 *
 * @param file the same as an address that the browser saves as a file
 */
public record RecoveryView(List<String> codes, String file) {
    public RecoveryView {
        codes = List.copyOf(codes);
    }

    static RecoveryView of(List<String> codes) {
        return new RecoveryView(codes, "data:text/plain;charset=utf-8," + String.join("%0A", codes) + "%0A");
    }
}
