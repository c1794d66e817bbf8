package fr.levier;

import fr.levier.command.CommandLineRun;

/** Starts Levier: the first argument names the command, see {@code --help}. */
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        System.exit(CommandLineRun.run(args));
    }
}
