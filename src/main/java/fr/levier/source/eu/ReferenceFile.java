package fr.levier.source.eu;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallId;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.SchemeRecogniser;
import fr.levier.call.Sighting;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The portal's reference file of all grants, read when the search is down or stale: identifiers, titles and dates, neither budgets nor
 * EuropeAid calls, so that it never counts as the whole portal. What it says stands beside what the search said, on an address of its
 * own, and the details of each topic are asked for as always.
 *
 * <p>Nobody here saw the file: its form is presumed from how public programs read it.
 */
record ReferenceFile(SchemeRecogniser schemes, PortalTables tables) {
    static final String LIST = "GrantTenderObj";
    static final String HEAD = "{\"fundingData\":{\"" + LIST + "\":[";
    static final String FOOT = "]}}";
    private static final Set<String> CURRENT = Set.of("31094501", "31094502", "Forthcoming", "Open");

    /** Tenders stand in the same list as type 0. */
    static boolean isGrant(String type) {
        return type.equals("1");
    }

    /** Says whether a status, as number or as word, is that of a topic that is open or to come. */
    static boolean isCurrent(String status) {
        return CURRENT.contains(status);
    }

    Extraction read(Page page, JsonNode root) {
        JsonNode list = root.path("fundingData").path(LIST);
        if (!list.isArray()) {
            return EuPortal.failed(page, "source.problem.eu-not-reference");
        }
        Problems problems = new Problems();
        Map<CallId, Sighting> calls = new LinkedHashMap<>();
        List<Request> details = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode grant = list.get(i);
            if (!isWanted(grant)) {
                continue;
            }
            String identifier = grant.path("identifier").asText();
            Optional<CallId> id = RowType.TOPIC.id(identifier, "");
            if (id.isEmpty()) {
                Place place = Place.of(page.url().toString()).withKey(LIST + "[" + i + "]");
                problems.add(place, "source.problem.eu-not-a-call", PortalText.quote(identifier));
            } else if (calls.putIfAbsent(id.get(), sighting(page, grant, LIST + "[" + i + "]", id.get())) == null) {
                details.add(PortalAddress.details(identifier, id.get()));
            }
        }
        return new Extraction(List.copyOf(calls.values()), details, problems.list(), true);
    }

    private static boolean isWanted(JsonNode grant) {
        JsonNode status = grant.path("status");
        return isGrant(grant.path("type").asText())
                && (isCurrent(status.path("id").asText())
                        || isCurrent(status.path("abbreviation").asText()));
    }

    private Sighting sighting(Page page, JsonNode grant, String path, CallId id) {
        Statements said = new Statements(page, path);
        String identifier = grant.path("identifier").asText();
        String title = grant.path("title").asText();
        said.state(Field.TITLE, PortalText.plain(title), "title", title);
        said.stateOfSource(Field.LANGUAGE, "en");
        said.stateOfSource(Field.FUNDER, "ec");
        said.stateOfSource(Field.FORMAT_PRESUMED, true);
        Topics.edition(identifier, said);
        said.state(Field.SCHEME, schemes.recognise(title + " " + identifier, "ec"), "identifier", identifier);
        String number = grant.path("frameworkProgramme").path("id").asText();
        said.state(Field.PROGRAMME, tables.programme(number), "frameworkProgramme.id", number);
        dates(grant, said);
        List<String> labels = new ArrayList<>(Json.texts(grant.path("keywords")));
        labels.addAll(Json.texts(grant.path("tags")));
        Topics.themes(tables, labels, said);
        boolean fictional = grant.path("levierFictional").asBoolean(false);
        said.state(Field.FICTIONAL, fictional ? Optional.of(true) : Optional.empty(), "levierFictional", "true");
        return new Sighting(
                id,
                EuPortal.ID,
                PortalAddress.referenced(identifier),
                Rank.ISSUER_LIST,
                page.fetchedAt(),
                said.build());
    }

    /** Dates are counted in milliseconds here; the procedure's name is misspelt in the file itself. */
    private static void dates(JsonNode grant, Statements said) {
        String opening = grant.path("plannedOpeningDateLong").asText();
        said.state(Field.OPENS, PortalDate.parse(opening), "plannedOpeningDateLong", opening);
        List<String> closings = Json.texts(grant.path("deadlineDatesLong"));
        String model = grant.path("sumbissionProcedure").path("abbreviation").asText();
        said.state(
                Field.DEADLINES,
                PortalDeadlines.ofTopic(
                        PortalDeadlines.days(closings), model.isEmpty() ? Topics.model(grant.path("actions")) : model),
                "deadlineDatesLong",
                String.join(", ", closings));
    }
}
