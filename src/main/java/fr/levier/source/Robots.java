package fr.levier.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What sites' robots.txt allow (RFC 9309), asked once in a run: no file means everything, a file that cannot be had for now means
 * nothing.
 */
final class Robots {
    private static final Set<String> NAME = Set.of("levier");

    private final Redirects redirects;
    private final Politeness politeness;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Map<String, Rules> known = new ConcurrentHashMap<>();

    Robots(Redirects redirects, Politeness politeness) {
        this.redirects = redirects;
        this.politeness = politeness;
    }

    /** The rules of one site, or why they are not known. */
    private interface Rules {
        void check(URI url) throws FetchException;
    }

    void check(URI url, AllowedHosts hosts) throws FetchException, InterruptedException {
        String site = url.getScheme() + "://" + url.getRawAuthority();
        synchronized (locks.computeIfAbsent(site, s -> new Object())) {
            Rules rules = known.get(site);
            if (rules == null) {
                rules = ask(URI.create(site + "/robots.txt"), hosts);
                known.put(site, rules);
            }
            rules.check(url);
        }
    }

    private Rules ask(URI file, AllowedHosts hosts) throws InterruptedException {
        try {
            Answer answer = redirects.get(file, hosts);
            return answer.isGood() ? written(file, answer) : Robots::everything;
        } catch (FetchException unreachable) {
            return url -> {
                throw nothing(url, unreachable);
            };
        }
    }

    /** A site that is not there at all is reported as that; its robots.txt is then the least of it. */
    private static FetchException nothing(URI url, FetchException unreachable) {
        return unreachable.isBusy()
                ? FetchException.lasting(
                        url, "robots-unreachable", unreachable.problem().place())
                : unreachable;
    }

    private Rules written(URI file, Answer answer) {
        BaseRobotRules rules =
                new SimpleRobotRulesParser().parseContent(file.toString(), answer.body(), "text/plain", NAME);
        if (rules.getCrawlDelay() > 0) {
            politeness.slowDown(file.getHost(), Duration.ofMillis(rules.getCrawlDelay()));
        }
        return url -> {
            if (!rules.isAllowed(url.toString())) {
                throw FetchException.lasting(url, "robots-disallowed");
            }
        };
    }

    private static void everything(URI url) {}
}
