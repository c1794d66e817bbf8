package fr.levier.source.site;

import fr.levier.call.Rank;
import fr.levier.problem.Problems;
import fr.levier.reference.Label;
import fr.levier.source.SourceCard;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one file of {@code rules/sources}: what its sites have in common, then each of them. All faults are told together. */
final class SiteReader {
    static final List<String> FAMILIES =
            List.of("eu", "national", "one-percent", "water-agency", "region", "local", "network", "youth", "press");
    private static final List<String> RANKS = List.of("issuer", "relay", "press");

    private final Problems problems;
    private final Words words;
    private final Set<String> ids = new HashSet<>();

    SiteReader(Problems problems) {
        this.problems = problems;
        this.words = new Words(problems);
    }

    /** What the sites of one file share. */
    private record Common(
            String family, Rank rank, boolean presumed, Label attribution, LinkRule links, Layout layout) {}

    List<Site> read(YamlMap file) {
        String family = words.oneOf(file.requiredText("family", problems), FAMILIES, "press");
        String rank = words.oneOf(file.requiredText("rank", problems), RANKS, "press");
        boolean presumed = presumed(file).orElse(false);
        Label attribution = label(file, "attribution").orElse(new Label("–", "–"));
        LayoutReader layouts = new LayoutReader(problems, words);
        Common common = new Common(
                family,
                Rank.valueOf(rank.toUpperCase(Locale.ROOT)),
                presumed,
                attribution,
                layouts.links(file),
                layouts.layout(file));
        List<Site> sites = new ArrayList<>();
        file.requiredList("sites", problems)
                .ifPresent(
                        list -> list.maps(problems).forEach(s -> site(s, common).ifPresent(sites::add)));
        file.refuseOthers(problems);
        return sites;
    }

    private Optional<Site> site(YamlMap map, Common common) {
        Optional<String> id = id(map);
        Optional<Label> name = label(map, "name");
        boolean presumed = presumed(map).orElse(common.presumed());
        Label attribution =
                map.has("attribution") ? label(map, "attribution").orElse(common.attribution()) : common.attribution();
        Optional<String> funder = map.text("funder", problems).map(YamlText::text);
        Optional<String> scheme = map.text("scheme", problems).map(YamlText::text);
        List<URI> lists = addresses(map, "lists");
        List<URI> calls = addresses(map, "calls");
        List<URI> feeds = addresses(map, "feeds");
        Set<String> hosts = hosts(map, List.of(lists, calls, feeds));
        seen(map, presumed);
        map.refuseOthers(problems);
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        SourceCard card = new SourceCard(
                id.get(), name.get(), common.family(), common.rank(), presumed, attribution, Optional.empty());
        return Optional.of(new Site(card, funder, scheme, hosts, lists, calls, feeds, common.links(), common.layout()));
    }

    private Optional<String> id(YamlMap map) {
        Optional<YamlText> written = map.requiredText("id", problems);
        Optional<String> id = written.map(YamlText::text).filter(i -> i.matches("[a-z0-9][a-z0-9-]{1,60}"));
        if (written.isPresent() && id.isEmpty()) {
            problems.add(
                    written.get().place(),
                    "source.problem.site-id",
                    written.get().text());
        }
        if (id.isPresent() && !ids.add(id.get())) {
            problems.add(written.get().place(), "source.problem.site-twice", id.get());
            return Optional.empty();
        }
        return id;
    }

    /** A form is either seen, and the file says where, or presumed. */
    private Optional<Boolean> presumed(YamlMap map) {
        return map.text("format", problems)
                .map(t -> words.oneOf(Optional.of(t), List.of("seen", "presumed"), "presumed")
                        .equals("presumed"));
    }

    private void seen(YamlMap map, boolean presumed) {
        List<YamlText> seen = map.texts("seen", problems);
        seen.forEach(words::address);
        if (!presumed && seen.isEmpty()) {
            problems.add(map.place(), "source.problem.site-never-seen");
        }
    }

    private Optional<Label> label(YamlMap map, String key) {
        Optional<YamlMap> both = map.requiredMap(key, problems);
        Optional<String> fr = both.flatMap(b -> b.requiredText("fr", problems)).map(YamlText::text);
        Optional<String> en = both.flatMap(b -> b.requiredText("en", problems)).map(YamlText::text);
        both.ifPresent(b -> b.refuseOthers(problems));
        return fr.isPresent() && en.isPresent() ? Optional.of(new Label(fr.get(), en.get())) : Optional.empty();
    }

    private List<URI> addresses(YamlMap map, String key) {
        return map.texts(key, problems).stream()
                .flatMap(t -> words.address(t).stream())
                .toList();
    }

    /** The hosts of the addresses, with and without www, and those that the file adds. */
    private Set<String> hosts(YamlMap map, List<List<URI>> addresses) {
        Set<String> hosts = new LinkedHashSet<>();
        addresses.forEach(list -> list.forEach(u -> addHost(u.getHost().toLowerCase(Locale.ROOT), hosts)));
        if (hosts.isEmpty()) {
            problems.add(map.place(), "source.problem.site-no-address");
        }
        for (YamlText more : map.texts("hosts", problems)) {
            if (more.text().matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
                hosts.add(more.text());
            } else {
                problems.add(more.place(), "source.problem.site-host", more.text());
            }
        }
        return hosts;
    }

    private static void addHost(String host, Set<String> hosts) {
        hosts.add(host);
        hosts.add(host.startsWith("www.") ? host.substring(4) : "www." + host);
    }
}
