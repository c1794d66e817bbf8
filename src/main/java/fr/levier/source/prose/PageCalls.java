package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The calls that one page tells of: usually one; of a calendar or a hub page, one for each that it announces with its own closing.
 *
 * <p>What the page says of all of them (rates, own share, applicants, funder) is said of each.
 */
public final class PageCalls {
    private static final Pattern ABOUT_A_CALL = Words.any(
            "appels?(?!\\p{L})|\\bAAP\\b|\\bAMI\\b|candidat|subvention|aides?(?!\\p{L})|financement|fonds|dispositif|programme|concours|bourse|prix|soutien|convention|call|grant|fund|applicat|proposal|support|award|topic|funding|facilit|scheme|challenge|prize");

    private static final Pattern BENEFICIARIES = Words.any(
            "^(?:bénéficiaires|pour qui ?\\??|qui peut (?:candidater|en bénéficier|déposer)[^?]{0,30}\\??|who can apply ?\\??|eligible applicants)$");

    private static final Pattern TOLD = Words.any(
            "(?<!\\p{L})(?:clos(?:e|es)? (?:le|depuis)|clôturée?s? (?:le|depuis)|closed|étai(?:t|ent)|avai(?:t|ent)|s’est|had until|avons (?:reçu|aidé)|a (?:reçu|réuni)|ouverte? du|ont été|were|was|drew|received)(?!\\p{L})");

    /** Beside those who were chosen only what is said of a new turn closes. */
    private static final Pattern RENEWED = Words.any(
            "nouve(?:l|lle|au)(?!\\p{L})|prochaine?(?!\\p{L})|candidate[rz]|postul|candidatures? (?:jusqu|avant|sont|ouvert|à )|encore (?:temps|possible|ouvert)|ouvert|rouvr|réouv|relanc|(?:deuxième|seconde?|troisième|2e|3e) (?:appel|édition|session|vague|campagne)"
                    + "|dates? limites?|clôture|dépôt|next|new |reopen|open(?!\\p{L})|apply|applications|deadline|(?:second|third) (?:call|round|edition)");
    /** A title that is all about who was chosen, whatever days the page gives to the chosen. */
    private static final Pattern ANNOUNCED = Words.any(
            "(?:projets|dossiers) [^.;:]{3,70} (?:adoptés|votés|approuvés|retenus|validés) par|^(?!.*(?:ouvert|nouve(?:l|au|lle)|lancement|est lancé|(?<!\\p{L})open|(?<!\\p{L})new )).*(?:: (?:les |liste des )?(?:lauréat|résultat|projets? (?:retenu|lauréat|sélectionné))|\\d+ (?:projets?|villes|communes|collectivités|associations|réseaux|dossiers)(?: \\p{L}+)? (?:lauréat|retenu|sélectionné|soutenu)|(?:lauréate?s|projets retenus|résultats) (?:de l’appel|de l’édition|du fonds)|\\d+ projects (?:selected|approved|funded)|: (?:the )?(?:results|winners))");

    /** At the head of a page: who has been chosen. */
    private static final Pattern CHOSEN = Words.any(
            "(?:comité|jury|commission|board|committee|panel)[^.;]{0,60} (?:a|ont|has|have) (?:choisi|retenu|sélectionné|désigné|chosen|selected|approved)|a reçu (?:plus de )?\\d+ (?:dossiers|candidatures|projets)|received (?:over |more than )?\\d+ (?:applications|proposals)|(?:projets|dossiers|candidatures|villes|communes|projects|cities|proposals)(?!\\p{L})[^.;]{0,30} (?:ont été|have been|were) (?:retenu|choisi|sélectionné|selected|chosen|approved)");

    private static final Pattern ASKED = Words.any("^(?:qu’est-ce que|c’est quoi|what is|what are)(?!\\p{L})");

    private static final int FIRST = 6;

    private PageCalls() {}

