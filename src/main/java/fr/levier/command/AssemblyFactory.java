package fr.levier.command;

import fr.levier.authority.Authorities;
import fr.levier.authority.directory.Directory;
import fr.levier.authority.directory.JdbcDirectory;
import fr.levier.call.Catalogue;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.JdbcPeople;
import fr.levier.call.JdbcSourceWatch;
import fr.levier.call.KnownSource;
import fr.levier.call.People;
import fr.levier.call.SchemeRecogniser;
import fr.levier.call.SourceDirectory;
import fr.levier.call.SourceWatch;
import fr.levier.call.search.CallSearch;
import fr.levier.call.search.JdbcCallSearch;
import fr.levier.digest.Delivery;
import fr.levier.digest.JdbcLetters;
import fr.levier.digest.JdbcOutbox;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.digest.JdbcTold;
import fr.levier.digest.NoteWriter;
import fr.levier.follow.JdbcSavedSearches;
import fr.levier.job.Collection;
import fr.levier.job.Purge;
import fr.levier.mail.Sender;
import fr.levier.match.Commitments;
import fr.levier.match.Finder;
import fr.levier.match.Marks;
import fr.levier.match.Matcher;
import fr.levier.match.RuleMatcher;
import fr.levier.people.AuthorityNames;
import fr.levier.people.Post;
import fr.levier.people.SubjectWords;
import fr.levier.people.Vault;
import fr.levier.rule.RulebookInForce;
import fr.levier.source.Fetcher;
import fr.levier.source.Harvester;
import fr.levier.source.HttpLimits;
import fr.levier.source.JdbcPageStore;
import fr.levier.source.Network;
import fr.levier.source.PageByHand;
import fr.levier.source.Pause;
import fr.levier.source.Retention;
import fr.levier.source.Source;
import fr.levier.store.JdbcBackups;
import fr.levier.store.Store;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins the rooms: the only place, besides the commands, where sources meet rules. */
@Factory
final class AssemblyFactory {
    private static final Logger LOG = LoggerFactory.getLogger(AssemblyFactory.class);

    /** The real network, unless whoever starts the context brings another one as a bean: no setting can. */
    @Singleton
    @Requires(missingBeans = Network.class)
    Network network() {
        return Network.live();
    }

    @Singleton
    @Requires(missingBeans = HttpLimits.class)
    HttpLimits limits() {
        return HttpLimits.live();
    }

    /** What is set beats what the data folder knows: nodes that share a database share the secret by the setting. */
    @Singleton
    Vault vault(@Property(name = "levier.secret", defaultValue = "") String set, Optional<Store> store) {
        String secret = set.isBlank()
                ? store.map(Store::secret).orElseThrow(() -> new IllegalStateException("levier.secret is not set"))
                : set.strip();
        return new Vault(secret);
    }

    @Singleton
    JdbcBackups backups(DataSource database) {
        return new JdbcBackups(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    Catalogue catalogue(DataSource database) {
        return new JdbcCatalogue(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    CallSearch search(DataSource database) {
        return new JdbcCallSearch(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    People people(DataSource database) {
        return new JdbcPeople(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    SourceWatch watch(DataSource database) {
        return new JdbcSourceWatch(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    Directory directory(DataSource database) {
        return new JdbcDirectory(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcPageStore pageStore(DataSource database) {
        return new JdbcPageStore(DelegatingDataSource.unwrapDataSource(database));
    }

    @Bean(preDestroy = "close")
    @Singleton
    Fetcher fetcher(
            Network network,
            HttpLimits limits,
            Clock clock,
            @Property(name = "levier.contact", defaultValue = "https://levier.example/contact") String contact) {
        return new Fetcher(network, limits, contact, Pause.real(), clock);
    }

    @Bean(preDestroy = "close")
    @Singleton
    PageByHand pageByHand(
            Network network,
            HttpLimits limits,
            Clock clock,
            JdbcPageStore pages,
            @Property(name = "levier.contact", defaultValue = "https://levier.example/contact") String contact) {
        return new PageByHand(new Fetcher(network, limits.impatient(), contact, Pause.real(), clock), pages);
    }

    @Singleton
    SchemeRecogniser recogniser(RulebookInForce rules) {
        return new RecognisedSchemes(rules::current);
    }

    @Singleton
    Collector collector(Fetcher fetcher, JdbcPageStore pages, Catalogue catalogue, Clock clock, Sources sources) {
        Harvester harvester = new Harvester(fetcher, pages, catalogue, clock);
        return new Collector(harvester, sources.ready());
    }

    @Singleton
    SourceDirectory directory(Sources sources) {
        List<KnownSource> known = sources.all().stream()
                .map(Source::card)
                .map(c -> new KnownSource(c.id(), c.name(), c.family(), c.presumed(), c.attribution(), c.missing()))
                .toList();
        return () -> known;
    }

    @Singleton
    Matcher matcher(RulebookInForce rules) {
        return new RuleMatcher(rules::current);
    }

    @Singleton
    LetterInputs letterInputs(
            Catalogue catalogue,
            CallSearch search,
            Authorities authorities,
            Matcher matcher,
            RulebookInForce rules,
            SourceWatch watch,
            SourceDirectory sources,
            Marks marks,
            List<Commitments> commitments,
            ReaderSearches searches,
            JdbcTold told) {
        return new LetterInputs(
                catalogue, search, authorities, matcher, rules, watch, sources, marks, commitments, searches, told);
    }

    @Singleton
    ReaderSearches readerSearches(JdbcSavedSearches searches, Finder finder, Authorities authorities, Marks marks) {
        return new ReaderSearches(searches, finder, authorities, marks);
    }

    @Singleton
    PreviewLetters previewLetters(Catalogue catalogue, LetterInputs inputs) {
        return new PreviewLetters(catalogue, inputs);
    }

    @Singleton
    ReplayedLetters replayedLetters(Catalogue catalogue, LetterInputs inputs, JdbcSubscriptions subscriptions) {
        return new ReplayedLetters(catalogue, inputs, subscriptions);
    }

    @Singleton
    SubjectWords subjectWords(Catalogue catalogue, SourceDirectory sources, RulebookInForce rules) {
        return new JournalWords(catalogue, sources, rules);
    }

    @Singleton
    AuthorityNames authorityNames(Authorities authorities) {
        return new KnownNames(authorities);
    }

    @Singleton
    Post post(
            Sender sender,
            JdbcOutbox outbox,
            Delivery delivery,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            Clock clock) {
        return new MailPost(new NoteWriter(sender), outbox, delivery, executor, clock);
    }

    @Singleton
    @Requires(missingBeans = Collection.class)
    Collection collection(Collector collector) {
        return new ScheduledCollection(collector);
    }

    @Singleton
    Purge purge(
            JdbcPageStore pages,
            JdbcLetters letters,
            @Property(name = "levier.sources.keep-snapshots", defaultValue = "90d") Duration keep,
            @Property(name = "levier.letters.keep", defaultValue = "730d") Duration keepLetters) {
        Retention retention = new Retention(keep);
        return now -> {
            LOG.info("{} old versions of pages forgotten", retention.apply(pages, now));
            LOG.info(
                    "{} old letters forgotten, but for what they held and why", letters.forget(now.minus(keepLetters)));
        };
    }
}
