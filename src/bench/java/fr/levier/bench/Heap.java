package fr.levier.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** The heap as the virtual machine counts it. */
final class Heap {
    private Heap() {}

    /**
     * Returns at most how much was in use since the start, garbage that was not yet collected included. The parts of the heap are largest at
     * different times, so that the sum of their peaks can pass the limit, which the heap itself cannot.
     */
    static long peakMebibytes() {
        long peaks = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return Math.min(peaks, Runtime.getRuntime().maxMemory()) >> 20;
    }

    /** Returns what is in use once the garbage is collected. */
    static long liveMebibytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
