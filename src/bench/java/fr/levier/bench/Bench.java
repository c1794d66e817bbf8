package fr.levier.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Starts a benchmark by its name. */
public final class Bench {
    private static final int USAGE = 2;

    private Bench() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        PrintStream out = System.out;
        String name = argument(arguments, 0);
        Path authorities = Path.of(argument(arguments, 1));
        Optional<Integer> calls = count(argument(arguments, 2));
        Optional<Integer> people = count(argument(arguments, 3));
        if (name.equals("jmh")) {
            Jmh.run(InnerLoops.class, out);
        } else if (name.equals("portal")) {
            Jmh.run(PortalReading.class, out);
        } else if (name.equals("portal-cpu")) {
            PortalCpu.run(out);
        } else if (name.equals("optimise")) {
            Optimise.run(out);
        } else if (name.equals("search") && calls.isPresent()) {
            Search.run(calls.get(), out);
        } else if (name.equals("pages") && calls.isPresent()) {
            Pages.run(calls.get(), out);
        } else if (name.equals("collect") && calls.isPresent()) {
            Collect.run(calls.get(), out);
        } else if (name.equals("letters") && people.isPresent()) {
            Letters.run(people.get(), out);
        } else if (!name.equals("national")) {
            refuse("No benchmark " + name + ": -Dbench=national, collect, search, jmh, letters, pages, portal, portal-cpu or optimise");
        } else if (!Files.isRegularFile(authorities.resolve("perimetre-epci-a-fp.csv"))) {
            refuse("No table perimetre-epci-a-fp.csv in " + authorities + ": -Dauthorities=DIR");
        } else if (calls.isEmpty()) {
            refuse("No number of calls: -Dcalls=N, from 1 to 100000");
        } else {
            National.run(authorities, calls.get(), out);
        }
    }

    private static String argument(String[] arguments, int place) {
        return place < arguments.length ? arguments[place] : "";
    }

    private static Optional<Integer> count(String text) {
        return text.matches("[1-9]\\d{0,4}|100000") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static void refuse(String reason) {
        System.err.println(reason);
        System.exit(USAGE);
    }
}
