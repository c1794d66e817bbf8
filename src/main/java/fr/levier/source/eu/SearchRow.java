package fr.levier.source.eu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.levier.call.BudgetScope;
import fr.levier.call.CallId;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.SchemeRecogniser;
import fr.levier.call.Sighting;
import fr.levier.money.Money;
import fr.levier.source.Page;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/** One row of the search. Every value of its metadata is a list of strings; what is empty is absent. */
record SearchRow(String path, String reference, JsonNode metadata) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    List<String> all(String name) {
        return Json.texts(metadata.path(name));
    }

    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** Returns JSON that the portal keeps as a string, or a missing node. */
    JsonNode embedded(String name) {
        return all(name).isEmpty() ? MissingNode.getInstance() : Json.embedded(first(name));
    }

    Optional<RowType> type() {
        return RowType.of(first("type"));
    }

    Optional<CallId> id() {
        return type().flatMap(t -> t.id(first("identifier"), reference));
    }

    /** States what a row says. */
    record Reader(SchemeRecogniser schemes, PortalTables tables) {

        Sighting read(Page page, SearchRow row, RowType type, CallId id) {
            Statements said = new Statements(page, row.path + ".metadata");
            words(row, type, said);
            dates(row, type, said);
            money(row, type, said);
            place(row, type, said);
            said.state(Field.FICTIONAL, fictional(row), "levierFictional", "true");
            return new Sighting(
                    id, EuPortal.ID, address(page, row, type), Rank.ISSUER_LIST, page.fetchedAt(), said.build());
        }

        private void words(SearchRow row, RowType type, Statements said) {
            String titled = type == RowType.CASCADE && !row.all("callTitle").isEmpty() ? "callTitle" : "title";
            said.state(Field.TITLE, PortalText.plain(row.first(titled)), titled, row.first(titled));
            if (type == RowType.TOPIC) { // the titles of EuropeAid calls are in the language of the country
                said.state(Field.LANGUAGE, Optional.of("en"), "language", row.first("language"));
                Topics.edition(row.first("identifier"), said);
            }
            said.stateOfSource(Field.FUNDER, "ec");
            Optional<String> programme = tables.programme(row.first("frameworkProgramme"));
            said.state(Field.PROGRAMME, programme, "frameworkProgramme", row.first("frameworkProgramme"));
            if (type != RowType.CASCADE) {
                // The conditions of a parent topic bind the project that was funded, not those to whom it passes money
                // on.
                String names = row.first(titled) + " " + row.first("identifier");
                said.state(Field.SCHEME, schemes.recognise(names, "ec"), "identifier", row.first("identifier"));
            }
            String described = type == RowType.CASCADE ? "beneficiaryAdministration" : "descriptionByte";
            said.state(Field.DESCRIPTION, PortalText.plain(row.first(described)), described, row.first(described));
            String support = row.first("supportInfo");
            said.state(Field.CONTACT, PortalText.contact(support), "supportInfo", support);
            Topics.themes(tables, labels(row), said);
        }

        private static void dates(SearchRow row, RowType type, Statements said) {
            said.state(Field.OPENS, PortalDate.parse(row.first("startDate")), "startDate", row.first("startDate"));
            List<LocalDate> stated = PortalDeadlines.days(row.all("deadlineDate"));
            JsonNode actions = row.embedded("actions");
            List<LocalDate> days = PortalDeadlines.fuller(stated, Topics.actionDays(actions));
            String raw = String.join(", ", row.all("deadlineDate"));
            String key = days.equals(stated) ? "deadlineDate" : "actions";
            String model = row.all("deadlineModel").stream().findFirst().orElse(Topics.model(actions));
            said.state(
                    Field.DEADLINES,
                    type == RowType.TOPIC ? PortalDeadlines.ofTopic(days, model) : PortalDeadlines.ofOther(days),
                    key,
                    key.equals("actions") ? row.first("actions") : raw);
        }

        private static void money(SearchRow row, RowType type, Statements said) {
            if (type == RowType.TOPIC) {
                TopicBudget budget = TopicBudget.of(row.embedded("budgetOverview"), row.first("identifier"));
                Topics.money(budget, "budgetOverview", said);
                return;
            }
            Optional<Money> budget = Json.amount(row.first("budget"))
                    .filter(a -> a.compareTo(BigDecimal.ONE) > 0
                            && row.first("currency").matches("[A-Z]{3}"))
                    .map(a -> new Money(a, row.first("currency")));
            said.state(Field.BUDGET, budget, "budget", row.first("budget") + " " + row.first("currency"));
            said.state(Field.BUDGET_SCOPE, budget.map(b -> BudgetScope.TOPIC), "budget", row.first("budget"));
        }

        /** A EuropeAid number ends with the country of the action, unless there are several. */
        private static void place(SearchRow row, RowType type, Statements said) {
            String identifier = row.first("identifier");
            String country = identifier.substring(identifier.lastIndexOf('/') + 1);
            if (type == RowType.EUROPEAID && COUNTRIES.contains(country)) {
                SortedSet<String> countries = new java.util.TreeSet<>(Set.of(country));
                said.state(Field.COUNTRIES, Optional.of(countries), "identifier", identifier);
            }
        }

        private static List<String> labels(SearchRow row) {
            return Stream.of("keywords", "tags", "crossCuttingPriorities")
                    .flatMap(name -> row.all(name).stream())
                    .toList();
        }

        private static Optional<Boolean> fictional(SearchRow row) {
            return Optional.of(true).filter(t -> row.first("levierFictional").equals("true"));
        }

        /** Topics have a screen by their name; the other kinds say where theirs is. */
        private static URI address(Page page, SearchRow row, RowType type) {
            if (type == RowType.TOPIC) {
                return PortalAddress.row(row.first("identifier"));
            }
            return Json.uri(row.first("url"))
                    .filter(u -> EuPortal.HOSTS.contains(u.getHost()))
                    .orElse(page.url());
        }
    }
}
