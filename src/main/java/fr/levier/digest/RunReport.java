package fr.levier.digest;

/**
 * What one run of letters did.
 *
 * @param composed how many letters and alerts were recorded
 * @param silent how many persons had nothing to be told
 * @param failed how many letters could not be made; the next run tries them again
 */
public record RunReport(int composed, int silent, int failed) {
    static final RunReport NOTHING = new RunReport(0, 0, 0);
    static final RunReport COMPOSED = new RunReport(1, 0, 0);
    static final RunReport SILENT = new RunReport(0, 1, 0);
    static final RunReport FAILED = new RunReport(0, 0, 1);

    RunReport plus(RunReport other) {
        return new RunReport(composed + other.composed, silent + other.silent, failed + other.failed);
    }
}
