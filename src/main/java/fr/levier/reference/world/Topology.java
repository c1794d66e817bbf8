package fr.levier.reference.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The countries of a TopoJSON file: borders that two countries share stand in it once, as arcs of whole steps.
 *
 * @param shapes in the order of the file
 */
record Topology(List<Shape> shapes) {
    private static final double HALF_TURN = 180;

    /** A place in degrees. */
    record Point(double longitude, double latitude) {}

    /**
     * A country.
     *
     * @param number its ISO 3166-1 number; empty for what has none
     * @param polygons each an outer ring and its holes
     */
    record Shape(String number, String name, List<List<List<Point>>> polygons) {}

    static Topology read(JsonNode file) {
        List<List<Point>> arcs = new ArrayList<>();
        file.path("arcs").forEach(arc -> arcs.add(arc(arc, file.path("transform"))));
        List<Shape> shapes = new ArrayList<>();
        for (JsonNode country : file.path("objects").path("countries").path("geometries")) {
            List<List<List<Point>>> polygons = new ArrayList<>();
            if (country.path("type").asText().equals("Polygon")) {
                polygons.add(rings(country.path("arcs"), arcs));
            } else {
                country.path("arcs").forEach(polygon -> polygons.add(rings(polygon, arcs)));
            }
            shapes.add(new Shape(
                    country.path("id").asText(""),
                    country.path("properties").path("name").asText(),
                    polygons));
        }
        return new Topology(shapes);
    }

    private static List<Point> arc(JsonNode steps, JsonNode transform) {
        List<Point> points = new ArrayList<>();
        long x = 0;
        long y = 0;
        for (JsonNode step : steps) {
            x += step.path(0).asLong();
            y += step.path(1).asLong();
            points.add(new Point(placed(x, transform, 0), placed(y, transform, 1)));
        }
        return points;
    }

    private static double placed(long step, JsonNode transform, int axis) {
        return step * transform.path("scale").path(axis).asDouble()
                + transform.path("translate").path(axis).asDouble();
    }

    private static List<List<Point>> rings(JsonNode polygon, List<List<Point>> arcs) {
        List<List<Point>> rings = new ArrayList<>();
        for (JsonNode ring : polygon) {
            List<Point> points = new ArrayList<>();
            for (JsonNode index : ring) {
                List<Point> arc = arc(index.asInt(), arcs);
                points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
            }
            rings.add(unbroken(points));
        }
        return rings;
    }

    /** A ring that passes the 180th meridian goes on beyond it instead of leaping around the world. */
    private static List<Point> unbroken(List<Point> ring) {
        List<Point> points = new ArrayList<>();
        double turn = 0;
        for (Point point : ring) {
            double last = points.isEmpty()
                    ? point.longitude()
                    : points.get(points.size() - 1).longitude();
            if (Math.abs(point.longitude() + turn - last) > HALF_TURN) {
                turn += point.longitude() + turn < last ? 2 * HALF_TURN : -2 * HALF_TURN;
            }
            points.add(new Point(point.longitude() + turn, point.latitude()));
        }
        double back = points.stream().anyMatch(point -> point.longitude() < -HALF_TURN) ? 2 * HALF_TURN : 0;
        return points.stream()
                .map(point -> new Point(point.longitude() + back, point.latitude()))
                .toList();
    }

    /** A negative index is an arc that is walked backwards. */
    private static List<Point> arc(int index, List<List<Point>> arcs) {
        if (index >= 0) {
            return arcs.get(index);
        }
        List<Point> backwards = new ArrayList<>(arcs.get(-1 - index));
        java.util.Collections.reverse(backwards);
        return backwards;
    }
}
