package fr.levier.match;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.authority.directory.Directory;
import fr.levier.authority.directory.JdbcDirectory;
import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Content;
import fr.levier.call.Coverage;
import fr.levier.call.Disagreement;
import fr.levier.call.Field;
import fr.levier.call.NumberedEvent;
import fr.levier.call.Recorded;
import fr.levier.call.Sighting;
import fr.levier.call.SourceDirectory;
import fr.levier.call.SourceRun;
import fr.levier.call.SourceWatch;
import fr.levier.call.search.CallSearch;
import fr.levier.call.search.SearchWords;
import fr.levier.call.search.Shelf;
import fr.levier.demo.OpenGate;
import fr.levier.message.Folded;
import fr.levier.people.Gate;
import fr.levier.project.Project;
import fr.levier.project.Projects;
import fr.levier.reference.Label;
import fr.levier.reference.Names;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulebookLoader;
import fr.levier.store.TestDatabase;
import fr.levier.web.WorldNotice;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rooms behind the pages, played by samples. */
@Factory
@Requires(env = "pages")
final class PagesFactory {

    @Singleton
    @Primary
    Gate gate() {
        return new OpenGate();
    }

    @Singleton
    @Primary
    Clock clock() {
        return Clock.fixed(SampleWorld.NOW, ZoneOffset.UTC);
    }

    @Singleton
    @Primary
    WorldNotice notice() {
        return WorldNotice.bundled(LocalDate.of(2026, 11, 20));
    }

    @Singleton
    @Primary
    Names names() {
        Label ministry = new Label("ministère", "ministry");
        Map<String, Label> known = Map.of(
                "water",
                new Label("Eau", "Water"),
                "cerv-town-twinning",
                new Label("Jumelage de villes", "Town twinning"),
                "meae",
                ministry,
                "Ministère (relais)",
                ministry);
        return (set, code) -> known.getOrDefault(code, new Label(code, code));
    }

    @Singleton
    @Primary
    RulebookInForce rulebook() {
        return new RulebookInForce(
                RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow());
    }

    @Singleton
    @Primary
    Authorities authorities() {
        return new SampleAuthorities();
    }

    @Singleton
    @Primary
    Directory directory() {
        return new JdbcDirectory(TestDatabase.fresh());
    }

    @Singleton
    @Primary
    Projects projects() {
        return new SampleProjects();
    }

    @Singleton
    @Primary
    Catalogue catalogue() {
        return new SampleCatalogue();
    }

    /** Nobody plans anything here: plans need a database. */
    @Singleton
    @Primary
    PlannedTies ties() {
        return (call, siren, now, messages) -> Optional.empty();
    }

    @Singleton
    @Primary
    CallSearch search() {
        return new SampleSearch();
    }

    @Singleton
    @Primary
    Matcher matcher() {
        return new SampleMatcher();
    }

    @Singleton
    @Primary
    SourceDirectory sources() {
        return SampleSources::known;
    }

    @Singleton
    @Primary
    SourceWatch watch() {
        return new SampleSources();
    }

    private static final class SampleAuthorities implements Authorities {
        @Override
        public Optional<Authority> find(String siren) {
            return list().stream().filter(a -> a.siren().equals(siren)).findFirst();
        }

        @Override
        public List<Authority> list() {
            return List.of(SampleWorld.COMMUNE);
        }

        @Override
        public void save(Authority authority) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class SampleProjects implements Projects {
        @Override
        public Optional<Project> find(String siren, String id) {
            return listOf(siren).stream().filter(p -> p.id().equals(id)).findFirst();
        }

        @Override
        public List<Project> listOf(String siren) {
            return siren.equals(SampleWorld.COMMUNE.siren()) ? List.of(SampleWorld.TOWNS_MEET) : List.of();
        }

        @Override
        public void save(Project project) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class SampleMatcher implements Matcher {
        @Override
        public List<Match> match(Situation situation, Collection<Call> calls, Instant now) {
            return calls.stream().map(c -> one(situation, c, now)).toList();
        }

        @Override
        public Match one(Situation situation, Call call, Instant now) {
            return new Match(call, SampleWorld.verdict(call, situation.project()), Standing.unknown());
        }
    }

    private static final class SampleSearch implements CallSearch {
        private final Shelf shelf = Shelf.of(SampleWorld.calls());

        @Override
        public Shelf shelf() {
            return shelf;
        }

        @Override
        public Found find(Shelf of, SearchWords words) {
            BitSet found = new BitSet();
            for (int place = 0; place < of.size(); place++) {
                Content content = of.calls().get(place).content();
                String said = Folded.of(
                        content.title() + " " + content.value(Field.DESCRIPTION).orElse(""));
                if (words.terms().stream().allMatch(term -> said.contains(term.typed()))) {
                    found.set(place);
                }
            }
            return new Found(found, List.of(found), Optional.empty(), false);
        }
    }

    /** Two of its identities break: one as a database that went away does, one as a fault of ours. */
    private static final class SampleCatalogue implements Catalogue {
        @Override
        public long lastEvent() {
            return 1;
        }

        @Override
        public java.util.Set<String> owners() {
            return java.util.Set.of();
        }

        @Override
        public Optional<Call> findFor(CallId id, Optional<String> siren) {
            if (id.value().equals("broken/database")) {
                throw new IllegalStateException("secret-host", new SQLTransientConnectionException("secret-host"));
            }
            if (id.value().equals("broken/stopping")) {
                throw new IllegalStateException("secret-host", new SQLException("secret-host", "57P01"));
            }
            if (id.value().equals("broken/fault")) {
                throw new IllegalStateException("secret-detail");
            }
            return list().stream().filter(c -> c.id().equals(id)).findFirst();
        }

        @Override
        public List<Call> listFor(Optional<String> siren) {
            return SampleWorld.calls();
        }

        @Override
        public List<CallEvent> events(CallId id) {
            return SampleWorld.events(id);
        }

        @Override
        public Map<CallId, List<Disagreement>> disagreements() {
            return Map.of();
        }

        @Override
        public Recorded record(SourceRun run) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Sighting> sightings(CallId id) {
            return SampleWorld.sightings(id);
        }

        @Override
        public List<CallEvent> eventsSince(Instant since) {
            return List.of();
        }

        @Override
        public List<NumberedEvent> eventsAfter(long number) {
            return List.of();
        }

        @Override
        public List<Coverage> coverage() {
            return List.of();
        }
    }
}
