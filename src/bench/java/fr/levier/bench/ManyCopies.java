package fr.levier.bench;

import fr.levier.call.CallId;
import fr.levier.call.Sighting;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.Source;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A source of the bundled world as it would be if its site had many times as many pages: each copy stands on a host of its own, by plain
 * http, and its calls have identities of their own. The true reader reads every page; how long it takes is counted.
 */
final class ManyCopies implements Source {
    private final Source source;
    private final int copies;
    private final LongAdder reading;

    ManyCopies(Source source, int copies, LongAdder reading) {
        this.source = source;
        this.copies = copies;
        this.reading = reading;
    }

    @Override
    public String id() {
        return source.id();
    }

    @Override
    public Set<String> hosts() {
        Set<String> hosts = new HashSet<>();
        source.hosts().forEach(host -> IntStream.range(0, copies).forEach(i -> hosts.add("copy" + i + "." + host)));
        return hosts;
    }

    @Override
    public List<Request> start() {
        return IntStream.range(0, copies)
                .boxed()
                .flatMap(i -> source.start().stream().map(request -> copied(request, "copy" + i)))
                .toList();
    }

    @Override
    public boolean isLeaf(Request request) {
        return source.isLeaf(original(request));
    }

    @Override
    public Extraction read(Page page) {
        long start = System.nanoTime();
        Page original = new Page(
                original(page.request()), original(page.url()), page.contentType(), page.body(), page.fetchedAt());
        Extraction read = source.read(original);
        reading.add(System.nanoTime() - start);
        String copy = copyOf(page.url());
        Stream<Sighting> sightings = read.sightings().stream()
                .map(s -> new Sighting(
                        copied(s.id(), copy), s.source(), copied(s.page(), copy), s.rank(), s.seenAt(), s.content()));
        Stream<Request> more = read.morePages().stream().map(request -> copied(request, copy));
        return new Extraction(sightings.toList(), more.toList(), read.problems(), read.partial());
    }

    private static String copyOf(URI url) {
        return url.getHost().substring(0, url.getHost().indexOf('.'));
    }

    private static CallId copied(CallId id, String copy) {
        return new CallId(id.value() + "-" + copy);
    }

    private static Request copied(Request request, String copy) {
        return new Request(
                copied(request.url(), copy),
                request.kind(),
                Map.copyOf(request.parts()),
                request.about().map(id -> copied(id, copy)),
                request.credential());
    }

    private static URI copied(URI url, String copy) {
        return URI.create(url.toString().replaceFirst("^https?://", "http://" + copy + "."));
    }

    private static Request original(Request request) {
        return new Request(
                original(request.url()),
                request.kind(),
                request.parts(),
                request.about().map(id -> new CallId(id.value().replaceFirst("-copy\\d+$", ""))),
                request.credential());
    }

    private static URI original(URI url) {
        return URI.create(url.toString().replaceFirst("^http://copy\\d+\\.", "https://"));
    }
}
