package fr.levier.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a command left: its exit code, its results and its progress. */
record Ran(int code, String out, String err) {

    /** Runs a command in this process, with both streams caught. */
    static Ran command(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        Locale locale = Locale.getDefault();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = CommandLineRun.run(args);
            return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
            Locale.setDefault(locale);
        }
    }

    JsonNode json() {
        try {
            return CallJson.mapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON alone on standard output: " + out + "\n" + err, e);
        }
    }

    boolean tracesStack() {
        return err.contains("\tat ") || out.contains("\tat ");
    }
}
