package fr.levier.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Computes the facts that follow from others, each only when everything that it follows from is given: a list of partners that says
 * nothing of one partner's country says nothing of the set of countries.
 */
final class DerivedFacts {
    static final List<String> NAMES = List.of(
            "partners.kinds",
            "partners.countries",
            "partners.authorityCountries",
            "project.jointContribution",
            "partners.foreignAuthorityAgreement",
            "partners.frenchAuthorities",
            "consortium.organisations",
            "consortium.countries");
    private static final String HOME = "FR";
    private static final String FOREIGN_AUTHORITY = "foreign-authority";
    private static final String FRENCH_AUTHORITY = "french-authority";
    private static final String EU_AUTHORITY = "eu-authority";
    private static final Set<String> AUTHORITIES = Set.of(FOREIGN_AUTHORITY, EU_AUTHORITY, FRENCH_AUTHORITY);
    private static final String AUTHORITY_COUNTRIES = "partners.authorityCountries";

    private DerivedFacts() {}

    /** What a facts file says of one partner. */
    record Partner(Optional<String> kind, Optional<String> country, Optional<Boolean> agreementSigned) {

        boolean isForeignAuthority() {
            return kind.equals(Optional.of(FOREIGN_AUTHORITY)) || kind.equals(Optional.of(EU_AUTHORITY));
        }

        Optional<String> whereabouts() {
            return country.isEmpty() && kind.equals(Optional.of(FRENCH_AUTHORITY)) ? Optional.of(HOME) : country;
        }
    }

    static Facts fromPartners(List<Partner> partners) {
        Facts facts = Facts.none().with("consortium.organisations", 1 + partners.size());
        Optional<Set<String>> kinds = all(partners.stream().map(Partner::kind).toList());
        Optional<Set<String>> countries =
                all(partners.stream().map(Partner::whereabouts).toList());
        if (kinds.isPresent()) {
            long french = partners.stream()
                    .filter(partner -> partner.kind().equals(Optional.of(FRENCH_AUTHORITY)))
                    .count();
            facts = facts.with("partners.kinds", kinds.get()).with("partners.frenchAuthorities", french);
        }
        if (countries.isPresent()) {
            Set<String> withHome = new LinkedHashSet<>(countries.get());
            withHome.add(HOME);
            facts = facts.with("partners.countries", countries.get()).with("consortium.countries", withHome);
        }
        if (kinds.isPresent()) {
            Optional<Set<String>> ofAuthorities = all(partners.stream()
                    .filter(Partner::isForeignAuthority)
                    .map(Partner::country)
                    .toList());
            facts = ofAuthorities.isPresent() ? facts.with(AUTHORITY_COUNTRIES, ofAuthorities.get()) : facts;
        }
        Optional<Boolean> agreement = agreement(partners);
        return agreement.isPresent() ? facts.with("partners.foreignAuthorityAgreement", agreement.get()) : facts;
    }

    /** A project in one country has that set of countries, and the reverse. */
    static Facts completeCountries(Facts facts) {
        Optional<String> country = facts.code("project.country");
        Optional<Set<String>> countries = facts.set("project.countries");
        if (country.isPresent() && countries.isEmpty()) {
            return facts.with("project.countries", Set.of(country.get()));
        }
        if (country.isEmpty() && countries.isPresent() && countries.get().size() == 1) {
            return facts.with("project.country", countries.get().iterator().next());
        }
        return facts;
    }

    /** Kinds and countries alone tell where the foreign authorities are when all partners are authorities, or all of one country. */
    static Facts completeAuthorityCountries(Facts facts) {
        Optional<Set<String>> kinds = facts.set("partners.kinds");
        Optional<Set<String>> countries = facts.set("partners.countries");
        if (facts.knows(AUTHORITY_COUNTRIES) || kinds.isEmpty()) {
            return facts;
        }
        boolean hasAuthority =
                kinds.get().contains(FOREIGN_AUTHORITY) || kinds.get().contains(EU_AUTHORITY);
        if (!hasAuthority) {
            return facts.with(AUTHORITY_COUNTRIES, Set.of());
        }
        Set<String> abroad = new TreeSet<>(countries.orElse(Set.of()));
        abroad.remove(HOME);
        boolean isCertain = abroad.size() == 1 || AUTHORITIES.containsAll(kinds.get());
        return countries.isPresent() && isCertain ? facts.with(AUTHORITY_COUNTRIES, abroad) : facts;
    }

