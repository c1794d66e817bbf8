package fr.levier.cel;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.PartialVars;
import fr.levier.rule.Condition;
import fr.levier.rule.Fact;
import fr.levier.rule.FactType;
import fr.levier.rule.Facts;
import fr.levier.rule.Outcome;
import fr.levier.rule.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Google's cel-java with the same rules: its fastest planner, typed variables, and unknowns told to it by attribute patterns. */
public final class CelEngine {
    private final Rulebook rulebook;
    private final Cel cel;

    public CelEngine(Rulebook rulebook) {
        this.rulebook = rulebook;
        CelBuilder builder = CelFactory.plannerCelBuilder()
                .setOptions(CelOptions.current()
                        .enableUnknownTracking(true)
                        .enableHeterogeneousNumericComparisons(true)
                        .build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        for (String id : rulebook.facts().ids()) {
            builder.addVar(Expression.variable(id), type(rulebook.facts().get(id)));
        }
        this.cel = builder.setResultType(SimpleType.BOOL).build();
    }

    private static CelType type(Fact fact) {
        if (fact.type().isSet()) {
            return ListType.create(SimpleType.STRING);
        }
        if (fact.type() == FactType.BOOLEAN) {
            return SimpleType.BOOL;
        }
        return fact.type().isOrdered() ? SimpleType.INT : SimpleType.STRING;
    }

    /**
     * @param day the day at which lists of countries are read
     */
    public CelRuntime.Program compile(Condition condition, LocalDate day) {
        String text = new Expression(rulebook, day).of(condition);
        try {
            return cel.createProgram(cel.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException fault) {
            throw new IllegalStateException(text, fault);
        }
    }

    /** Returns the facts as the engine wants them, every fact without a value told as unknown. */
    public PartialVars variables(Facts facts) {
        Map<String, Object> values = new HashMap<>();
        List<CelAttributePattern> unknown = new ArrayList<>();
        for (String id : rulebook.facts().ids()) {
            String variable = Expression.variable(id);
            facts.find(id)
                    .ifPresentOrElse(
                            value -> values.put(variable, value(value)),
                            () -> unknown.add(CelAttributePattern.fromQualifiedIdentifier(variable)));
        }
        return PartialVars.of(values, unknown.toArray(new CelAttributePattern[0]));
    }

    private static Object value(Object value) {
        if (value instanceof BigDecimal number) {
            return Expression.whole(number);
        }
        if (value instanceof LocalDate day) {
            return Expression.whole(BigDecimal.valueOf(day.toEpochDay()));
        }
        return value instanceof Set<?> set ? List.copyOf(set) : value;
    }

    public static Outcome evaluate(CelRuntime.Program program, PartialVars variables) {
        try {
            Object result = program.eval(variables);
            if (result instanceof Boolean truth) {
                return truth ? Outcome.MET : Outcome.UNMET;
            }
            return Outcome.UNKNOWN;
        } catch (CelEvaluationException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