    /** Returns what a page of HTML says of each of its calls; nothing when it speaks of none. */
    public static List<PageCall> of(HtmlPage page) {
        if (OtherMatters.are(page.sheet())) {
            return List.of();
        }
        List<Sheet> parts = Calendar.of(page);
        Optional<HtmlPage> row = Calendar.own(parts, page);
        if (row.isPresent()) {
            return of(row.get(), List.of());
        }
        return of(page, parts.size() > 1 ? Hub.beside(parts, page) : Hub.of(page));
    }

    private static List<PageCall> of(HtmlPage page, List<Sheet> parts) {
        if (parts.size() < 2) {
            Content only = one(page);
            return isCall(only, page.sheet()) ? List.of(call(only, page.sheet(), excluding(page.beside()))) : List.of();
        }
        Sheet rest = rest(page.sheet(), parts);
        List<String> shared = excluding(rest);
        Content.Builder common = Content.builder();
        Countries.read(rest, common);
        Content all = common.build();
        return parts.stream().map(p -> part(p, page, all, shared)).toList();
    }

    /** Returns what a document without markup says; nothing when it speaks of no call. */
    public static List<PageCall> of(Sheet sheet) {
        Content.Builder content = Content.builder();
        CallText.read(sheet, content);
        Funder.state(sheet, Optional.empty(), content);
        Content read = content.build();
        return isCall(read, sheet) ? List.of(call(read, sheet)) : List.of();
    }

    /** What stands beside the call may exclude somebody from it, or from another: that is left to the reader. */
    private static List<String> excluding(Sheet sheet) {
        Exclusions exclusions = Exclusions.of(sheet, List.of());
        List<String> quotes = new ArrayList<>(exclusions.open());
        exclusions.stated().forEach(stated -> quotes.add(stated.quote()));
        CostConditions costs = CostConditions.of(sheet);
        quotes.addAll(costs.open());
        costs.stated().forEach(stated -> quotes.add(stated.quote()));
        return quotes;
    }

    private static PageCall call(Content content, Sheet sheet) {
        return call(content, sheet, List.of());
    }

    private static PageCall call(Content content, Sheet sheet, List<String> shared) {
        return call(content, sheet, PageWords.of(sheet), shared);
    }

    private static PageCall call(Content content, Sheet sheet, PageWords words, List<String> shared) {
        List<StatedCondition> conditions = new ArrayList<>(StatedConditions.of(content, sheet));
        conditions.removeAll(Inhabitants.doubtful(conditions, content));
        CostConditions costs = CostConditions.of(sheet);
        conditions.addAll(costs.stated());
        Exclusions exclusions = Exclusions.of(sheet, conditions);
        conditions.addAll(exclusions.stated());
        List<String> open = new ArrayList<>(exclusions.open());
        open.addAll(costs.open());
        open.addAll(shared);
        return new PageCall(
                content,
                words,
                conditions.stream().distinct().toList(),
                open.stream().distinct().toList());
    }

    /** Outside of its parts a page may exclude somebody from all of its calls, or from one of them: that is left to the reader. */
    private static Sheet rest(Sheet whole, List<Sheet> parts) {
        Set<Passage> told = parts.stream().flatMap(p -> p.passages().stream()).collect(Collectors.toSet());
        List<Passage> rest =
                whole.passages().stream().filter(p -> !told.contains(p)).toList();
        return new Sheet(whole.url(), whole.seenAt(), "", rest);
    }

    private static Content one(HtmlPage page) {
        Content.Builder content = Content.builder();
        CallText.read(page, content);
        Funder.state(page.sheet(), Optional.of(page), content);
        return content.build();
    }

    /** What the part says comes first; then of the whole page only what cannot differ from call to call. */
    private static PageCall part(Sheet part, HtmlPage page, Content common, List<String> open) {
        Content.Builder content = Content.builder();
        Themes.state(Themes.ofPart(part, page.sheet()), content);
        CallText.read(part, content);
        Funder.labelled(part, content);
        Content whole = one(page);
        for (Field<?> shared :
                List.of(Field.FUNDER, Field.RATE_MAX, Field.OWN_SHARE_MIN, Field.APPLICANTS, Field.FICTIONAL)) {
            copy(shared, whole, content);
        }
        copy(Field.COUNTRIES, common, content);
        if (whole.find(Field.FUNDER).isPresent()) {
            copy(Field.CONTACT, whole, content);
            copy(Field.APPLY_URL, whole, content);
        }
        return call(content.build(), part, PageWords.ofPart(part, page.sheet()), open);
    }

