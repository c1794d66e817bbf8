package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.message.Messages;
import fr.levier.source.HarvestListener;
import fr.levier.source.HarvestReport;
import fr.levier.source.SourceReport;
import java.io.PrintWriter;
import java.util.Optional;

/** Says how a harvest goes, by a bar on a terminal and by lines elsewhere, and what came of it, for people or for machines. */
final class HarvestPrinter implements HarvestListener {
    private static final int PAGES_A_LINE = 25;

    private final PrintWriter progress;
    private final Messages messages;
    private final Optional<ProgressBar> bar;

    HarvestPrinter(PrintWriter progress, Messages messages, boolean terminal) {
        this.progress = progress;
        this.messages = messages;
        this.bar = terminal ? Optional.of(new ProgressBar()) : Optional.empty();
    }

    @Override
    public synchronized void pageRead(String source, int pages, int waiting) {
        bar.ifPresent(b -> b.read(source, pages, waiting));
        if (bar.isPresent()) {
            draw();
        } else if (pages % PAGES_A_LINE == 0) {
            say(messages.text("levier.collect.progress", source, pages));
        }
    }

    private void draw() {
        bar.ifPresent(b -> progress.print(b.drawn(messages.text("levier.collect.bar", b.pages(), b.known()))));
        progress.flush();
    }

    @Override
    public synchronized void sourceEnded(SourceReport r) {
        bar.ifPresent(b -> b.ended(r.source()));
        bar.ifPresent(b -> progress.print(ProgressBar.erased()));
        tell(r);
        draw();
    }

    /** Takes the bar away: what follows stands on a line of its own. */
    synchronized void end() {
        bar.ifPresent(b -> progress.print(ProgressBar.erased()));
        progress.flush();
    }

    private void tell(SourceReport r) {
        say("      "
                + messages.text(
                        "levier.collect.source",
                        r.source(),
                        r.pages(),
                        r.notModified(),
                        r.callsRead(),
                        r.recorded().added(),
                        r.recorded().changed(),
                        r.recorded().withdrawn(),
                        r.problems().size()));
        if (!r.complete() && !r.reread()) {
            say("      " + messages.text("levier.collect.incomplete", r.source()));
        }
        r.problems().forEach(p -> say("        " + messages.text(p)));
    }

    private void say(String line) {
        progress.println(line);
        progress.flush();
    }

    ObjectNode json(HarvestReport report) {
        ObjectNode json = CallJson.mapper().createObjectNode();
        json.put("startedAt", report.startedAt().toString());
        json.put("endedAt", report.endedAt().toString());
        ArrayNode sources = json.putArray("sources");
        report.sources().forEach(r -> source(sources.addObject(), r));
        return json;
    }

    private void source(ObjectNode json, SourceReport r) {
        json.put("source", r.source())
                .put("complete", r.complete())
                .put("pages", r.pages())
                .put("notModified", r.notModified())
                .put("calls", r.callsRead())
                .put("new", r.recorded().added())
                .put("changed", r.recorded().changed())
                .put("withdrawn", r.recorded().withdrawn())
                .put("reopened", r.recorded().reopened())
                .put("reread", r.reread());
        ArrayNode problems = json.putArray("problems");
        r.problems()
                .forEach(p -> problems.addObject()
                        .put("code", p.code())
                        .put("place", p.place().toString())
                        .put("sentence", messages.text(p)));
    }
}
