package fr.levier.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor as this process used it, and the machine as others did: on a shared machine the clock alone says little. */
final class Processor {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Processor() {}

    /** Returns the seconds that all threads of this process have used since its start, the compiler's and the collector's included. */
    static double seconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Returns how many processes wanted a core over the last minute. */
    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }
}
