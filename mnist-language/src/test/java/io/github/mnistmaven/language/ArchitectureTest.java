package io.github.mnistmaven.language;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.mnistmaven.language";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
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
    void definitionsKnowNeitherExperimentsNorPlans() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".definition", ROOT + ".yaml", ROOT + ".problem")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".planning", "io.github.mnistmaven.experiment.plan..")
                .check(classes);
    }

    @Test
    void planningDoesNotKnowHowExperimentsAreWritten() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".planning")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".definition", ROOT + ".yaml", ROOT + ".composition")
                .check(classes);
    }
}
