package fr.levier.digest;

import fr.levier.message.Messages;
import java.util.Locale;
import java.util.Optional;

/** The text part of a letter: the same facts as the HTML part, in lines of at most 76 characters except for addresses. */
final class TextLetter {
    private static final int WIDTH = 76;

    private final StringBuilder text = new StringBuilder();
    private final Messages words;

    private TextLetter(Messages words) {
        this.words = words;
    }

    static String of(Letter letter) {
        TextLetter writer = new TextLetter(Messages.in(Locale.forLanguageTag(letter.language())));
        writer.write(letter);
        return writer.text.toString();
    }

    private void write(Letter letter) {
        paragraph("", "Levier | " + letter.period());
        heading(letter.title(), '=');
        letter.notice().ifPresent(notice -> {
            paragraph("", notice);
            blank();
        });
        paragraph("", letter.summary());
        way("digest.whole", letter.links().whole());
        letter.parts().forEach(this::part);
        blank();
        paragraph("", words.text("digest.all"));
        address("", letter.all());
        blank();
        text.append("-- \n"); // the usual sign that a signature follows
        letter.closing().forEach(line -> paragraph("", line));
        way("digest.web", letter.links().web());
        way("digest.pdf", letter.links().pdf());
        way("digest.settings", letter.links().settings());
        way("digest.unsubscribe", letter.links().unsubscribe());
    }

    private void way(String label, Optional<String> url) {
        url.ifPresent(u -> address("", labelled(words.text(label), u)));
    }

    private void part(Letter.Part part) {
        blank();
        heading(part.heading(), '-');
        paragraph("", part.lead());
        part.cards().forEach(this::card);
        part.lines().forEach(this::line);
        part.more().ifPresent(more -> {
            blank();
            paragraph("", more.text());
            address("", more.page());
        });
    }

    private void card(Letter.Card card) {
        blank();
        String marks = card.marks().isEmpty() ? "" : " – " + String.join(" – ", card.marks());
        paragraph("", "[" + card.verdict() + "]" + marks);
        paragraph("", card.title());
        card.facts().forEach(f -> paragraph("  ", labelled(f.label(), f.value())));
        listed("digest.changes", card.changes());
        if (!card.reasons().isEmpty()) {
            paragraph("  ", card.why());
        }
        card.reasons().forEach(this::cited);
        listed("digest.questions", card.questions());
        card.answer().ifPresent(url -> address("  ", labelled(words.text("digest.answer"), url)));
        address("  ", labelled(words.text("digest.page"), card.page()));
        card.source().ifPresent(url -> address("  ", labelled(words.text("digest.source"), url)));
        card.campaign().ifPresent(url -> address("  ", labelled(words.text("digest.campaign"), url)));
    }

    private void cited(Letter.Cited reason) {
        paragraph("  - ", reason.sentence());
        reason.text().ifPresent(title -> paragraph("    ", title));
        reason.url().ifPresent(url -> address("    ", url));
    }

    private void listed(String heading, java.util.List<String> sentences) {
        if (!sentences.isEmpty()) {
            paragraph("  ", words.text(heading));
            sentences.forEach(s -> paragraph("  - ", s));
        }
    }

    private void line(Letter.Line line) {
        blank();
        paragraph("* ", line.title());
        if (!line.marks().isEmpty()) {
            paragraph("  ", String.join(" – ", line.marks()));
        }
        if (!line.detail().isEmpty()) {
            paragraph("  ", line.detail());
        }
        address("  ", line.page());
    }

    private void heading(String title, char underline) {
        blank();
        paragraph("", title);
        text.append(String.valueOf(underline).repeat(Math.min(WIDTH, title.length())))
                .append("\n\n");
    }

    /** Breaks at plain spaces only, so that numbers and French punctuation stay together. */
    private void paragraph(String indent, String sentence) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : sentence.split(" ")) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(" ".repeat(indent.length()));
            }
            line.append(line.length() == indent.length() ? "" : " ").append(word);
        }
        text.append(line).append('\n');
    }

    private String labelled(String label, String value) {
        return words.text("digest.labelled", label, value);
    }

    private void address(String indent, String address) {
        text.append(indent).append(address).append('\n');
    }

    private void blank() {
        text.append('\n');
    }
}
