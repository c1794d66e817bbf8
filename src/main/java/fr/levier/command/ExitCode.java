package fr.levier.command;

import fr.levier.source.HarvestReport;

/** What a command tells the shell; the same for all commands. */
enum ExitCode {
    DONE(0),
    /** Levier itself failed. */
    FAULT(1),
    /** Wrong usage or bad input: the user can mend it. */
    USAGE(2),
    /** Finished, with problems to look at. */
    PROBLEMS(3),
    /** Done, and the answer is that the plan does not hold. */
    DOES_NOT_HOLD(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    static ExitCode of(HarvestReport report) {
        return report.hasProblems() ? PROBLEMS : DONE;
    }

    int code() {
        return code;
    }
}
