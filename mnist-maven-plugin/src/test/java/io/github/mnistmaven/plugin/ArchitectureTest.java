package io.github.mnistmaven.plugin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.mnistmaven.plugin";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void mavenStaysInTheMojoPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".mojo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(classes);
    }

    @Test
    void theResolverStaysBehindItsPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".mojo", ROOT + ".resolve")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.aether..")
                .check(classes);
    }

    @Test
    void onlyTheApiOfTheResolverIsUsedSinceMavenExportsNoMore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.aether.util..", "org.eclipse.aether.impl..")
                .check(classes);
    }

    @Test
    void freeMarkerStaysInTheReportPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("freemarker..")
                .check(classes);
    }

    @Test
    void theTrainerIsKnownByItsNameAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.mnistmaven.trainer..", "org.deeplearning4j..", "org.nd4j..")
                .check(classes);
    }
}
