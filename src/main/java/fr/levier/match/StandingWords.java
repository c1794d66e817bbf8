package fr.levier.match;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says each band of a {@link Standing} in words, so that nobody has to believe an order without its reason. What is unknown is said to
 * be unknown where it matters (ties, deadline) and left out elsewhere.
 */
public final class StandingWords {
    private final Messages messages;
    private final Names names;

    public StandingWords(Messages messages, Names names) {
        this.messages = messages;
        this.names = names;
    }

    /** Returns one phrase for each band that something is known of, in the order of the bands. */
    public List<String> of(Standing standing) {
        return Stream.of(
                        Optional.of(fit(standing.fit())),
                        Optional.of(closing(standing.closing())),
                        standing.grantMax()
                                .map(m -> messages.text(
                                        "match.fit.grant", formats().money(m))),
                        effort(standing),
                        odds(standing))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns what an application costs and how often one wins, as far as a text says it of whoever applies. */
    List<String> ofWork(Standing standing) {
        return Stream.of(effort(standing), odds(standing))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> effort(Standing standing) {
        return standing.effort().map(e -> messages.text("match.fit.effort", e.leastPersonDays(), e.mostPersonDays()));
    }

    /** Returns what ties the call to the authority, such as « rejoint votre compétence eau potable », and whether it strays. */
    public String fit(Fit fit) {
        if (!fit.compared()) {
            return messages.text("match.fit.not-compared");
        }
        String missed = missed(fit.missed());
        if (fit.count() == 0) {
            return missed.isEmpty() ? messages.text("match.fit.no-tie") : messages.text("match.fit.strays", missed);
        }
        List<String> ties = fit.met().entrySet().stream()
                .map(e -> tie(e.getKey(), e.getValue()))
                .toList();
        String joined = messages.text("match.fit.joins", list(ties));
        return missed.isEmpty() ? joined : messages.text("match.fit.joins-but-strays", joined, missed);
    }

    private String tie(Aim aim, Set<String> codes) {
        List<String> labels = codes.stream().map(code -> label(aim, code)).toList();
        return messages.text("match.fit.tie." + aim, labels.size(), list(labels));
    }

    private String label(Aim aim, String code) {
        String set = switch (aim) {
            case COMPETENCE -> "competences";
            case THEME -> "themes";
            case COUNTRY -> "countries";
            case PARTNERSHIP -> isCountry(code) ? "countries" : "partner-kinds";
        };
        return names.label(set, code).in(messages.locale());
    }

    private static boolean isCountry(String code) {
        return code.length() == 2 && code.chars().allMatch(Character::isUpperCase);
    }

    private String missed(Collection<Aim> aims) {
        if (aims.size() > 1) {
            return messages.text("match.fit.missed.both");
        }
        return aims.stream()
                .map(aim -> messages.text("match.fit.missed." + aim))
                .findFirst()
                .orElse("");
    }

    private String closing(Closing closing) {
        String key = "match.fit.closing." + closing.kind();
        Optional<LocalDate> day = closing.day();
        return day.isPresent() ? messages.text(key, formats().date(day.get())) : messages.text(key + undated(closing));
    }

    private static String undated(Closing closing) {
        return closing.kind() == Closing.Kind.OVER ? "-undated" : "";
    }

    private Optional<String> odds(Standing standing) {
        return standing.oddsRate()
                .flatMap(rate -> standing.odds()
                        .map(o -> messages.text("match.fit.odds", formats().rate(rate), String.valueOf(o.year()))));
    }

    private String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String first = String.join(", ", parts.subList(0, parts.size() - 1));
        return messages.text("match.fit.and", first, parts.get(parts.size() - 1));
    }

    private Formats formats() {
        return Formats.of(messages);
    }
}
