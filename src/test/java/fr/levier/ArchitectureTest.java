package fr.levier;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.levier.source.Network;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/** Keeps the house as it was drawn: a room uses only floors below its own, except where a neighbour is named here. */
@AnalyzeClasses(packages = "fr.levier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> EDGES = simpleNameEndingWith("Controller")
            .or(simpleNameEndingWith("View"))
            .or(simpleNameEndingWith("Job"))
            .or(simpleNameEndingWith("Command"))
            .or(simpleNameEndingWith("Factory"))
            .or(simpleNameStartingWith("Jdbc"))
            .or(simpleNameStartingWith("Http"))
            .or(simpleNameStartingWith("Smtp"))
            .or(resideInAnyPackage("fr.levier.web..", "fr.levier.command..", "fr.levier.job.."));

    /** Micronaut writes classes beside ours: their names begin with a dollar, or add one to the name of an interface. */
    private static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.describe(
            "generated", type -> type.getName().contains(".$") || type.getName().contains("$Intercepted"));

    @ArchTest
    static final ArchRule roomsUseOnlyFloorsBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("ground")
            .definedBy(
                    "fr.levier.problem..",
                    "fr.levier.message..",
                    "fr.levier.yaml..",
                    "fr.levier.money..",
                    "fr.levier.reference..",
                    "fr.levier.sql..",
                    "fr.levier.mail..")
            .layer("call")
            .definedBy("fr.levier.call..")
            .layer("rule")
            .definedBy("fr.levier.rule..")
            .layer("authority")
            .definedBy("fr.levier.authority..")
            .layer("project")
            .definedBy("fr.levier.project..")
            .layer("source")
            .definedBy("fr.levier.source..")
            .layer("match")
            .definedBy("fr.levier.match..")
            .layer("financing")
            .definedBy("fr.levier.financing..")
            .layer("portfolio")
            .definedBy("fr.levier.portfolio..")
            .layer("dossier")
            .definedBy("fr.levier.dossier..")
            .layer("follow")
            .definedBy("fr.levier.follow..")
            .layer("addition")
            .definedBy("fr.levier.addition..")
            .layer("planning")
            .definedBy("fr.levier.planning..")
            .layer("describe")
            .definedBy("fr.levier.describe..")
            .layer("administration")
            .definedBy("fr.levier.administration..")
            .layer("digest")
            .definedBy("fr.levier.digest..")
            .layer("api")
            .definedBy("fr.levier.api..")
            .layer("web")
            .definedBy("fr.levier.web..")
            .layer("people")
            .definedBy("fr.levier.people..")
            .layer("job")
            .definedBy("fr.levier.job..")
            .layer("store")
            .definedBy("fr.levier.store..")
            .layer("demo")
            .definedBy("fr.levier.demo..")
            .layer("command")
            .definedBy("fr.levier.command..", "fr.levier")
            .whereLayer("describe")
            .mayOnlyBeAccessedByLayers("digest")
            .whereLayer("administration")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("call")
            .mayOnlyBeAccessedByLayers(
                    "planning",
                    "source",
                    "match",
                    "follow",
                    "dossier",
                    "addition",
                    "digest",
                    "api",
                    "demo",
                    "command",
                    "administration")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers(
                    "planning",
                    "match",
                    "financing",
                    "portfolio",
                    "dossier",
                    "digest",
                    "api",
                    "command",
                    "describe",
                    "administration")
            .whereLayer("financing")
            .mayOnlyBeAccessedByLayers("planning", "portfolio", "dossier", "digest", "command")
            .whereLayer("portfolio")
            .mayOnlyBeAccessedByLayers("planning", "digest", "api", "command")
            .whereLayer("dossier")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("authority")
            .mayOnlyBeAccessedByLayers(
                    "planning",
                    "match",
                    "follow",
                    "dossier",
                    "digest",
                    "api",
                    "demo",
                    "command",
                    "describe",
                    "administration")
            .whereLayer("project")
            .mayOnlyBeAccessedByLayers("match", "digest", "api", "demo", "command")
            .whereLayer("source")
            .mayOnlyBeAccessedByLayers("addition", "demo", "command")
            .whereLayer("addition")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("match")
            .mayOnlyBeAccessedByLayers(
                    "planning", "follow", "dossier", "digest", "api", "command", "describe", "administration")
            .whereLayer("follow")
            .mayOnlyBeAccessedByLayers("digest", "api", "command")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("planning")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("digest")
            .mayOnlyBeAccessedByLayers("job", "api", "command", "administration")
            .whereLayer("demo")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("command", "demo", "administration")
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("command", "administration")
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers(
                    "planning",
                    "call",
                    "rule",
                    "match",
                    "follow",
                    "dossier",
                    "addition",
                    "digest",
                    "api",
                    "people",
                    "command",
                    "describe",
                    "administration")
            .whereLayer("people")
            .mayOnlyBeAccessedByLayers(
                    "planning",
                    "match",
                    "follow",
                    "dossier",
                    "addition",
                    "digest",
                    "api",
                    "demo",
                    "command",
                    "describe",
                    "administration")
            .ignoreDependency(GENERATED, alwaysTrue())
            .whereLayer("command")
            .mayNotBeAccessedByAnyLayer()
            .because("design: source and rule never meet, and knowledge flows upwards only");

    @ArchTest
    static final ArchRule theCoreIsPlainJava = noClasses()
            .that(DescribedPredicate.not(EDGES))
            .and(DescribedPredicate.not(GENERATED))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..")
            .because("a command without database starts no container, and rules are tested without a world");

    @ArchTest
    static final ArchRule onlyTheEdgesReadTheClock = noClasses()
            .that(DescribedPredicate.not(EDGES))
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .because("time is an argument");

    @ArchTest
    static final ArchRule onlyTheDemonstrationReachesAnotherNetwork = noClasses()
            .that()
            .resideOutsideOfPackage("fr.levier.demo..")
            .should()
            .callMethod(Network.class, "wired", DnsResolver.class, SchemePortResolver.class, TlsSocketStrategy.class)
            .because("no setting of collect or serve may map the hosts of sources elsewhere");

    @ArchTest
    static final ArchRule onlyTheDemonstrationIsOpenToAll = noClasses()
            .that()
            .resideOutsideOfPackage("fr.levier.demo..")
            .and()
            .doNotHaveSimpleName("DemoCommand")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("OpenGate")
            .because("no setting of serve may show what an authority wrote to others");

    @ArchTest
    static final ArchRule onlyTheDemonstrationHasAccountsWithoutPasswords = noClasses()
            .that()
            .resideOutsideOfPackages("fr.levier.demo..", "fr.levier.people..")
            .and()
            .doNotHaveSimpleName("DemoCommand")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("ReadyAccounts")
            .because("nobody signs in to a real instance by one press");

    @ArchTest
    static final ArchRule onlyControllersAskWhoIsHere = noClasses()
            .that()
            .resideOutsideOfPackages("fr.levier.people..", "fr.levier.demo..", "fr.levier.command..")
            .and(DescribedPredicate.not(EDGES))
            .and(DescribedPredicate.not(GENERATED))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.levier.people..")
            .because("rights are asked at the door, and once");

    @ArchTest
    static final ArchRule nobodyPrintsBesidesCommands = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noCatchAllNames = noClasses()
            .that(alwaysTrue())
            .should()
            .resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..manager..");

    @ArchTest
    static final ArchRule everyPackageExplainsItself = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class);
}
