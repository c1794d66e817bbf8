package fr.levier.command;

import fr.levier.authority.Authorities;
import fr.levier.call.Catalogue;
import fr.levier.call.Status;
import fr.levier.demo.BundledNetwork;
import fr.levier.demo.BundledPeople;
import fr.levier.demo.BundledWorld;
import fr.levier.demo.InventedPeople;
import fr.levier.demo.OpenGate;
import fr.levier.digest.Digest;
import fr.levier.digest.EmlWriter;
import fr.levier.match.Match;
import fr.levier.match.Matcher;
import fr.levier.match.Situation;
import fr.levier.message.Messages;
import fr.levier.people.JdbcAccounts;
import fr.levier.people.ReadyAccounts;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.project.Project;
import fr.levier.project.Projects;
import fr.levier.rule.Eligibility;
import fr.levier.source.HarvestReport;
import fr.levier.source.HttpLimits;
import fr.levier.store.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code levier demo}: the whole path on the bundled world, through the real collectors. The only command that brings another network
 * than the real one, and only to the bundled world's own loopback port.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final String COMMUNITY_OF_GARRIGUE = "000000042";
    private static final Place BUNDLED = Place.of("levier demo");

    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--once", descriptionKey = "levier.option.once")
    private boolean once;

    @Option(names = "--authority", paramLabel = "SIREN", descriptionKey = "levier.option.authority-demo")
    private String authority = COMMUNITY_OF_GARRIGUE;

    DemoCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = store.bundledData();
        say("levier.demo.world");
        say("levier.demo.live");
        say("levier.demo.step-start", data);
        if (!once) {
            server.requireFreePort();
        }
        try (BundledWorld world = BundledWorld.start()) {
            ExitCode code;
            ReadyAccounts people = InventedPeople.of(authority);
            Session session = Session.open(store, data, World.BUNDLED, server.settings(), wiring(world, people));
            try {
                session.requireOwner();
                settle(session);
                situation(session);
                people.settle(session.bean(JdbcAccounts.class), session.now());
                code = show(session);
            } catch (IOException | InterruptedException | RuntimeException e) {
                session.close();
                throw e;
            }
            if (once) {
                session.close();
                return code.code();
            }
            return Serving.until(session, output, address -> messages.text("levier.demo.page", address));
        }
    }

    private static List<Object> wiring(BundledWorld world, ReadyAccounts people) {
        return List.of(
                BundledNetwork.to(world), HttpLimits.live().withPoliteness(Duration.ZERO), new OpenGate(), people);
    }

    /** Writes the bundled authorities and projects as if a user had added them. */
    private static void settle(Session session) {
        Authorities authorities = session.bean(Authorities.class);
        BundledPeople.authorities()
                .forEach(a -> authorities.save(Situation.read(a, BUNDLED, true).authority()));
        Projects projects = session.bean(Projects.class);
        BundledPeople.projects()
                .forEach(p ->
                        projects.save(Situation.read(p, BUNDLED, true).project().orElseThrow()));
    }

    private ExitCode show(Session session) throws IOException, InterruptedException {
        say("levier.demo.step-collect");
        HarvestPrinter printer = new HarvestPrinter(output.err(), messages, output.isTerminal());
        HarvestReport report = session.bean(Collector.class).collectAll(printer);
        printer.end();
        Situation situation = situation(session);
        List<Match> matches = matches(session, situation);
        say("levier.demo.step-match", situation.name(), matches.size());
        situation.project().ifPresent(p -> say("levier.demo.project", p.title(), p.id()));
        say(
                "levier.demo.verdicts",
                MatchCommand.count(matches, Eligibility.ELIGIBLE),
                MatchCommand.count(matches, Eligibility.TO_CONFIRM),
                MatchCommand.count(matches, Eligibility.INELIGIBLE));
        Optional<Path> letter = letter(session, situation);
        letter.ifPresentOrElse(path -> say("levier.demo.step-digest", path), () -> say("levier.demo.no-digest"));
        int calls = session.bean(Catalogue.class).list().size();
        int problems =
                report.sources().stream().mapToInt(s -> s.problems().size()).sum();
        output.print(
                () -> DemoJson.of(printer.json(report), calls, matches, letter),
                () -> messages.text("levier.collect.total", calls, problems));
        return ExitCode.of(report);
    }

    /** With the authority's first project: without one, hardly any question of the rules has an answer. */
    private Situation situation(Session session) {
        Optional<Project> project =
                session.bean(Projects.class).listOf(authority).stream().findFirst();
        return session.bean(Authorities.class)
                .find(authority)
                .map(a -> Situation.of(a, project))
                .orElseThrow(() -> new Refusal(Problem.at(Place.of(authority), "levier.problem.no-such-authority")));
    }

    private List<Match> matches(Session session, Situation situation) {
        List<Status> live = List.of(Status.OPEN, Status.FORTHCOMING, Status.PERMANENT, Status.UNKNOWN);
        var calls = session.bean(Catalogue.class).listFor(Optional.of(authority)).stream()
                .filter(c -> live.contains(c.status(session.now())))
                .toList();
        return session.bean(Matcher.class).match(situation, calls, session.now());
    }

    private Optional<Path> letter(Session session, Situation situation) throws IOException {
        Optional<Digest> digest =
                session.bean(PreviewLetters.class).compose(situation, session.now(), messages.locale());
        if (digest.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Files.createDirectories(session.folder().resolve("digests"));
        Path file = folder.resolve(digest.get().period().name() + "-" + authority + ".eml");
        session.bean(EmlWriter.class).write(digest.get(), file);
        return Optional.of(file);
    }

    private void say(String key, Object... arguments) {
        output.err().println(messages.text(key, arguments));
        output.err().flush();
    }
}
