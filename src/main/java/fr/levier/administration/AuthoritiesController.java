package fr.levier.administration;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.authority.directory.Directory;
import fr.levier.authority.directory.Enrolment;
import fr.levier.match.DirectoryWords;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.people.SignedIn;
import fr.levier.reference.Names;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The authorities that this instance keeps; others are added from the directory, so that people may be invited into them. */
@Controller(AuthoritiesPages.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthoritiesController {
    private static final int MOST = 20;
    private static final int LONGEST = 120;

    private final Authorities authorities;
    private final Directory directory;
    private final Enrolment enrolment;
    private final Names names;
    private final HttpKeeper keeper;
    private final HttpPages pages;

    AuthoritiesController(
            Authorities authorities,
            Directory directory,
            Enrolment enrolment,
            Names names,
            HttpKeeper keeper,
            HttpPages pages) {
        this.authorities = authorities;
        this.directory = directory;
        this.enrolment = enrolment;
        this.names = names;
        this.keeper = keeper;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String nom,
            @QueryValue(defaultValue = "") String ajoutee) {
        HttpKeeper.demand(access);
        return page(request, HttpStatus.OK, nom.strip(), authorities.find(ajoutee), Form.EMPTY);
    }

    @Post("/ajouter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        HttpKeeper.demand(access);
        String code = form.text(AuthoritiesPages.CODE);
        String siren = form.text(AuthoritiesPages.siren(code)).replaceAll("[\\s\u00a0\u202f]", "");
        boolean known = authorities.find(siren.isEmpty() ? code : siren).isPresent();
        Optional<Authority> kept = siren.isEmpty() ? enrolment.enrol(code) : enrolment.enrol(code, siren);
        if (kept.isEmpty()) {
            return page(request, HttpStatus.BAD_REQUEST, form.text(AuthoritiesPages.NAME), Optional.empty(), form);
        }
        Authority authority = kept.get();
        if (!known) {
            keeper.note(request, visitor, Optional.of(authority.siren()), Action.AUTHORITY_ADDED, authority.name());
        }
        return HttpResponse.seeOther(URI.create(Links.to(AuthoritiesPages.PATH, Map.of("ajoutee", authority.siren()))));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, String typed, Optional<Authority> added, Form sent) {
        Messages messages = pages.messages(request);
        String words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        Map<String, Authority> known = new LinkedHashMap<>();
        List<Authority> all = authorities.list();
        all.forEach(authority -> known.put(authority.siren(), authority));
        AuthoritiesView view = new AuthoritiesPages(known, new DirectoryWords(names, messages), messages)
                .view(words, directory.search(words, MOST), added, sent);
        return pages.answer(
                status,
                "administration/authorities",
                pages.page(request, messages.text("administration.page.collectivites")),
                view);
    }
}
