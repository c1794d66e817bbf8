package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.rule.Verdict;

/** One call with its verdict for one authority, and where it stands among calls of the same verdict. */
public record Match(Call call, Verdict verdict, Standing standing) {

    public Fit fit() {
        return standing.fit();
    }
}
