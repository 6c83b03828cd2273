package io.broadsheet.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.broadsheet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_merging_rules_know_no_framework = classes()
            .that()
            .resideInAPackage("..catalog.merge..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "io.broadsheet.query.catalog..", "com.fasterxml.jackson.annotation..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_merging_rules_know_nothing_of_how_sightings_are_stored = noClasses()
            .that()
            .resideInAPackage("..catalog.merge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..catalog.store..", "..catalog.refresh..", "java.sql..");

    @ArchTest
    static final ArchRule no_class_of_this_service_depends_on_another_service = noClasses()
            .that()
            .resideInAPackage("io.broadsheet.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.broadsheet.ingest..", "io.broadsheet.enrich..", "io.broadsheet.local..");

    @ArchTest
    static final ArchRule the_search_learns_of_papers_from_the_topic_and_never_from_the_tables = noClasses()
            .that()
            .resideInAPackage("..search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..catalog.store..",
                    "..catalog.refresh..",
                    "io.broadsheet.query.sql..",
                    "java.sql..",
                    "jakarta.persistence..");

    @ArchTest
    static final ArchRule what_is_indexed_and_what_queries_mean_is_said_without_framework_and_engine = classes()
            .that()
            .resideInAPackage("io.broadsheet.query.search")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.broadsheet.query.search",
                    "io.broadsheet.query.catalog",
                    "io.broadsheet.query.catalog.merge",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule documents_are_written_without_framework = classes()
            .that()
            .resideInAPackage("..feed.format..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml.stream..",
                    "io.broadsheet.query.feed.format",
                    "io.broadsheet.query.catalog",
                    "io.broadsheet.query.catalog.merge",
                    "com.fasterxml.jackson..",
                    "de.siegmar.fastcsv..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule what_a_digest_is_is_said_without_framework = classes()
            .that()
            .resideInAPackage("..digest.plan..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "io.broadsheet.query.digest.plan",
                    "io.broadsheet.query.catalog",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule only_letters_of_the_mail_package_leave = noClasses()
            .that()
            .resideOutsideOfPackage("..query.mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus.mailer..", "io.vertx.ext.mail..");

    @ArchTest
    static final ArchRule only_the_engine_knows_lucene = noClasses()
            .that()
            .resideOutsideOfPackage("..search.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule no_class_is_called_by_what_says_nothing = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
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
}
