package fr.levier.source.guidelines;

import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.source.prose.CallText;
import fr.levier.source.prose.Passage;
import fr.levier.source.prose.Sheet;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/** The countries in which the actions of one lot take place, read as any page's list of countries. */
final class Places {
    private static final int LONGEST = 400;

    private Places() {}

    static SortedSet<String> in(String words, Sheet sheet) {
        String list = words.substring(0, Math.min(words.length(), LONGEST)).replaceFirst("(?s)\\.\\s.*$", "");
        Content.Builder said = Content.builder();
        String sentence = "Actions must take place in one or more of the following eligible countries: " + list;
        CallText.read(new Sheet(sheet.url(), sheet.seenAt(), "", List.of(Passage.prose(sentence))), said);
        return said.build().value(Field.COUNTRIES).orElseGet(Collections::emptySortedSet);
    }
}
