package fr.levier.reference.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.reference.world.Topology.Point;
import fr.levier.reference.world.Topology.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the map of the world that pages draw, out of the npm packages {@code world-atlas} (Natural Earth) and {@code i18n-iso-countries}:
 * GeoJSON in tenths of degrees, countries by ISO code, and points for those that are too small to be seen. Run by whoever maintains
 * Levier; borders are those of Natural Earth and state nothing.
 */
public final class WorldMap {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is narrower than this, in degrees, is hardly seen on a screen and gets a point. */
    private static final double SMALL = 3;

    /** What has a code of its own, and in Natural Earth is a part of France or of New Zealand. */
    private static final Map<String, Point> PARTS = Map.of(
            "GF", new Point(-53, 4),
            "GP", new Point(-61.5, 16.2),
            "MQ", new Point(-61, 14.6),
            "RE", new Point(55.5, -21.1),
            "TK", new Point(-171.8, -9.2),
            "YT", new Point(45.1, -12.8));

    private final Map<String, String> codes = new HashMap<>();

    private WorldMap() {}

    /**
     * Reads both packages below a folder, as npm lays them down, and writes the map.
     *
     * @return how many countries can be shown
     * @throws Refusal when a file is missing or is not what it was
     */
    public static int derive(Path packages, Path map) {
        return new WorldMap().run(packages, map);
    }

    private int run(Path packages, Path map) {
        for (JsonNode country : read(packages.resolve("i18n-iso-countries/codes.json"))) {
            codes.put(country.path(2).asText(), country.path(0).asText());
        }
        Path atlas = packages.resolve("world-atlas");
        ObjectNode world = JSON.createObjectNode();
        world.put("type", "FeatureCollection");
        world.put("source", source(atlas));
        Map<String, Point> points = points(Topology.read(read(atlas.resolve("countries-10m.json"))));
        ArrayNode features = world.putArray("features");
        for (Shape shape :
                Topology.read(read(atlas.resolve("countries-110m.json"))).shapes()) {
            String code = code(shape);
            if (!code.equals("AQ")) {
                features.add(feature(code, shape));
                if (!isSmall(shape)) {
                    points.remove(code);
                }
            }
        }
        ObjectNode small = world.putObject("points");
        points.forEach((code, point) -> small.set(code, place(point)));
        write(map, world);
        return features.size() + small.size();
    }

    private static String source(Path atlas) {
        String version = read(atlas.resolve("package.json")).path("version").asText();
        return "Natural Earth 4.1.0 (public domain), 1:110m and 1:10m, of the npm package world-atlas " + version;
    }

    /** Kosovo has no number in ISO 3166-1; what has no code at all is drawn as land. */
    private String code(Shape shape) {
        return shape.name().equals("Kosovo") ? "XK" : codes.getOrDefault(shape.number(), "");
    }

    private Map<String, Point> points(Topology detailed) {
        Map<String, Point> points = new TreeMap<>();
        for (Shape shape : detailed.shapes()) {
            String code = code(shape);
            if (!code.isEmpty() && !code.equals("AQ")) {
                points.put(code, box(largest(shape)).middle());
            }
        }
        points.putAll(PARTS);
        return points;
    }

    private static List<Point> largest(Shape shape) {
        return shape.polygons().stream()
                .map(polygon -> polygon.get(0))
                .max(Comparator.comparingDouble(
                        ring -> box(ring).width() * box(ring).height()))
                .orElseThrow();
    }

    private static boolean isSmall(Shape shape) {
        Box box = box(largest(shape));
        return Math.max(box.width(), box.height()) < SMALL;
    }

    private record Box(double west, double south, double east, double north) {
        double width() {
            return east - west;
        }

        double height() {
            return north - south;
        }

        Point middle() {
            return new Point((west + east) / 2, (south + north) / 2);
        }
    }

    private static Box box(List<Point> ring) {
        var longitudes = ring.stream().mapToDouble(Point::longitude).summaryStatistics();
        var latitudes = ring.stream().mapToDouble(Point::latitude).summaryStatistics();
        return new Box(longitudes.getMin(), latitudes.getMin(), longitudes.getMax(), latitudes.getMax());
    }

    private static ObjectNode feature(String code, Shape shape) {
        ObjectNode feature = JSON.createObjectNode();
        feature.put("type", "Feature");
        feature.putObject("properties").put("name", code);
        ArrayNode polygons =
                feature.putObject("geometry").put("type", "MultiPolygon").putArray("coordinates");
        for (List<List<Point>> polygon : shape.polygons()) {
            ArrayNode rings = JSON.createArrayNode();
            polygon.stream().map(WorldMap::ring).filter(ring -> ring.size() > 3).forEach(rings::add);
            if (!rings.isEmpty()) {
                polygons.add(rings);
            }
        }
        return feature;
    }

    private static ArrayNode ring(List<Point> points) {
        List<ArrayNode> places = new ArrayList<>();
        for (Point point : points) {
            ArrayNode place = place(point);
            if (places.isEmpty() || !places.get(places.size() - 1).equals(place)) {
                places.add(place);
            }
        }
        return JSON.createArrayNode().addAll(places);
    }

    private static ArrayNode place(Point point) {
        return JSON.createArrayNode().add(tenths(point.longitude())).add(tenths(point.latitude()));
    }

    private static BigDecimal tenths(double degrees) {
        BigDecimal rounded = BigDecimal.valueOf(degrees).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }

    private static void write(Path map, ObjectNode world) {
        try {
            Files.writeString(map, JSON.writeValueAsString(world) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            Place place = Place.of(file.toString());
            throw new Refusal(Problem.at(place, "reference.problem.unreadable", String.valueOf(e.getMessage())));
        }
    }
}
