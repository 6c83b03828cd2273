package io.broadsheet.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.broadsheet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule cleaningIdentityAndTaggingArePlainJava = noClasses()
            .that()
            .resideInAnyPackage("..enrich.clean..", "..enrich.identity..", "..enrich.tag..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "jakarta..",
                    "javax..",
                    "java.sql..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile..",
                    "io.micrometer..",
                    "org.jboss..");

    @ArchTest
    static final ArchRule whatARecordBecomesIsDecidedInPlainJava = noClasses()
            .that()
            .haveSimpleName("Enricher")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.smallrye..", "jakarta..", "org.apache.kafka..", "io.micrometer..");

    @ArchTest
    static final ArchRule theCoreDoesNotKnowTheEdge = noClasses()
            .that()
            .resideInAnyPackage("..enrich.clean..", "..enrich.identity..", "..enrich.tag..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..enrich.stream..");

    @ArchTest
    static final ArchRule stepsDoNotDependOnEachOtherInCircles =
            slices().matching("io.broadsheet.enrich.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noClassOfThisServiceDependsOnAnotherService = noClasses()
            .that()
            .resideInAPackage("io.broadsheet.enrich..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.broadsheet.ingest..", "io.broadsheet.query..", "io.broadsheet.local..");

    @ArchTest
    static final ArchRule wireEventsAreRecords = classes()
            .that()
            .haveSimpleNameStartingWith("Paper")
            .and()
            .haveSimpleNameNotStartingWith("Papers")
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule nothingIsNamedAfterNothing =
            noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper|Impl|Dto|Service)");
}
