package fr.levier.call;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.reference.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call in the words of a list: title, who pays, until when, how much. What no page states is absent here too. */
public final class CallView {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private final Call call;
    private final CallValues values;

    private CallView(Call call, CallValues values) {
        this.call = call;
        this.values = values;
    }

    public static CallView of(Call call, Instant now, Messages messages, Names names) {
        return new CallView(call, new CallValues(messages, names, now));
    }

    public String path() {
        return "/appels/" + call.id();
    }

    public String title() {
        String title = call.content().title();
        return title.isBlank()
                ? values.messages().text("call.untitled", call.id().value())
                : title;
    }

    /** Returns the language of title and description when it is not that of the page, for the {@code lang} attribute. */
    public Optional<String> foreign() {
        String own = values.messages().locale().getLanguage();
        return call.content()
                .value(Field.LANGUAGE)
                .filter(l -> LANGUAGE.matcher(l).matches() && !l.equals(own));
    }

    public CallSection section() {
        return CallSection.of(call.status(values.now()));
    }

    public String status() {
        return values.messages().text("call.status." + section());
    }

    public Optional<String> funder() {
        return line(Field.FUNDER);
    }

    /** Returns the scheme's name, or the programme as the page says it. */
    public Optional<String> scheme() {
        return line(Field.SCHEME).or(() -> line(Field.PROGRAMME));
    }

    public Optional<String> opens() {
        return section() == CallSection.FORTHCOMING ? line(Field.OPENS) : Optional.empty();
    }

    /** Returns the next closing, or the last one once all have passed; none for a call that takes applications at any time. */
    public Optional<DeadlineView> deadline() {
        if (section() == CallSection.PERMANENT) {
            return Optional.empty();
        }
        Optional<Deadline> last = call.content().deadlines().stream().max(Deadline::compareTo);
        return call.nextDeadline(values.now())
                .or(() -> last)
                .map(d -> DeadlineView.of(d, values.now(), values.messages()));
    }

    /** Returns the closing, or each one that is still to come when one of them concerns certain applicants or one stage. */
    public List<DeadlineView> deadlines() {
        List<Deadline> coming = call.content().deadlines().stream()
                .filter(d -> d.closesAt().isAfter(values.now()))
                .sorted()
                .toList();
        boolean isSplit = coming.stream().anyMatch(d -> d.label().isPresent());
        if (section() != CallSection.OPEN || !isSplit) {
            return deadline().stream().toList();
        }
        return coming.stream()
                .map(d -> DeadlineView.of(d, values.now(), values.messages()))
                .toList();
    }

    public List<String> themes() {
        return call.content()
                .value(Field.THEMES)
                .map(themes -> values.lines(Field.THEMES, themes))
                .orElse(List.of());
    }

    public Optional<String> amount() {
        Optional<Money> least = call.content().value(Field.GRANT_MIN);
        Optional<Money> most = call.content().value(Field.GRANT_MAX);
        Formats formats = Formats.of(values.messages());
        if (least.isPresent() && most.isPresent()) {
            return Optional.of(values.messages()
                    .text("call.amount.between", formats.money(least.get()), formats.money(most.get())));
        }
        return most.map(m -> values.messages().text("call.amount.most", formats.money(m)))
                .or(() -> least.map(m -> values.messages().text("call.amount.least", formats.money(m))));
    }

    public Optional<String> rate() {
        return line(Field.RATE_MAX).map(r -> values.messages().text("call.rate.most", r));
    }

    public boolean fictional() {
        return call.content().is(Field.FICTIONAL);
    }

    public boolean formatPresumed() {
        return call.content().is(Field.FORMAT_PRESUMED);
    }

    /** Returns in words that the call is invented and that its format was never seen, where either is so. */
    public List<String> marks() {
        List<String> marks = new ArrayList<>();
        if (fictional()) {
            marks.add(values.messages().text("call.mark.fictional"));
        }
        if (formatPresumed()) {
            marks.add(values.messages().text("call.mark.presumed"));
        }
        return marks;
    }

    private <T> Optional<String> line(Field<T> field) {
        return call.content().value(field).map(value -> values.line(field, value));
    }
}
