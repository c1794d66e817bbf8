package fr.levier.command;

import fr.levier.call.SchemeRecogniser;
import fr.levier.rule.Rulebook;
import fr.levier.rule.SchemeNames;
import java.util.Optional;
import java.util.function.Supplier;

/** The scheme names by which sources recognise what they read: those of the rulebook in force at that moment. */
final class RecognisedSchemes implements SchemeRecogniser {
    private final Supplier<Rulebook> rules;
    private volatile Known known;

    RecognisedSchemes(Supplier<Rulebook> rules) {
        this.rules = rules;
        this.known = Known.of(rules.get());
    }

    /** Names take a while to prepare and are the same as long as the rulebook is. */
    private record Known(Rulebook rulebook, SchemeNames names) {
        static Known of(Rulebook rulebook) {
            return new Known(rulebook, new SchemeNames(rulebook));
        }
    }

    @Override
    public Optional<String> recognise(String title, String funder) {
        Rulebook current = rules.get();
        Known last = known;
        if (last.rulebook() != current) {
            last = Known.of(current);
            known = last;
        }
        return last.names().recognise(title, funder);
    }
}
