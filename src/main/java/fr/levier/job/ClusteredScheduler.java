package fr.levier.job;

import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.spi.JobFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Makes schedulers that share one PostgreSQL, each a node of the same cluster. */
final class ClusteredScheduler {
    private static final String NAME = "levier";

    private ClusteredScheduler() {}

    /** Returns a scheduler that is not started yet. */
    static Scheduler on(DataSource database, JobFactory jobs) throws SchedulerException {
        // Quartz finds a pool of connections by a name in a registry of the whole JVM; a name of its own keeps
        // schedulers apart.
        String pool = "levier-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(pool, new Connections(database));
        Scheduler scheduler = new StdSchedulerFactory(properties(pool)).getScheduler();
        // Quartz would hand out this very scheduler to whoever asks for its name next; nobody needs that registry.
        SchedulerRepository.getInstance().remove(NAME);
        scheduler.setJobFactory(jobs);
        return scheduler;
    }

    private static Properties properties(String pool) {
        Properties quartz = new Properties();
        quartz.setProperty("org.quartz.scheduler.instanceName", NAME);
        quartz.setProperty("org.quartz.scheduler.instanceId", pool);
        quartz.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        quartz.setProperty("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
        quartz.setProperty("org.quartz.threadPool.threadCount", "3");
        quartz.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        quartz.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
        quartz.setProperty("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        quartz.setProperty("org.quartz.jobStore.dataSource", pool);
        quartz.setProperty("org.quartz.jobStore.tablePrefix", "QRTZ_");
        quartz.setProperty("org.quartz.jobStore.useProperties", "true");
        quartz.setProperty("org.quartz.jobStore.isClustered", "true");
        quartz.setProperty("org.quartz.jobStore.clusterCheckinInterval", "5000");
        // Without it a node may look at a trigger, wait while another node runs it, and run it again for the same time.
        quartz.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        return quartz;
    }

    /** Lends the application's pool, which is not Quartz's to close. */
    private record Connections(DataSource database) implements ConnectionProvider {
        @Override
        public java.sql.Connection getConnection() throws java.sql.SQLException {
            return database.getConnection();
        }

        @Override
        public void shutdown() {
            // the pool belongs to the application
        }

        @Override
        public void initialize() {
            // the pool is ready
        }
    }
}
