package fr.levier.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * The precompiled templates. A page is rendered to its end before anything of it is sent, so that a fault while rendering gives a
 * clean error page and never half of another one.
 */
@Singleton
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Renders a template, named by its path below {@code src/main/jte} without extension, as UTF-8. */
    public byte[] render(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toByteArray();
    }
}
