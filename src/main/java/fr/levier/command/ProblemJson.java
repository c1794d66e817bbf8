package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.levier.call.CallJson;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import java.util.List;

/** Problems for machines, with the sentence for people beside the code. */
final class ProblemJson {
    private ProblemJson() {}

    static ArrayNode of(List<Problem> problems, Messages messages) {
        ArrayNode json = CallJson.mapper().createArrayNode();
        problems.forEach(p -> json.addObject()
                .put("code", p.code())
                .put("place", p.place().toString())
                .put("sentence", messages.text(p.code(), p.details().toArray())));
        return json;
    }
}
