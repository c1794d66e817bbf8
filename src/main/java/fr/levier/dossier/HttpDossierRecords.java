package fr.levier.dossier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Document;
import fr.levier.call.Field;
import fr.levier.message.Messages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The application files of an authority for programs; what nobody said is absent. */
@Singleton
public final class HttpDossierRecords {
    private final HttpDossiers dossiers;

    HttpDossierRecords(HttpDossiers dossiers) {
        this.dossiers = dossiers;
    }

    public ObjectNode list(String siren, Instant now, Messages messages) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("items");
        dossiers.listOf(siren, now).forEach(facts -> write(facts, items.addObject(), new DossierWords(messages)));
        return json;
    }

    private static void write(DossierFacts facts, ObjectNode json, DossierWords words) {
        json.put("call", facts.call().id().value()).put("title", facts.title());
        facts.deadline().ifPresent(next -> json.put("deadline", next.date().toString()));
        ArrayNode steps = json.putArray("steps");
        facts.schedule().steps().forEach(due -> write(due, steps.addObject(), words));
        ArrayNode pieces = json.putArray("pieces");
        facts.dossier().pieces().forEach(piece -> {
            ObjectNode one = pieces.addObject().put("name", piece.name()).put("done", piece.done());
            put(one, "who", piece.who());
        });
        ArrayNode documents = json.putArray("documents");
        List<Document> stated = facts.call().content().value(Field.DOCUMENTS).orElse(List.of());
        stated.forEach(document -> documents
                .addObject()
                .put("title", document.title())
                .put("url", document.url().toString()));
        words.missing(facts).forEach(json.putArray("missing")::add);
        put(json, "notes", facts.dossier().text(Dossier.NOTES));
        json.put("version", facts.dossier().version())
                .put("changedAt", facts.dossier().changedAt().toString());
    }

    private static void write(Schedule.Due due, ObjectNode json, DossierWords words) {
        json.put("code", due.step().code()).put("name", words.name(due.step()));
        due.day().ifPresent(day -> json.put("due", day.toString()));
        json.put("done", due.done()).put("late", due.late());
        put(json, "who", due.who());
    }

    private static void put(ObjectNode json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
