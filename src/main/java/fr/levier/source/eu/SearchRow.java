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

/** One row of the search. Every value of its metadata is a list of strings; what is empty is absent. */
record SearchRow(String path, String reference, JsonNode metadata, Optional<RowType> type, String identifier) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static SearchRow of(String path, JsonNode result) {
        JsonNode metadata = result.path("metadata");
        return new SearchRow(
                path,
                result.path("reference").asText(),
                metadata,
                RowType.of(Json.text(metadata.path("type")).orElse("")),
                Json.text(metadata.path("identifier")).orElse(""));
    }

    List<String> all(String name) {
        return Json.texts(metadata.path(name));
    }

    String first(String name) {
        return Json.text(metadata.path(name)).orElse("");
    }

    /** Returns JSON that the portal keeps as a string, or a missing node. */
    JsonNode embedded(String name) {
        return Json.text(metadata.path(name)).map(Json::embedded).orElseGet(MissingNode::getInstance);
    }

    /** Says whether a value is among those under a name, or there are none. */
    boolean saysOrNothing(String name, String value) {
        List<String> all = all(name);
        return all.isEmpty() || all.contains(value);
    }

    Optional<CallId> id() {
        return type.flatMap(t -> t.id(identifier, reference));
    }

    /** States what a row says. */
    record Reader(SchemeRecogniser schemes, PortalTables tables) {

        Sighting read(Page page, SearchRow row, RowType type, CallId id) {
            Statements said = new Statements(page, row.path + ".metadata");
            words(row, type, said);
            dates(row, type, said);
            money(row, type, said);
            place(row, type, said);
            if (!row.first("latestInfos").equals("[]")) {
                PortalNews.state("latestInfos", said, row.embedded("latestInfos"));
            }
            said.state(Field.FICTIONAL, fictional(row), "levierFictional", "true");
            return new Sighting(
                    id, EuPortal.ID, address(page, row, type), Rank.ISSUER_LIST, page.fetchedAt(), said.build());
        }

        private void words(SearchRow row, RowType type, Statements said) {
            String titled = type == RowType.CASCADE && !row.all("callTitle").isEmpty() ? "callTitle" : "title";
            String title = row.first(titled);
            said.state(Field.TITLE, PortalText.plain(title), titled, title);
            if (type == RowType.TOPIC) { // the titles of EuropeAid calls are in the language of the country
                said.state(Field.LANGUAGE, Optional.of("en"), "language", row.first("language"));
                Topics.edition(row.identifier, said);
            }
            said.stateOfSource(Field.FUNDER, "ec");
            String programme = row.first("frameworkProgramme");
            said.state(Field.PROGRAMME, tables.programme(programme), "frameworkProgramme", programme);
            if (type != RowType.CASCADE) {
                // The conditions of a parent topic bind the project that was funded, not those to whom it passes money
                // on.
                String names = title + " " + row.identifier;
                said.state(Field.SCHEME, schemes.recognise(names, "ec"), "identifier", row.identifier);
            }
            String described = type == RowType.CASCADE ? "beneficiaryAdministration" : "descriptionByte";
            String description = row.first(described);
            said.state(Field.DESCRIPTION, PortalText.plain(description), described, description);
            String support = row.first("supportInfo");
            said.state(Field.CONTACT, PortalText.contact(support), "supportInfo", support);
            Topics.themes(tables, labels(row), said);
        }

        private static void dates(SearchRow row, RowType type, Statements said) {
            String start = row.first("startDate");
            said.state(Field.OPENS, PortalDate.parse(start), "startDate", start);
            List<String> closings = row.all("deadlineDate");
            List<LocalDate> stated = PortalDeadlines.days(closings);
            JsonNode actions = row.embedded("actions");
            List<LocalDate> days = PortalDeadlines.fuller(stated, Topics.actionDays(actions));
            String key = days.equals(stated) ? "deadlineDate" : "actions";
            String model = Json.text(row.metadata.path("deadlineModel")).orElseGet(() -> Topics.model(actions));
            said.state(
                    Field.DEADLINES,
                    type == RowType.TOPIC ? PortalDeadlines.ofTopic(days, model) : PortalDeadlines.ofOther(days),
                    key,
                    key.equals("actions") ? row.first("actions") : String.join(", ", closings));
        }

        private static void money(SearchRow row, RowType type, Statements said) {
            if (type == RowType.TOPIC) {
                TopicBudget budget = TopicBudget.of(row.embedded("budgetOverview"), row.identifier);
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
            String country = row.identifier.substring(row.identifier.lastIndexOf('/') + 1);
            if (type == RowType.EUROPEAID && COUNTRIES.contains(country)) {
                SortedSet<String> countries = new java.util.TreeSet<>(Set.of(country));
                said.state(Field.COUNTRIES, Optional.of(countries), "identifier", row.identifier);
            }
        }

        private static List<String> labels(SearchRow row) {
            List<String> labels = row.all("keywords");
            labels.addAll(row.all("tags"));
            labels.addAll(row.all("crossCuttingPriorities"));
            return labels;
        }

        private static Optional<Boolean> fictional(SearchRow row) {
            return Optional.of(true).filter(t -> row.first("levierFictional").equals("true"));
        }

        /** Topics have a screen by their name; the other kinds say where theirs is. */
        private static URI address(Page page, SearchRow row, RowType type) {
            if (type == RowType.TOPIC) {
                return PortalAddress.row(row.identifier);
            }
            return Json.uri(row.first("url"))
                    .filter(u -> EuPortal.HOSTS.contains(u.getHost()))
                    .orElse(page.url());
        }
    }
}
