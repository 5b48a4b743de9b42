package io.github.mnistmaven.dl4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.mnistmaven.dl4j");

    @Test
    void anEngineKnowsWhatItTrainsAndNothingOfWhoTrainsWithIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.mnistmaven.trainer.fork..",
                        "io.github.mnistmaven.trainer.training..",
                        "io.github.mnistmaven.trainer.engine.onednn..",
                        "org.bytedeco.dnnl..")
                .check(classes);
    }
}
