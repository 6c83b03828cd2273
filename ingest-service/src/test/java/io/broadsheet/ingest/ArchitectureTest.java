package io.broadsheet.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.broadsheet.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FRAMEWORKS = {
        "io.quarkus..",
        "jakarta..",
        "io.smallrye..",
        "org.eclipse.microprofile..",
        "org.apache.kafka..",
        "java.sql..",
        "io.micrometer..",
        "io.vertx..",
        "org.jboss.."
    };

    @ArchTest
    static final ArchRule theFormatsArePlainJava = noClasses()
            .that()
            .resideInAPackage("io.broadsheet.ingest.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule theFormatsDoNotTouchTheFileSystem = noClasses()
            .that()
            .resideInAPackage("io.broadsheet.ingest.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..");

    @ArchTest
    static final ArchRule noClassOfThisServiceDependsOnAnotherService = noClasses()
            .that()
            .resideInAPackage("io.broadsheet.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.broadsheet.enrich..", "io.broadsheet.query..", "io.broadsheet.local..");

    @ArchTest
    static final ArchRule onlyPublishingAndTheLedgerKnowKafka = noClasses()
            .that()
            .resideOutsideOfPackages("io.broadsheet.ingest.publish..", "io.broadsheet.ingest.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyTheHttpSideKnowsHttp = noClasses()
            .that()
            .resideOutsideOfPackage("io.broadsheet.ingest.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..");

    @ArchTest
    static final ArchRule everyStepKnowsOnlyTheStepsBeforeIt = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.broadsheet.ingest..")
            .layer("http")
            .definedBy("io.broadsheet.ingest.http..")
            .layer("source")
            .definedBy("io.broadsheet.ingest.source..")
            .layer("ledger")
            .definedBy("io.broadsheet.ingest.ledger..")
            .layer("publish")
            .definedBy("io.broadsheet.ingest.publish..")
            .layer("format")
            .definedBy("io.broadsheet.ingest.format..")
            .whereLayer("http")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("source")
            .mayOnlyBeAccessedByLayers("http")
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("source", "http")
            .whereLayer("publish")
            .mayOnlyBeAccessedByLayers("ledger", "source", "http");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Service");

    @ArchTest
    static final ArchRule resourcesAndHealthChecksAreNobodysBusiness = classes()
            .that()
            .resideInAPackage("io.broadsheet.ingest.http")
            .should()
            .notBePublic();
}