    private static <T> void copy(Field<T> field, Content from, Content.Builder to) {
        to.state(field, from.find(field));
    }

    /** An award list is no call, and a page that neither says when nor how much nor who, under a title without a word of calls. */
    private static boolean isCall(Content content, Sheet sheet) {
        boolean stated = content.all().entrySet().stream()
                .anyMatch(e -> List.of(
                                        Field.DEADLINES,
                                        Field.OPENS,
                                        Field.PERMANENT,
                                        Field.GRANT_MIN,
                                        Field.GRANT_MAX,
                                        Field.OWN_SHARE_MIN,
                                        Field.DURATION_MAX_MONTHS,
                                        Field.RATE_MAX,
                                        Field.APPLICANTS)
                                .contains(e.getKey())
                        && e.getValue().evidence().method() != Evidence.Method.SOURCE);
        boolean awards = (CallText.isAwardList(sheet.title())
                        && (isOver(content, sheet)
                                || ANNOUNCED.matcher(sheet.title()).find()))
                || (isToldAsOver(content) && tellsWhoWasChosen(sheet))
                || (isPortrait(content, sheet) && !OtherMatters.isNamedCall(sheet.title()));
        stated |= OtherMatters.isNamedCall(sheet.title())
                && (content.find(Field.COUNTRIES).isPresent()
                        || content.find(Field.THEMES).isPresent());
        boolean about = ABOUT_A_CALL.matcher(sheet.title()).find()
                || content.find(Field.DEADLINES).isPresent()
                || content.find(Field.GRANT_MAX).isPresent()
                || conditions(content) > 1
                || asks(content, sheet);
        return stated && about && !awards && !OtherMatters.are(sheet);
    }

    /** A page with a part for those who may apply, and names in it, is about some aid whatever its title. */
    private static boolean asks(Content content, Sheet sheet) {
        return content.find(Field.APPLICANTS).isPresent()
                && sheet.passages().stream()
                        .anyMatch(p -> BENEFICIARIES.matcher(p.heading()).find());
    }

    /** Returns whether nobody can apply any more: no closing, one before the page was published, or one told in the past. */
    private static boolean isOver(Content content, Sheet sheet) {
        return content.find(Field.DEADLINES)
                .map(d -> TOLD.matcher(d.evidence().quote()).find()
                        || !RENEWED.matcher(d.evidence().quote()).find()
                        || sheet.published()
                                .filter(p -> content.deadlines().stream()
                                        .allMatch(c -> c.date().isBefore(p)))
                                .isPresent())
                .orElse(true);
    }

    private static boolean isToldAsOver(Content content) {
        return content.find(Field.DEADLINES)
                .filter(d -> TOLD.matcher(d.evidence().quote()).find())
                .isPresent();
    }

    /** « Qu’est-ce que … ? », or a programme and those whom it has chosen, without a day until which to apply. */
    private static boolean isPortrait(Content content, Sheet sheet) {
        return content.find(Field.DEADLINES).isEmpty()
                && content.find(Field.OPENS).isEmpty()
                && content.find(Field.GRANT_MAX).isEmpty()
                && (ASKED.matcher(sheet.title()).find() || tellsWhoWasChosen(sheet));
    }

    private static boolean tellsWhoWasChosen(Sheet sheet) {
        return sheet.sentences()
                .limit(FIRST)
                .anyMatch(s -> CHOSEN.matcher(s.text()).find());
    }

    /** Whoever states two of these speaks of a call, whatever the title says. */
    private static long conditions(Content content) {
        return List.of(
                        Field.GRANT_MIN,
                        Field.RATE_MAX,
                        Field.OWN_SHARE_MIN,
                        Field.DURATION_MAX_MONTHS,
                        Field.APPLICANTS)
                .stream()
                .filter(field -> content.find(field).isPresent())
                .count();
    }
}
