package fr.levier.match;

import fr.levier.rule.AllOf;
import fr.levier.rule.AnyOf;
import fr.levier.rule.Condition;
import fr.levier.rule.Includes;
import fr.levier.rule.Quantity;
import fr.levier.rule.Requirement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of partners that the conditions of a call ask for or reward. */
final class PartnerKinds {
    private static final String KINDS = "partners.kinds";

    private PartnerKinds() {}

    static Set<String> demanded(List<Requirement> requirements) {
        return requirements.stream().flatMap(r -> in(r.condition())).collect(Collectors.toSet());
    }

    private static Stream<String> in(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts().stream().flatMap(PartnerKinds::in);
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().flatMap(PartnerKinds::in);
        }
        boolean isDemand = condition instanceof Includes includes
                && includes.fact().equals(KINDS)
                && includes.quantity() != Quantity.NONE;
        return isDemand ? ((Includes) condition).codes().stream() : Stream.empty();
    }
}
