package fr.levier.source.eu;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallId;
import fr.levier.call.Document;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.SchemeRecogniser;
import fr.levier.call.Sighting;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The details of one topic, which weigh more than its row in the search. Its number of type is not believed: some grants say 0, which
 * elsewhere means a tender.
 */
record TopicDetails(SchemeRecogniser schemes, PortalTables tables) {

    Extraction read(Page page, JsonNode root) {
        JsonNode topic = root.path("TopicDetails");
        String identifier = topic.path("identifier").asText();
        Optional<CallId> id = RowType.TOPIC.id(identifier, "");
        if (id.isEmpty()) {
            return EuPortal.failed(page, "source.problem.eu-not-details");
        }
        boolean another =
                page.request().about().filter(a -> !a.equals(id.get())).isPresent();
        if (another) {
            return EuPortal.failed(page, "source.problem.eu-other-topic", identifier);
        }
        return new Extraction(List.of(sighting(page, topic, identifier, id.get())), List.of(), List.of());
    }

    private Sighting sighting(Page page, JsonNode topic, String identifier, CallId id) {
        Statements said = new Statements(page, "TopicDetails");
        words(topic, identifier, said);
        dates(topic, identifier, said);
        JsonNode overview = topic.path("budgetOverviewJSONItem");
        Topics.money(TopicBudget.of(overview, identifier), "budgetOverviewJSONItem", said);
        links(topic, said);
        PortalNews.state(
                "latestInfos",
                said,
                topic.path("latestInfos"),
                topic.path("callDetailsJSONItem").path("latestInfos"));
        Optional<Boolean> fictional = Optional.of(true)
                .filter(t -> topic.path("levierFictional").isBoolean()
                        && topic.path("levierFictional").asBoolean());
        said.state(Field.FICTIONAL, fictional, "levierFictional", "true");
        return new Sighting(
                id, EuPortal.ID, PortalAddress.screen(identifier), Rank.ISSUER, page.fetchedAt(), said.build());
    }

    private void words(JsonNode topic, String identifier, Statements said) {
        text(topic, "title").ifPresent(raw -> said.state(Field.TITLE, PortalText.plain(raw), "title", raw));
        said.stateOfSource(Field.LANGUAGE, "en");
        said.stateOfSource(Field.FUNDER, "ec");
        Topics.edition(identifier, said);
        String names = text(topic, "title").orElse("") + " " + identifier;
        said.state(Field.SCHEME, schemes.recognise(names, "ec"), "identifier", identifier);
        String number = topic.path("frameworkProgramme").path("id").asText();
        said.state(Field.PROGRAMME, tables.programme(number), "frameworkProgramme.id", number);
        text(topic, "description")
                .ifPresent(raw -> said.state(Field.DESCRIPTION, PortalText.plain(raw), "description", raw));
        List<String> labels = java.util.stream.Stream.of("keywords", "tags")
                .flatMap(name -> Json.texts(topic.path(name)).stream())
                .toList();
        Topics.themes(tables, labels, said);
    }

    private static void dates(JsonNode topic, String identifier, Statements said) {
        JsonNode actions = topic.path("actions");
        Optional<LocalDate> opening =
                Topics.days(actions, "plannedOpeningDate").stream().findFirst();
        said.state(Field.OPENS, opening, "actions", () -> rawOf(actions, "plannedOpeningDate"));
        said.state(
                Field.DEADLINES,
                PortalDeadlines.ofTopic(Topics.actionDays(actions), model(topic, actions, identifier)),
                "actions",
                () -> rawOf(actions, "deadlineDates"));
    }

    private static String rawOf(JsonNode actions, String key) {
        JsonNode first = actions.path(0).path(key);
        return (first.isMissingNode() ? actions : first).toString();
    }

    /** The actions often leave the procedure empty; then the budget of the topic names it. */
    private static String model(JsonNode topic, JsonNode actions, String identifier) {
        String model = Topics.model(actions);
        return model.isEmpty() ? TopicBudget.model(topic.path("budgetOverviewJSONItem"), identifier) : model;
    }

    private static void links(JsonNode topic, Statements said) {
        String support = text(topic, "supportInfo").orElse("");
        said.state(Field.CONTACT, PortalText.contact(support), "supportInfo", support);
        String conditions = text(topic, "conditions").orElse("");
        List<Document> documents = PortalText.documents(conditions);
        said.state(Field.DOCUMENTS, Optional.of(documents).filter(d -> !d.isEmpty()), "conditions", conditions);
        Optional<String> apply = Json.list(topic.path("links")).stream()
                .flatMap(l -> Json.text(l.path("url")).stream())
                .findFirst();
        said.state(Field.APPLY_URL, apply.flatMap(Json::uri), "links", apply.orElse(""));
    }

    private static Optional<String> text(JsonNode topic, String name) {
        return Json.text(topic.path(name));
    }
}
