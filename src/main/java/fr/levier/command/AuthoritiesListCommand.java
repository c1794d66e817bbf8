package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.call.CallJson;
import fr.levier.message.Messages;
import fr.levier.project.Project;
import fr.levier.project.Projects;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code levier authorities list}. */
@Command(name = "list")
final class AuthoritiesListCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AuthoritiesListCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.reading(store, output, messages)) {
            List<Authority> authorities = session.bean(Authorities.class).list();
            Projects projects = session.bean(Projects.class);
            output.print(
                    () -> json(authorities, projects),
                    () -> authorities.stream().map(a -> line(a, projects)).collect(Collectors.joining("\n")));
            return ExitCode.DONE.code();
        }
    }

    private String line(Authority a, Projects projects) {
        String ids = projects.listOf(a.siren()).stream().map(Project::id).collect(Collectors.joining(", "));
        String mark = a.fictional() ? " – " + messages.text("levier.authorities.fictional") : "";
        return a.siren() + "  " + a.name() + mark + (ids.isEmpty() ? "" : "  [" + ids + "]");
    }

    private static ArrayNode json(List<Authority> authorities, Projects projects) {
        ArrayNode array = CallJson.mapper().createArrayNode();
        for (Authority a : authorities) {
            array.addObject()
                    .put("siren", a.siren())
                    .put("name", a.name())
                    .put("type", a.type())
                    .put("fictional", a.fictional())
                    .set(
                            "projects",
                            CallJson.mapper()
                                    .valueToTree(projects.listOf(a.siren()).stream()
                                            .map(Project::id)
                                            .toList()));
        }
        return array;
    }
}
