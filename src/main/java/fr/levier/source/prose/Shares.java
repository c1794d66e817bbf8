package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the highest rate of funding and the least own share.
 *
 * <p>A percentage of anything else is left alone: payments (« 20 % au solde »), valued staff time, overheads, the 1 % of service
 * revenue, rates of success, bonuses, weights of criteria.
 */
final class Shares {
    private static final Pattern PERCENT =
            Pattern.compile("(?<![\\d,.])(\\d{1,3}(?:,\\d{1,2})?)\\s?(?:%|pour cent(?!\\p{L}))");
    private static final Pattern OWN = french(
            "contrepartie|apport|contribu|participation|participer|autofinancement|fonds propres|reste à (?:la )?charge"
                    + "|part (?:des|de la|du)[^.;]{0,40}(?:collectivit|CTF|porteur)|à la charge d|plan de financement");
    private static final Pattern LEAST =
            french("minim|au moins|≥|obligatoire|doi(?:t|ven|vra)|devront|devra|supérieure? (?:ou égale? )?à|plancher");
    private static final Pattern MOST = french(
            "jusqu’à|maxim|plafon|dans la limite|à hauteur d|taux|limit|s’arrête|excéd|dépass|au plus|≤|s’élev|peut atteindre"
                    + "|peuvent atteindre|concurrence|couvr|finance");
    private static final Pattern FUNDING = french(
            "financ|subvention|aide|appui|taux|soutien|prise en charge|intervention|MEAE|DCTCIV|DAECT|\\bAFD\\b|agence de l’eau|Région");
    private static final Pattern OTHER = french(
            "vers(?:és?|ées?|ement)|avance|acompte|solde|tranche|signature|valoris|frais|suivi.?évaluation|imprévus|divers"
                    + "|Oudin|1\\s?%|ressources|recettes|redevances|acceptation|habitants|population|points|pondération|critère|bonus|bonif|majoration|supplémentaire"
                    + "|TVA|hausse|baisse|objectif|en nature|salaire|personnel|jeunes de|des dossiers|des projets|lauréat|tiers|aides publiques|dotation|depuis");

    private final Sheet sheet;
    private final List<Stated<Rate>> rates = new ArrayList<>();
    private final List<Stated<Rate>> ownShares = new ArrayList<>();

    private Shares(Sheet sheet) {
        this.sheet = sheet;
    }

    /** States what the sheet says of shares of the cost. */
    static void read(Sheet sheet, Content.Builder content) {
        Shares shares = new Shares(sheet);
        sheet.sentences().forEach(shares::read);
        content.state(Field.RATE_MAX, shares.rates.stream().max(Comparator.comparing(Stated::value)));
        content.state(Field.OWN_SHARE_MIN, shares.ownShares.stream().findFirst());
    }

    private static Pattern french(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void read(Sentence sentence) {
        Matcher m = PERCENT.matcher(sentence.text());
        int from = 0;
        String announced = sentence.announcement();
        while (m.find()) {
            int to = Math.min(sentence.text().length(), m.end() + 70);
            String before =
                    (from == 0 ? announced : "") + " : " + sentence.text().substring(from, m.start());
            String after = sentence.text().substring(m.end(), to).split("[;:(]|\\d\\s?%|, (?=et|puis|dont)", 2)[0];
            rate(m.group(1)).ifPresent(rate -> read(sentence, m.start(), rate, before, after));
            from = clauseStart(sentence.text(), m.end());
        }
    }

    /** A later percentage of the sentence keeps the words of its own clause and, without any, those of the clause before. */
    private static int clauseStart(String text, int end) {
        Matcher comma = Pattern.compile("^[^,;]{0,80}[;]").matcher(text.substring(end));
        return comma.find() ? end + comma.end() : 0;
    }

    private void read(Sentence sentence, int at, Rate rate, String before, String after) {
        String around = before + " … " + after;
        if (OTHER.matcher(around).find() || rate.percent().compareTo(BigDecimal.ONE) <= 0) {
            return;
        }
        if (OWN.matcher(around).find()) {
            if (LEAST.matcher(around).find()) {
                ownShares.add(sheet.stated(rate, sentence, at));
            }
        } else if (MOST.matcher(around).find() && FUNDING.matcher(around).find()) {
            rates.add(sheet.stated(rate, sentence, at));
        }
    }

    private static Optional<Rate> rate(String number) {
        BigDecimal percent = new BigDecimal(number.replace(',', '.'));
        return percent.compareTo(BigDecimal.valueOf(100)) > 0 ? Optional.empty() : Optional.of(new Rate(percent));
    }
}
