package fr.levier.source.eu;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fr.levier.source.Sieve;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps of the portal's reference file the grants that are open or to come: some hundreds of eleven thousand objects. It never holds
 * more than one object, whatever comes; a file that breaks off or is no JSON leaves nothing, rather than a part that looks whole.
 */
final class ReferenceSieve implements Sieve {
    private static final int LONGEST_OBJECT = 1024 * 1024;
    private static final int MOST_KEPT = 16 * 1024 * 1024;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build();

    @Override
    public byte[] sift(InputStream answer) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.writeBytes(ReferenceFile.HEAD.getBytes(StandardCharsets.UTF_8));
        try (JsonParser json = JSON.createParser(answer)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (!enters(json)) {
                return new byte[0];
            }
            int before = kept.size();
            while (json.nextToken() == JsonToken.START_OBJECT && kept.size() < MOST_KEPT) {
                object(json, kept, kept.size() > before);
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                return new byte[0];
            }
        } catch (JsonProcessingException broken) {
            return new byte[0];
        }
        kept.writeBytes(ReferenceFile.FOOT.getBytes(StandardCharsets.UTF_8));
        return kept.toByteArray();
    }

    /** Goes to the list of grants; returns whether there is one. */
    private static boolean enters(JsonParser json) throws IOException {
        while (json.nextToken() != null) {
            if (json.currentToken() == JsonToken.START_ARRAY && ReferenceFile.LIST.equals(json.currentName())) {
                return true;
            }
        }
        return false;
    }

    private static void object(JsonParser json, ByteArrayOutputStream kept, boolean another) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        Marks marks = new Marks();
        try (JsonGenerator out = JSON.createGenerator((OutputStream) copy)) {
            int depth = 0;
            do {
                marks.see(json, depth);
                depth += json.currentToken().isStructStart()
                        ? 1
                        : json.currentToken().isStructEnd() ? -1 : 0;
                if (copy.size() + out.getOutputBuffered() <= LONGEST_OBJECT) {
                    out.copyCurrentEvent(json);
                } else {
                    marks.tooLong = true;
                }
            } while (depth > 0 && json.nextToken() != null);
            marks.tooLong |= depth > 0;
        }
        if (marks.wanted()) {
            kept.writeBytes(another ? new byte[] {','} : new byte[0]);
            copy.writeTo(kept);
        }
    }

    /** What tells, while an object goes by, whether it is wanted. */
    private static final class Marks {
        private String type = "";
        private String status = "";
        private boolean inStatus;
        private boolean tooLong;

        void see(JsonParser json, int depth) throws IOException {
            String name = json.currentName();
            if (depth == 1) {
                inStatus = "status".equals(name);
            }
            if (depth == 1 && "type".equals(name) && json.currentToken().isScalarValue()) {
                type = json.getText();
            } else if (depth == 2
                    && inStatus
                    && "id".equals(name)
                    && json.currentToken().isScalarValue()) {
                status = json.getText();
            } else if (depth == 2 && inStatus && status.isEmpty() && "abbreviation".equals(name)) {
                status = json.currentToken().isScalarValue() ? json.getText() : "";
            }
        }

        boolean wanted() {
            return !tooLong && ReferenceFile.isGrant(type) && ReferenceFile.isCurrent(status);
        }
    }
}
