package fr.levier.administration;

import fr.levier.message.Messages;
import fr.levier.people.AuthorityNames;
import fr.levier.people.Role;
import fr.levier.people.SignedIn;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where administration begins: the pages of each authority that somebody administers, and of the instance. */
@Controller(IndexController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IndexController {
    static final String PATH = "/administration";
    private static final List<String> OF_AUTHORITY = List.of("membres", "cles", "courriel", "journal");
    private static final List<String> OF_INSTANCE =
            List.of("collectivites", "personnes", "sources", "regles", "courriel", "taches", "sauvegarde", "journal");

    private final HttpFirstSteps steps;
    private final AuthorityNames names;
    private final HttpPages pages;

    IndexController(HttpFirstSteps steps, AuthorityNames names, HttpPages pages) {
        this.steps = steps;
        this.names = names;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, SignedIn visitor) {
        Messages messages = pages.messages(request);
        List<IndexView.Group> groups = new ArrayList<>();
        boolean keeps = visitor.account().administersInstance();
        if (keeps) {
            groups.add(group(messages.text("administration.instance"), OF_INSTANCE, Map.of(), "instance", messages));
        }
        visitor.memberships().entrySet().stream()
                .filter(m -> m.getValue() == Role.ADMINISTRATOR)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(siren -> groups.add(
                        group(names.name(siren), OF_AUTHORITY, Map.of("siren", siren), "authority", messages)));
        if (groups.isEmpty()) {
            throw HttpKeeper.notFound();
        }
        return pages.ok(
                "administration/index",
                pages.page(request, messages.text("administration.title")),
                new IndexView(keeps ? steps.steps(messages) : List.of(), groups));
    }

    private static IndexView.Group group(
            String title, List<String> names, Map<String, String> parameters, String kind, Messages messages) {
        return new IndexView.Group(
                title,
                names.stream()
                        .map(name -> new IndexView.Link(
                                Links.to(PATH + "/" + name, parameters),
                                messages.text("administration.page." + name),
                                messages.text("administration.about." + kind + "." + name)))
                        .toList());
    }
}
