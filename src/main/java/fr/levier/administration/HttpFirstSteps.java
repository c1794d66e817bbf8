package fr.levier.administration;

import fr.levier.authority.Authorities;
import fr.levier.call.SourceWatch;
import fr.levier.digest.Delivery;
import fr.levier.message.Messages;
import fr.levier.people.JdbcAccounts;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulesInForceView;
import fr.levier.store.JdbcBackups;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** What a new instance needs before it serves anybody, in the order in which it is done, and how much of it is. */
@Singleton
final class HttpFirstSteps {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI base;
    private final Delivery delivery;
    private final SourceWatch sources;
    private final RulebookInForce rules;
    private final Authorities authorities;
    private final JdbcAccounts accounts;
    private final JdbcBackups backups;

    HttpFirstSteps(
            @Value("${levier.base-url:`http://localhost:8080`}") URI base,
            Delivery delivery,
            SourceWatch sources,
            RulebookInForce rules,
            Authorities authorities,
            JdbcAccounts accounts,
            JdbcBackups backups) {
        this.base = base;
        this.delivery = delivery;
        this.sources = sources;
        this.rules = rules;
        this.authorities = authorities;
        this.accounts = accounts;
        this.backups = backups;
    }

    /** Returns the steps while one of them is left; none once all are done. */
    List<IndexView.Step> steps(Messages messages) {
        boolean collected = sources.states().stream()
                .anyMatch(state -> state.coverage().lastCompleteRun().isPresent());
        List<IndexView.Step> steps = List.of(
                step("rules", !rules.current().schemes().isEmpty(), "/regles", messages, schemes(messages)),
                step("address", !THIS_MACHINE.contains(String.valueOf(base.getHost())), "", messages, base.toString()),
                step("mail", delivery.isPossible(), "/courriel", messages),
                step("sources", collected, "/sources", messages),
                step("authority", !authorities.list().isEmpty(), "/collectivites", messages),
                step("people", accounts.hasMembers(), "/personnes", messages),
                step("backup", !backups.last(1).isEmpty(), "/sauvegarde", messages));
        return steps.stream().allMatch(IndexView.Step::done) ? List.of() : steps;
    }

    private Object[] schemes(Messages messages) {
        RulesInForceView view = RulesInForceView.of(rules.current(), messages);
        return new Object[] {view.schemes().size(), view.modelled()};
    }

    /** @param page where it is done; empty where only who runs the machine can */
    private static IndexView.Step step(String name, boolean done, String page, Messages messages, Object... arguments) {
        String what = messages.text("administration.step." + name);
        String how = messages.text("administration.step." + name + (done ? ".done" : ".how"), arguments);
        return new IndexView.Step(done, what, how, page.isEmpty() ? "" : IndexController.PATH + page);
    }
}
