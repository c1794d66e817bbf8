package fr.levier.source.prose;

import fr.levier.problem.Problems;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import java.util.List;
import java.util.function.BiFunction;

/** Opens pages and hands on what was read together with what could not be. */
public final class Extractions {
    /** Nothing on this page, and nothing wrong with it. */
    public static final Extraction NONE = new Extraction(List.of(), List.of(), List.of());

    private Extractions() {}

    /** Reads a page of HTML with a reader that may add problems; a page that cannot be opened gives its problem only. */
    public static Extraction ofHtml(Page page, BiFunction<HtmlPage, Problems, Extraction> reader) {
        Problems problems = new Problems();
        Extraction read = HtmlPage.open(page, problems)
                .map(html -> reader.apply(html, problems))
                .orElse(NONE);
        return new Extraction(read.sightings(), read.morePages(), problems.list());
    }

    /** Reads a PDF likewise. */
    public static Extraction ofPdf(Page page, BiFunction<Sheet, Problems, Extraction> reader) {
        Problems problems = new Problems();
        Extraction read = PdfPage.open(page, problems)
                .map(sheet -> reader.apply(sheet, problems))
                .orElse(NONE);
        return new Extraction(read.sightings(), read.morePages(), problems.list());
    }
}
