package fr.levier.dossier;

import fr.levier.call.Document;
import fr.levier.call.Field;
import fr.levier.financing.pdf.PdfFacts;
import fr.levier.financing.pdf.TaggedPages;
import fr.levier.message.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The checklist of an application file as a tagged PDF: what the page of the file says, in its order. */
final class DossierPdf {
    private final DossierFacts facts;
    private final Messages messages;
    private final DossierWords words;

    DossierPdf(DossierFacts facts, Messages messages) {
        this.facts = facts;
        this.messages = messages;
        this.words = new DossierWords(messages);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            TaggedPages pages = new TaggedPages(pdf);
            write(pages);
            pages.finish();
            PdfFacts.state(pdf, messages.text("dossier.title", facts.title()), messages.locale());
            pdf.save(out);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return out.toByteArray();
    }

    private void write(TaggedPages pages) throws IOException {
        pages.heading(1, messages.text("dossier.title", facts.title()));
        pages.paragraph(words.over(facts).orElseGet(() -> words.when(facts)));
        pages.paragraph(words.verdict(facts));
        part(pages, "dossier.part.missing", words.missing(facts));
        pages.heading(2, messages.text("dossier.part.steps"));
        pages.paragraph(messages.text("dossier.steps.proposal"));
        pages.table(
                List.of(
                        column("dossier.column.step", 0.4f),
                        column("dossier.column.day", 0.22f),
                        column("dossier.column.state", 0.16f),
                        column("dossier.column.who", 0.22f)),
                facts.schedule().steps().stream()
                        .map(due -> List.of(words.name(due.step()), words.day(due), words.state(due), due.who()))
                        .toList(),
                false);
        pieces(pages);
        if (!facts.dossier().text(Dossier.NOTES).isEmpty()) {
            pages.heading(2, messages.text("dossier.field.notes"));
            for (String line : facts.dossier().text(Dossier.NOTES).split("\n", -1)) {
                pages.paragraph(line);
            }
        }
    }

    private void pieces(TaggedPages pages) throws IOException {
        pages.heading(2, messages.text("dossier.part.pieces"));
        List<String> named = facts.dossier().pieces().stream()
                .map(piece -> messages.text("dossier.piece.line", piece.name(), words.state(piece), piece.who()))
                .toList();
        if (named.isEmpty()) {
            pages.paragraph(messages.text("dossier.pieces.none"));
        } else {
            pages.list(named);
        }
        part(pages, "dossier.part.passages", words.passages(facts));
        List<Document> documents = facts.call().content().value(Field.DOCUMENTS).orElse(List.of());
        part(
                pages,
                "dossier.part.documents",
                documents.stream()
                        .map(document -> document.title() + " <" + document.url() + ">")
                        .toList());
    }

    private void part(TaggedPages pages, String heading, List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            pages.heading(2, messages.text(heading));
            pages.list(lines);
        }
    }

    private TaggedPages.Column column(String key, float part) {
        return new TaggedPages.Column(messages.text(key), part, false);
    }
}
