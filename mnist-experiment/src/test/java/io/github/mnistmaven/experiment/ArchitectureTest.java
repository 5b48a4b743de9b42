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
    void onlyTheYamlPackageKnowsTheYamlLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml..")
                .check(classes);
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
    void plansAndRecordsDoNotKnowTheLanguage() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".plan", ROOT + ".run", ROOT + ".model", ROOT + ".data")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".language", ROOT + ".definition", ROOT + ".yaml")
                .check(classes);
    }
}
