package io.github.mnistmaven.trainer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.mnistmaven.trainer";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyItsEngineKnowsOneDnn() {
        onlyKnow(List.of(ROOT + ".engine.onednn.."), "org.bytedeco.dnnl..");
    }

    @Test
    void onlyEnginesKnowNativeCode() {
        onlyKnow(List.of(ROOT + ".engine.onednn.."), "org.bytedeco..");
    }

    /** Else it could be run nowhere but in a fork. */
    @Test
    void aTrialKnowsNeitherTheRunDirectoryNorItsParent() {
        onlyKnow(List.of(ROOT + ".fork"), "io.github.mnistmaven.experiment.directory..", "java.net..");
    }

    private void onlyKnow(List<String> packages, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(classes);
    }
}
