package fr.levier.source.site;

import fr.levier.call.SchemeRecogniser;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.source.Source;
import fr.levier.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All sites that the files of {@code sources} describe: those of a folder of rules that has such files, else those of the jar. */
public final class Sites {
    private static final String FOLDER = "sources";

    private final Problems problems = new Problems();
    private final SiteReader reader = new SiteReader(problems);
    private final List<Site> sites = new ArrayList<>();

    private Sites() {}

    /**
     * Returns one source for each site.
     *
     * @throws Refusal with every fault of every file, when there is any
     */
    public static List<Source> all(Optional<Path> rules, SchemeRecogniser recogniser) {
        Sites sites = new Sites();
        Optional<Path> own = rules.map(r -> r.resolve(FOLDER)).filter(Files::isDirectory);
        if (own.isPresent()) {
            sites.readAll(own.get(), own.get().toString());
        } else {
            sites.readBundled();
        }
        return sites.sources(recogniser);
    }

    /** Returns the sources of one text, for tests and for drafts. */
    static List<Source> of(String file, byte[] bytes, SchemeRecogniser recogniser) {
        Sites sites = new Sites();
        sites.read(file, bytes);
        return sites.sources(recogniser);
    }

    private List<Source> sources(SchemeRecogniser recogniser) {
        if (!problems.isEmpty()) {
            throw new Refusal(problems.list());
        }
        return sites.stream().<Source>map(s -> new SiteSource(s, recogniser)).toList();
    }

    private void readBundled() {
        URL facts = Objects.requireNonNull(Sites.class.getResource("/rules/facts.yml"), "the bundled rules");
        try {
            URI uri = facts.toURI();
            if (!"jar".equals(uri.getScheme())) {
                readAll(Path.of(uri).resolveSibling(FOLDER), "rules/" + FOLDER);
                return;
            }
            Path jar = Path.of(URI.create(uri.getRawSchemeSpecificPart().split("!", 2)[0]));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                readAll(inside.getPath("/rules", FOLDER), "rules/" + FOLDER);
            }
        } catch (URISyntaxException | IOException fault) {
            throw new IllegalStateException("The bundled sources cannot be read", fault);
        }
    }

    private void readAll(Path folder, String shown) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.getFileName().toString().endsWith(".yml"))
                    .sorted()
                    .forEach(f -> read(f, shown));
        } catch (IOException unreadable) {
            throw new Refusal(Problem.at(Place.of(shown), "source.problem.site-file"), unreadable);
        }
    }

    private void read(Path file, String shown) {
        String name = shown + "/" + file.getFileName();
        try (InputStream in = Files.newInputStream(file)) {
            read(name, in.readNBytes(YamlReader.LARGEST + 1));
        } catch (IOException unreadable) {
            problems.add(Place.of(name), "source.problem.site-file");
        }
    }

    private void read(String name, byte[] bytes) {
        YamlReader.read(name, bytes, problems).ifPresent(map -> sites.addAll(reader.read(map)));
    }
}
