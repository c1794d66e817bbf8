package fr.levier.digest;

import fr.levier.message.Messages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;

/**
 * The HTML part of a letter: tables, inline style, one column of 600 pixels, no image and nothing fetched from elsewhere. Colours for a
 * dark screen stand in a style sheet that a mail program may ignore.
 */
final class HtmlLetter {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private HtmlLetter() {}

    static String of(Letter letter) {
        StringOutput html = new StringOutput();
        Messages words = Messages.in(Locale.forLanguageTag(letter.language()));
        TEMPLATES.render("digest/letter.jte", Map.<String, Object>of("letter", letter, "words", words), html);
        return html.toString();
    }
}
