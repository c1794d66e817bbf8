package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.rule.Verdict;

/** One call with its verdict for one authority. */
public record Match(Call call, Verdict verdict) {}
