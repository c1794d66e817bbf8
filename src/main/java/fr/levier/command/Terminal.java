package fr.levier.command;

import java.io.Console;

/** Whether a person sits before this process. */
final class Terminal {
    private Terminal() {}

    /** Until Java 21 there is a console only at a terminal; from Java 22 on there always is one, which says whether it is one. */
    @SuppressWarnings("SystemConsoleNull") // both are asked
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }
}
