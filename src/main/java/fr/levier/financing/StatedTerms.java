package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.util.Optional;

/**
 * What a funder that is not in the rulebook demands, as the author of the plan read it; always shown as « selon le plan ».
 *
 * @param base what the rate is a share of, as in the rulebook
 * @param source where its author read it
 */
public record StatedTerms(
        Optional<Rate> rate, String base, Optional<Euros> grantMin, Optional<Euros> grantMax, String source) {}
