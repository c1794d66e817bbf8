package fr.levier.financing.sheet;

import fr.levier.financing.Bound;
import fr.levier.financing.Contribution;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.Limit;
import fr.levier.financing.Payer;
import fr.levier.financing.Reckoning;
import fr.levier.message.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet of limits: who changes an amount sees which of them no longer hold. What depends on contributions and on the total cost is
 * computed by the workbook; a limit on something else, and one with unknown amounts, stands as Levier computed it.
 */
final class CheckSheet {
    private static final List<String> COLUMNS =
            List.of("rule", "funder", "side", "actual", "limit", "margin", "holds", "source");

    private final Reckoning reckoning;
    private final Messages messages;
    private final String cost;

    /** Writes limits of which the cost is the sum that this formula tells. */
    CheckSheet(Reckoning reckoning, Messages messages, String cost) {
        this.reckoning = reckoning;
        this.messages = messages;
        this.cost = cost;
    }

    void write(Worksheet sheet) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, messages.text("financing.check." + COLUMNS.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, column == 0 ? 40 : 20);
        }
        sheet.freezePane(0, 1);
        List<Limit> limits = reckoning.limits().stream()
                .filter(limit -> !limit.bound().advice())
                .toList();
        for (int i = 0; i < limits.size(); i++) {
            row(sheet, i + 1, limits.get(i));
        }
    }

    private void row(Worksheet sheet, int row, Limit limit) {
        Bound bound = limit.bound();
        Optional<Contribution> about = bound.contribution().flatMap(reckoning.plan()::find);
        sheet.value(row, 0, bound.rule());
        sheet.value(row, 1, about.map(reckoning.plan()::called).orElse(""));
        sheet.value(row, 2, messages.text("financing.side." + bound.side().name()));
        about.flatMap(c -> actual(limit, c))
                .ifPresentOrElse(
                        formula -> sheet.formula(row, 3, formula),
                        () -> sheet.value(row, 3, limit.actual().max().decimal()));
        about.flatMap(c -> share(limit, c))
                .ifPresentOrElse(
                        formula -> sheet.formula(row, 4, formula),
                        () -> sheet.value(row, 4, bound.limit().min().decimal()));
        verdict(sheet, row, limit);
        bound.reference().ifPresent(text -> sheet.value(row, 7, text.title()));
    }

    private void verdict(Worksheet sheet, int row, Limit limit) {
        String yes = messages.text("financing.code.eligible.true");
        String no = messages.text("financing.code.eligible.false");
        boolean isMost = limit.bound().side() == Bound.Side.AT_MOST;
        boolean isLeast = limit.bound().side() == Bound.Side.AT_LEAST;
        String line = String.valueOf(row + 1);
        if (isExact(limit) && (isMost || isLeast)) {
            sheet.formula(
                    row, 5, isMost ? "ROUND(E" + line + "-D" + line + ",2)" : "ROUND(D" + line + "-E" + line + ",2)");
            sheet.formula(row, 6, "IF(F" + line + ">=0,\"" + yes + "\",\"" + no + "\")");
        } else {
            sheet.value(row, 6, limit.isBreached() ? no : yes);
        }
        List.of(3, 4, 5)
                .forEach(column -> sheet.style(row, column).format("#,##0.00").set());
    }

    private static boolean isExact(Limit limit) {
        return limit.actual().isExact() && limit.bound().limit().isExact();
    }

    /** Returns the sum of the cells of the contributions that the limit is about. */
    private Optional<String> actual(Limit limit, Contribution about) {
        Predicate<Contribution> which = switch (limit.bound().kind()) {
            case RATE, RATE_FLOOR, GRANT_MAX, GRANT_MIN, SERVICE, MENU, MATCHING -> c -> c.id().equals(about.id());
            case OWN_SHARE -> c -> c.payer().isFrenchAuthority();
            case OWN_CASH_SHARE -> c -> c.payer().isFrenchAuthority() && c.isCash();
            case PARTNERS_SHARE -> c -> c.payer().takesPart();
            case FOREIGN_SHARE -> c -> c.payer() == Payer.FOREIGN_AUTHORITY;
            case IN_KIND_SHARE -> c -> c.payer().isFrenchAuthority() && !c.isCash();
            default -> c -> false;
        };
        List<Contribution> all = reckoning.plan().contributions();
        String cells = IntStream.range(0, all.size())
                .filter(i -> which.test(all.get(i)))
                .mapToObj(i -> "'" + SheetWords.sheet("contributions", messages) + "'!C" + (i + 2))
                .collect(Collectors.joining("+"));
        return cells.isEmpty() || !isExact(limit) ? Optional.empty() : Optional.of(cells);
    }

    /** Returns the share of the total cost, rounded as the plan rounds it; sixth decimals are those of binary fractions. */
    private Optional<String> share(Limit limit, Contribution about) {
        Bound bound = limit.bound();
        FinancingPlan plan = reckoning.plan();
        boolean isOfCost = bound.base()
                .filter(List.of("total_cost", "financing_plan")::contains)
                .isPresent();
        boolean isOfAll = plan.costs().stream().allMatch(about::paysFor);
        if (!isOfCost || !isOfAll || !isExact(limit)) {
            return Optional.empty();
        }
        String rounding = bound.side() == Bound.Side.AT_MOST ? "ROUNDDOWN" : "ROUNDUP";
        return bound.rate().map(rate -> rounding + "(ROUND(" + rate.fraction().toPlainString() + "*" + cost + ",6),2)");
    }
}
