package io.github.mnistmaven.experiment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.mnistmaven.experiment";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyTheStatisticsPackageKnowsTheStatisticsLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".statistics")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons..")
                .check(classes);
    }

    @Test
    void onlyTheDecodingPackageKnowsReadersOfPictures() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".picture.decode")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.twelvemonkeys..", "javax.imageio..")
                .check(classes);
    }

    @Test
    void plansAndRecordsKnowNoFiles() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".model", ROOT + ".plan", ROOT + ".record", ROOT + ".analysis")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".directory", ROOT + ".protocol", "java.nio.file..")
                .check(classes);
    }

    @Test
    void whatATrainerReadsKnowsNoLanguage() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.github.mnistmaven.language..", "org.yaml..")
                .check(classes);
    }
}