    /** What the authorities of both sides bring together follows from what each brings. */
    static Facts addContributions(Facts facts) {
        Optional<BigDecimal> own = facts.number("project.ownContribution");
        Optional<BigDecimal> foreign = facts.number("project.foreignContribution");
        return own.isPresent() && foreign.isPresent()
                ? facts.with("project.jointContribution", own.get().add(foreign.get()))
                : facts;
    }

    /** Who lists a foreign authority with a signed agreement has signed a convention: whether one is signed is not asked again. */
    static Facts completeConvention(Facts facts) {
        boolean isListed = facts.truth("partners.foreignAuthorityAgreement").orElse(false);
        return isListed ? facts.with("project.conventionSigned", true) : facts;
    }

    /**
     * What is known of the partners together settles the rest: kinds among which there is no authority, countries to which one's own is
     * added, a consortium of one. So nobody is asked what follows from an answer.
     */
    static Facts completePartners(Facts facts) {
        Facts complete = facts;
        if (isAlone(facts)) {
            complete = fromPartners(List.of()).and(complete);
        }
        Optional<Set<String>> kinds = facts.set("partners.kinds");
        if (kinds.isPresent() && !kinds.get().contains(FRENCH_AUTHORITY)) {
            complete = Facts.none().with("partners.frenchAuthorities", 0).and(complete);
        }
        if (kinds.isPresent() && !kinds.get().contains(FOREIGN_AUTHORITY)) {
            complete = Facts.none()
                    .with("partners.foreignAuthorityAgreement", false)
                    .and(complete);
        }
        Optional<Set<String>> countries = facts.set("partners.countries");
        if (countries.isPresent()) {
            Set<String> withHome = new LinkedHashSet<>(countries.get());
            withHome.add(HOME);
            complete = Facts.none().with("consortium.countries", withHome).and(complete);
        }
        return complete;
    }

    private static boolean isAlone(Facts facts) {
        boolean isOne = facts.number("consortium.organisations")
                .filter(organisations -> organisations.compareTo(BigDecimal.ONE) == 0)
                .isPresent();
        boolean isNone = facts.set("partners.kinds").filter(Set::isEmpty).isPresent()
                || facts.set("partners.countries").filter(Set::isEmpty).isPresent();
        return isOne || isNone;
    }

    /** A competence that was transferred is no longer held, whatever else the description says. */
    static Facts deductTransfers(Facts facts) {
        Optional<Set<String>> held = facts.set("authority.competences");
        Optional<Set<String>> transferred = facts.set("authority.transferredCompetences");
        if (held.isEmpty() || transferred.isEmpty()) {
            return facts;
        }
        Set<String> left = new LinkedHashSet<>(held.get());
        left.removeAll(transferred.get());
        return facts.with("authority.competences", left);
    }

    private static Optional<Boolean> agreement(List<Partner> partners) {
        List<Boolean> signed = new ArrayList<>();
        boolean isOpen = false;
        for (Partner partner : partners) {
            boolean maySign = partner.kind().map(FOREIGN_AUTHORITY::equals).orElse(true);
            if (maySign && !partner.agreementSigned().equals(Optional.of(false))) {
                boolean isCertain =
                        partner.kind().isPresent() && partner.agreementSigned().isPresent();
                isOpen = isOpen || !isCertain;
                signed.add(isCertain);
            }
        }
        if (signed.contains(true)) {
            return Optional.of(true);
        }
        return isOpen ? Optional.empty() : Optional.of(false);
    }

    private static Optional<Set<String>> all(List<Optional<String>> values) {
        Set<String> known = new TreeSet<>();
        for (Optional<String> value : values) {
            if (value.isEmpty()) {
                return Optional.empty();
            }
            known.add(value.get());
        }
        return Optional.of(known);
    }
}
