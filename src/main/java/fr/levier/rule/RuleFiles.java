package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.yaml.YamlReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The bytes of a whole rulebook's files, by path within it ({@code facts.yml}, {@code schemes/afd-ficol.yml}): read at once, so that a
 * rulebook is never half of one state and half of another.
 */
public final class RuleFiles {
    private static final int DEEPEST = 3;

    /** Descriptions of sites stand there; they are no rules, and a rulebook does not change with them. */
    private static final String SOURCES = "sources";

    private final String root;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Problems problems = new Problems();

    private RuleFiles(String root) {
        this.root = root;
    }

    /** Reads the YAML files of a directory; what cannot be read is a problem of the loading. */
    public static RuleFiles in(Path directory) {
        RuleFiles files = new RuleFiles(directory.toString());
        if (Files.isDirectory(directory)) {
            files.readAll(directory);
        } else {
            files.problems.add(Place.of(directory.toString()), "rule.problem.no-directory");
        }
        return files;
    }

    /** Reads the rules that the application carries with it, from its jar or from its classes. */
    public static RuleFiles bundled() {
        URL rules = RuleFiles.class.getResource("/rules/facts.yml");
        if (rules == null) {
            RuleFiles none = new RuleFiles("rules");
            none.problems.add(Place.of("rules"), "rule.problem.no-directory");
            return none;
        }
        return bundled(rules);
    }

    static RuleFiles bundled(URL factsFile) {
        RuleFiles files = new RuleFiles("rules");
        try {
            URI uri = factsFile.toURI();
            if (!"jar".equals(uri.getScheme())) {
                files.readAll(Path.of(uri).resolveSibling(""));
                return files;
            }
            Path jar = Path.of(URI.create(uri.getRawSchemeSpecificPart().split("!", 2)[0]));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                files.readAll(inside.getPath("/rules"));
            }
            return files;
        } catch (URISyntaxException | IOException fault) {
            throw new IllegalStateException("The bundled rules cannot be read", fault);
        }
    }

    /** Returns files that stand nowhere, for tests and for drafts. */
    public static RuleFiles of(Map<String, String> texts) {
        RuleFiles files = new RuleFiles("rules");
        texts.forEach((name, text) -> files.files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** Returns all files in one, to keep them. */
    public byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Returns the files that were {@link #zipped}. */
    public static RuleFiles unzipped(byte[] kept) {
        RuleFiles files = new RuleFiles("rules");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(kept))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private void readAll(Path directory) {
        try (Stream<Path> found = Files.walk(directory, DEEPEST)) {
            List<Path> yaml = found.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".yml"))
                    .toList();
            yaml.stream()
                    .filter(file -> !directory.relativize(file).startsWith(SOURCES))
                    .forEach(file -> read(directory, file));
        } catch (IOException | UncheckedIOException fault) {
            problems.add(Place.of(root), "rule.problem.unreadable");
        }
    }

    /** Reads one byte more than is allowed at most, so that the reader refuses a huge file without loading it. */
    private void read(Path directory, Path file) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        try (InputStream in = Files.newInputStream(file)) {
            files.put(name, in.readNBytes(YamlReader.LARGEST + 1));
        } catch (IOException fault) {
            problems.add(Place.of(root + "/" + name), "rule.problem.unreadable");
        }
    }

    /** Returns the text of the file of a scheme, byte for byte, when there is one. */
    public Optional<String> schemeText(String id) {
        return Optional.ofNullable(files.get(schemeFile(id))).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns these files with another text of a scheme, to see what would come of it. */
    public RuleFiles withScheme(String id, String text) {
        RuleFiles changed = new RuleFiles(root);
        changed.files.putAll(files);
        changed.files.put(schemeFile(id), text.getBytes(StandardCharsets.UTF_8));
        changed.problems.addAll(problems.list());
        return changed;
    }

    /** Returns where the file of a scheme stands below the folder of rules. */
    public static String schemeFile(String id) {
        return "schemes/" + id + ".yml";
    }

    /** Returns how a file is called in problems. */
    public String shown(String name) {
        return root + "/" + name;
    }

    Map<String, byte[]> files() {
        return files;
    }

    List<Problem> problems() {
        return problems.list();
    }

    /** Returns the SHA-256 of names and contents: two rulebooks of one version are the same. */
    public String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
