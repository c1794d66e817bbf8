package fr.levier.command;

import fr.levier.call.SensibleValues;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.reference.Codes;
import fr.levier.rule.RulebookInForce;
import fr.levier.store.DataFolder;
import fr.levier.store.Database;
import fr.levier.store.Store;
import fr.levier.store.World;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, its database and the beans, open for one command. Jobs and the web server stay off until they are asked for.
 */
final class Session implements AutoCloseable {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Store store;
    private final ApplicationContext context;
    private final World world;
    private final Thread atExit = new Thread(this::closeOnce, "levier-close");
    private boolean closed;

    private Session(Store store, ApplicationContext context, World world) {
        this.store = store;
        this.context = context;
        this.world = world;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Opens the folder for a command that only asks, whichever world it holds; says so when that is the bundled one.
     *
     * @throws Refusal when nothing was ever collected there: a question makes no folder
     */
    static Session reading(StoreOptions options, OutputOptions output, Messages messages) {
        Path data = options.readData();
        World world = DataFolder.worldOf(data)
                .orElseThrow(() -> new Refusal(Problem.at(Place.of(data.toString()), "levier.problem.no-data")));
        if (world == World.BUNDLED) {
            output.err().println(messages.text("levier.reading.bundled", data));
        }
        return open(options, data, world, Map.of(), List.of());
    }

    /** Opens the named folder, whichever world it holds, or the folder of live data, for a command by which people add to it. */
    static Session adding(StoreOptions options, OutputOptions output, Messages messages) {
        boolean bundled = DataFolder.worldOf(options.liveData())
                .filter(World.BUNDLED::equals)
                .isPresent();
        return bundled ? reading(options, output, messages) : live(options, Map.of());
    }

    /** Opens the folder of live data for a command that collects or serves. */
    static Session live(StoreOptions options, Map<String, Object> settings) {
        return open(options, options.liveData(), World.LIVE, settings, List.of());
    }

    /** Opens the folder of live data for the command that serves: jobs run, and a folder of rules is watched. */
    static Session serving(StoreOptions options, Map<String, Object> settings, Messages messages) {
        RulebookInForce rules = new RulebookInForce(SoundRules.read(options.rules()));
        List<Object> watches = options.rules()
                .map(folder -> List.<Object>of(new RulesWatch(folder, rules, messages)))
                .orElse(List.of());
        Map<String, Object> withJobs = new HashMap<>(settings);
        withJobs.put("levier.jobs.enabled", true);
        return open(options, options.liveData(), World.LIVE, rules, withJobs, watches);
    }

    /**
     * Opens a folder.
     *
     * @param beans what stands in for the beans of the same type
     * @throws Refusal when the rules are faulty, or the folder or its database cannot be used
     */
    static Session open(
            StoreOptions options, Path data, World world, Map<String, Object> settings, List<Object> beans) {
        RulebookInForce rules = new RulebookInForce(SoundRules.read(options.rules()));
        return open(options, data, world, rules, settings, beans);
    }

    private static Session open(
            StoreOptions options,
            Path data,
            World world,
            RulebookInForce rules,
            Map<String, Object> settings,
            List<Object> beans) {
        Sources sources = Sources.of(world, options.rules(), new RecognisedSchemes(rules::current));
        Store store = Store.open(DataFolder.open(data, world), options.externalDatabase());
        try {
            return new Session(store, context(store, world, List.of(rules, sources), settings, beans), world);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static ApplicationContext context(
            Store store, World world, List<Object> knowledge, Map<String, Object> settings, List<Object> beans) {
        List<Object> singletons = new ArrayList<>(beans);
        singletons.add(world.clock());
        singletons.addAll(knowledge);
        singletons.add(store);
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("datasources.default.url", store.database().url());
        properties.put("datasources.default.username", store.database().user());
        properties.put("datasources.default.password", store.database().password());
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(properties)
                .singletons(singletons.toArray())
                .start();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns what tells whether a value that somebody types can be. */
    SensibleValues sense() {
        return new SensibleValues(
                bean(Codes.class), LocalDate.ofInstant(now(), world.clock().getZone()));
    }

    /** Returns whether somebody set this, by the environment or otherwise. */
    boolean isSet(String property) {
        return context.getEnvironment().containsProperty(property);
    }

    boolean has(Class<?> type) {
        return context.containsBean(type);
    }

    /** Returns what time it is in the world that this folder holds. */
    Instant now() {
        return world.clock().instant();
    }

    /** Returns the morning of the given day in Paris, or this world's present when none is given. */
    Instant at(@Nullable LocalDate day) {
        return day == null
                ? now()
                : day.atTime(MORNING).atZone(world.clock().getZone()).toInstant();
    }

    Database database() {
        return store.database();
    }

    World world() {
        return world;
    }

    DataFolder folder() {
        return store.folder();
    }

    /**
     * Starts the web server and returns its address.
     *
     * @throws Refusal when another process serves this folder, or the port is taken
     */
    URI serve() {
        requireOwner();
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        try {
            return server.start().getURI();
        } catch (ServerStartupException e) {
            String port = String.valueOf(server.getPort());
            throw new Refusal(Problem.at(Place.of("http://127.0.0.1:" + port), "levier.problem.port-taken", port), e);
        }
    }

    /**
     * Makes sure that this process has the folder to itself.
     *
     * @throws Refusal when another process serves it
     */
    void requireOwner() {
        if (!store.owner()) {
            throw new Refusal(Problem.at(Place.of(store.folder().path().toString()), "levier.problem.already-served"));
        }
    }

    /** Ends jobs and pages first, then the database; once, whether the command is done or the process is asked to end. */
    @Override
    public void close() {
        closeOnce();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the process is ending already: the hook is what closed, or it waits for nothing
        }
    }

    private synchronized void closeOnce() {
        if (!closed) {
            closed = true;
            context.close();
            store.close();
        }
    }
}
