package fr.levier.source.aidesterritoires;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Edition;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.SchemeRecogniser;
import fr.levier.call.Sighting;
import fr.levier.money.Rate;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Page;
import fr.levier.source.prose.Plain;
import fr.levier.source.prose.Vocabulary;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Reads one grant of the list. A number of the EU portal makes it the portal's call; a known scheme, that scheme's. */
final class AidReader {
    static final String SOURCE = "aides-territoires";

    private static final Pattern ABROAD = Pattern.compile(
            "(?iu)coopération décentralisée|coopération internationale"
                    + "|solidarité internationale|action (?:extérieure|internationale)|jumelage|à l.international|interreg|erasmus");
    private static final Pattern PORTAL_NUMBER = Pattern.compile("[A-Z][A-Z0-9]+(?:-[A-Za-z0-9]+){2,}");
    private static final String PERMANENT = "Permanente";

    private final SchemeRecogniser recogniser;

    AidReader(SchemeRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** Returns what the grant says, or nothing when it is none for action abroad, or no longer live. */
    Optional<Sighting> read(Page page, JsonNode aid, String path, Problems problems) {
        String id = aid.path("id").asText("");
        String name = plain(aid, "name");
        if (!id.matches("\\d{1,12}") || name.isEmpty()) {
            problems.add(Place.of(page.url().toString()).withKey(path), "source.problem.aides-no-aid");
            return Optional.empty();
        }
        boolean live = !aid.path("is_live").isBoolean() || aid.path("is_live").asBoolean();
        return live && concerns(aid) ? Optional.of(new Aid(page, aid, path).sighting(id, name)) : Optional.empty();
    }

    /** Returns what the grant says, whatever it is for. */
    Content content(Page page, JsonNode aid) {
        Aid read = new Aid(page, aid, "aid");
        read.fields(plain(aid, "name"));
        return read.said.build();
    }

    private static boolean concerns(JsonNode aid) {
        String words = String.join(
                " ",
                plain(aid, "name"),
                plain(aid, "name_initial"),
                String.join(" ", texts(aid, "categories")),
                String.join(" ", texts(aid, "programs")));
        return ABROAD.matcher(words).find()
                || aid.path("european_aid").asText("").equals("european");
    }

    /** One grant and what it says. */
    private final class Aid {
        private final Page page;
        private final JsonNode aid;
        private final String path;
        private final URI address;
        private final Content.Builder said = Content.builder();

        Aid(Page page, JsonNode aid, String path) {
            this.page = page;
            this.aid = aid;
            this.path = path;
            this.address = address();
        }

        private URI address() {
            try {
                URI own = page.url().resolve(aid.path("url").asText(""));
                return AidesTerritoires.HOST.equals(own.getHost()) ? own : page.url();
            } catch (IllegalArgumentException malformed) {
                return page.url();
            }
        }

        Sighting sighting(String id, String name) {
            fields(name);
            CallId call = identity(id, name);
            return new Sighting(call, SOURCE, address, Rank.RELAY, page.fetchedAt(), said.build());
        }

        void fields(String name) {
            words(name);
            dates();
            figures();
            codes(Field.THEMES, "categories", Vocabulary.THEMES);
            codes(Field.APPLICANTS, "targeted_audiences", Vocabulary.APPLICANTS);
        }

        private void words(String name) {
            state(Field.TITLE, Optional.of(Plain.title(name)), "name");
            state(Field.LANGUAGE, Optional.of("fr"), "name");
            state(Field.FUNDER, texts(aid, "financers").stream().findFirst(), "financers");
            state(Field.CONTACT, some(plain(aid, "contact")), "contact");
            state(Field.DESCRIPTION, some(shortened(plain(aid, "description"))), "description");
            state(Field.APPLY_URL, link("application_url"), "application_url");
            state(
                    Field.FICTIONAL,
                    Optional.of(true).filter(t -> aid.path("levierFictional").asBoolean(false)),
                    "levierFictional");
            state(Field.FORMAT_PRESUMED, Optional.of(true), "id");
        }

        private void dates() {
            state(Field.OPENS, day("start_date"), "start_date");
            state(
                    Field.DEADLINES,
                    day("submission_deadline").map(d -> List.of(Deadline.ofDay(d))),
                    "submission_deadline");
            boolean always = aid.path("recurrence").asText("").equals(PERMANENT);
            state(Field.PERMANENT, Optional.of(true).filter(t -> always && !said.has(Field.DEADLINES)), "recurrence");
        }

        /** Bounds of the rate are whole percents; a bound of zero says nothing. */
        private void figures() {
            JsonNode upper = aid.path("subvention_rate_upper_bound");
            Optional<Rate> rate = Optional.of(upper)
                    .filter(u -> u.isIntegralNumber() && u.asInt() > 0 && u.asInt() <= 100)
                    .map(u -> Rate.ofPercent(u.asText()));
            state(Field.RATE_MAX, rate, "subvention_rate_upper_bound");
        }

        private void codes(Field<SortedSet<String>> field, String key, Vocabulary words) {
            SortedSet<String> codes = texts(aid, key).stream()
                    .flatMap(l -> words.in(l).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            state(field, Optional.of(codes).filter(c -> !c.isEmpty()), key);
        }

        private CallId identity(String id, String name) {
            String number = plain(aid, "short_title");
            if (PORTAL_NUMBER.matcher(number).matches()) {
                return CallId.of("eu", number);
            }
            Content content = said.build();
            Optional<String> scheme =
                    recogniser.recognise(name, content.value(Field.FUNDER).orElse(""));
            Optional<String> edition = Edition.of(name, content.deadlines());
            state(Field.SCHEME, scheme, "name");
            return scheme.isPresent() && edition.isPresent()
                    ? CallId.of(scheme.get(), edition.get())
                    : CallId.of(SOURCE, id);
        }

        private Optional<LocalDate> day(String key) {
            try {
                return some(aid.path(key).asText(""))
                        .filter(t -> t.length() >= 10)
                        .map(t -> LocalDate.parse(t.substring(0, 10)));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }

        private Optional<URI> link(String key) {
            try {
                return some(aid.path(key).asText(""))
                        .map(URI::create)
                        .filter(u -> "https".equals(u.getScheme()) && u.getHost() != null);
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }

        private <T> void state(Field<T> field, Optional<T> value, String key) {
            String raw =
                    aid.path(key).isTextual() ? plain(aid, key) : aid.path(key).toString();
            String quote = raw.length() > 200 ? raw.substring(0, 199) + "…" : raw;
            value.ifPresent(v -> said.state(
                    field, v, new Evidence(address, quote, path + "." + key, Evidence.Method.FIELD, page.fetchedAt())));
        }
    }

    private static String shortened(String text) {
        return text.length() > 1500 ? text.substring(0, 1499) + "…" : text;
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(t -> !t.isBlank() && !t.equals("null"));
    }

    /** The texts of the interface hold markup. */
    private static String plain(JsonNode aid, String key) {
        return aid.path(key).isTextual()
                ? Plain.of(Jsoup.parse(aid.path(key).asText()).text())
                : "";
    }

    private static List<String> texts(JsonNode aid, String key) {
        List<String> texts = new ArrayList<>();
        aid.path(key).forEach(n -> some(Plain.of(n.asText(""))).ifPresent(texts::add));
        return texts;
    }
}
