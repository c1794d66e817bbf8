package fr.levier.financing.pdf;

import fr.levier.financing.Alternatives;
import fr.levier.financing.Contribution;
import fr.levier.financing.CostLine;
import fr.levier.financing.Limit;
import fr.levier.financing.PlanWords;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import fr.levier.financing.Treasury;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Rate;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a computed plan as a tagged PDF: costs, who pays, what limits it with the texts that say so, and the treasury. */
public final class PlanPdf {
    private final Reckoning reckoning;
    private final Messages messages;
    private final Formats formats;
    private final PlanWords words;

    public PlanPdf(Reckoning reckoning, Messages messages) {
        this.reckoning = reckoning;
        this.messages = messages;
        this.formats = Formats.of(messages);
        this.words = new PlanWords(reckoning, messages);
    }

    /** Writes the document; closes nothing. */
    public void write(OutputStream out) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            TaggedPages pages = new TaggedPages(pdf);
            title(pages);
            costs(pages);
            contributions(pages);
            verdict(pages);
            treasury(pages);
            pages.paragraph(messages.text("financing.pdf.made-by"));
            pages.finish();
            PdfFacts.state(pdf, reckoning.plan().title(), messages.locale());
            pdf.save(out);
        }
    }

    private void title(TaggedPages pages) throws IOException {
        pages.heading(1, messages.text("financing.pdf.title", reckoning.plan().title()));
        pages.paragraph(
                messages.text("financing.pdf.day", formats.date(reckoning.plan().day())));
    }

    private void costs(TaggedPages pages) throws IOException {
        pages.heading(2, text("costs"));
        List<List<String>> rows = new ArrayList<>();
        for (CostLine line : reckoning.plan().costs()) {
            rows.add(List.of(
                    line.label(),
                    line.country().orElse(text("unsaid")),
                    line.year().map(String::valueOf).orElse(text("unsaid")),
                    nature(line.isCash()),
                    words.span(line.amount())));
        }
        rows.add(List.of(text("total"), "", "", "", words.span(reckoning.plan().cost())));
        pages.table(
                List.of(
                        column("line", 4, false),
                        column("country", 1, false),
                        column("year", 1, false),
                        column("nature", 1.6f, false),
                        column("amount", 2.4f, true)),
                rows,
                true);
    }

    private void contributions(TaggedPages pages) throws IOException {
        pages.heading(2, text("contributions"));
        List<List<String>> rows = new ArrayList<>();
        for (Contribution contribution : reckoning.plan().contributions()) {
            Span amount = reckoning.amount(contribution);
            String mark = reckoning.isAssumed(contribution)
                    ? messages.text("financing.assumed", contribution.funder())
                    : contribution.funder();
            rows.add(List.of(
                    mark,
                    nature(contribution.isCash()),
                    messages.text("financing.status." + contribution.status().code()),
                    words.span(amount),
                    share(amount)));
        }
        Span sum = reckoning.sum(c -> true);
        rows.add(List.of(text("total"), "", "", words.span(sum), share(sum)));
        pages.table(
                List.of(
                        column("funder", 3.6f, false),
                        column("nature", 1.5f, false),
                        column("status", 1.5f, false),
                        column("amount", 2.2f, true),
                        column("share", 1.2f, true)),
                rows,
                true);
        pages.paragraph(messages.text("financing.text.own-cash", words.span(reckoning.ownCash())));
    }

    /** A share is told only of amounts that are known exactly. */
    private String share(Span amount) {
        Span cost = reckoning.plan().cost();
        boolean isShare = amount.isExact()
                && cost.isExact()
                && amount.min().cents() >= 0
                && cost.min().cents() > 0
                && amount.min().compareTo(cost.min()) <= 0;
        if (!isShare) {
            return text("unsaid");
        }
        BigDecimal percent =
                amount.min().decimal().movePointRight(2).divide(cost.min().decimal(), 1, RoundingMode.HALF_UP);
        return formats.rate(new Rate(percent));
    }

    private void verdict(TaggedPages pages) throws IOException {
        pages.heading(2, text("checks"));
        boolean holds = reckoning.holds();
        List<Limit> limits = holds ? reckoning.binding() : reckoning.breaches();
        pages.paragraph(messages.text(holds ? "financing.text.holds" : "financing.text.fails"));
        list(pages, limits.stream().map(limit -> cited(limit, holds)));
        if (!holds) {
            section(
                    pages,
                    "financing.text.alternatives",
                    Alternatives.of(reckoning).stream().map(words::alternative));
        }
        section(pages, "financing.text.alerts", reckoning.alerts().stream().map(words::alert));
    }

    private String cited(Limit limit, boolean holds) {
        String sentence = holds ? words.binding(limit) : words.breach(limit);
        return limit.bound()
                .reference()
                .map(text ->
                        messages.text("financing.pdf.cited", sentence, text.title(), formats.date(text.checkedOn())))
                .orElse(sentence);
    }

    private void treasury(TaggedPages pages) throws IOException {
        Treasury treasury = Treasury.of(reckoning);
        if (treasury.years().isEmpty()) {
            return;
        }
        pages.heading(2, text("treasury"));
        pages.table(
                List.of(
                        column("year", 1, false),
                        column("paid", 2, true),
                        column("received", 2, true),
                        column("exposure", 2, true)),
                treasury.years().stream()
                        .map(year -> List.of(
                                String.valueOf(year.year()),
                                words.euros(year.paid()),
                                words.euros(year.received()),
                                words.euros(year.exposure())))
                        .toList(),
                false);
    }

    private void section(TaggedPages pages, String heading, Stream<String> sentences) throws IOException {
        List<String> said = sentences.toList();
        if (!said.isEmpty()) {
            pages.paragraph(messages.text(heading));
            pages.list(said);
        }
    }

    private static void list(TaggedPages pages, Stream<String> sentences) throws IOException {
        List<String> said = sentences.toList();
        if (!said.isEmpty()) {
            pages.list(said);
        }
    }

    private String nature(boolean isCash) {
        return messages.text(isCash ? "financing.cash" : "financing.in-kind");
    }

    private TaggedPages.Column column(String name, float part, boolean amounts) {
        return new TaggedPages.Column(text(name), part, amounts);
    }

    private String text(String name) {
        return messages.text("financing.pdf." + name);
    }
}
