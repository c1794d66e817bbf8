package fr.levier.source.prose;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Reads the one call of a page or document that a person adds. Nobody knows whether the site is the issuer's, so a page weighs as a
 * relay does; a PDF weighs as the règlement that it mostly is.
 */
public final class AddedCall {
    /** The source under which people's pages are kept; no harvest ever runs it. */
    public static final String SOURCE = "added";

    private final CallText text;

    public AddedCall(CallText text) {
        this.text = text;
    }

    /**
     * Returns one sighting, or why there is none.
     *
     * @param siren whose private call it becomes; nothing for a call that everybody may see
     */
    public Extraction read(Page page, Optional<String> siren) {
        return PdfPage.isPdf(page)
                ? Extractions.ofPdf(page, (sheet, problems) -> {
                    Content.Builder content = Content.builder();
                    CallText.read(sheet, content);
                    return one(page, sheet, Rank.RULES_OF_CALL, siren, content, problems);
                })
                : Extractions.ofHtml(page, (html, problems) -> {
                    Content.Builder content = Content.builder();
                    CallText.read(html, content);
                    return one(page, html.sheet(), Rank.RELAY, siren, content, problems);
                });
    }

    private Extraction one(
            Page page, Sheet sheet, Rank rank, Optional<String> siren, Content.Builder content, Problems problems) {
        if (CallText.isAwardList(sheet.title())) {
            problems.add(Place.of(page.url().toString()), "reading.problem.award-list", sheet.title());
            return Extractions.NONE;
        }
        CallId shared = text.name(content, "", SOURCE, key(page.url()), sheet);
        CallId id = siren.map(s -> CallId.ofPrivate(s, key(page.url()))).orElse(shared);
        Sighting sighting = new Sighting(id, SOURCE, page.url(), rank, page.fetchedAt(), content.build());
        return new Extraction(List.of(sighting), List.of(), List.of());
    }

    /** Two sites may give their pages the same name. */
    private static String key(URI url) {
        return url.getHost() + "-" + CallText.key(url);
    }
}
