package io.github.mnistmaven.plugin;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.reporting.MavenReportException;
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

    /**
     * So that all text for a console goes through {@code Printed}, which {@code MavenConsole} and failures use. The
     * goal {@code help} is generated, and prints what this project says of itself.
     */
    @Test
    void nothingIsPrintedButByTheConsole() {
        noClasses()
                .that()
                .haveNameNotMatching(".*(MavenConsole|HelpMojo)")
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(Log.class))).and(target(nameMatching("debug|info|warn|error"))))
                .orShould()
                .callMethodWhere(target(nameMatching("printStackTrace")))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..")
                .check(classes);
        noClasses()
                .that()
                .doNotHaveSimpleName("Interactivity")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }

    @Test
    void whatMavenPrintsOfFailuresIsMadeByFailures() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Failures")
                .should()
                .callConstructorWhere(target(owner(assignableTo(MavenReportException.class))))
                .check(classes);
        methods()
                .that()
                .haveName("execute")
                .and()
                .areDeclaredInClassesThat()
                .areAssignableTo(Mojo.class)
                .and()
                .areDeclaredInClassesThat()
                .haveNameNotMatching(".*HelpMojo")
                .should()
                .bePublic()
                .andShould()
                .beFinal()
                .check(classes);
    }
}
