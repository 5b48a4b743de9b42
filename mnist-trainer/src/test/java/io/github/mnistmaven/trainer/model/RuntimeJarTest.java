package io.github.mnistmaven.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.mnistmaven.runtime.Classifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The jar of mnist-runtime as applications get it; there is one from the phase package on. */
class RuntimeJarTest {
    private static final String PACKAGE = "io/github/mnistmaven/runtime/";

    @Test
    void everythingInItHasAPackageOfItsOwn() throws Exception {
        Path jar = Path.of(Classifier.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assumeThat(Files.isRegularFile(jar)).isTrue();

        List<String> classes;
        List<String> others;
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> all = file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .toList();
            classes = all.stream().filter(name -> name.endsWith(".class")).toList();
            others = all.stream().filter(name -> !name.endsWith(".class")).toList();
        }
        assertThat(classes)
                .contains(PACKAGE + "Classifier.class", PACKAGE + "model/archive/ModelFile.class")
                .allMatch(name -> name.startsWith(PACKAGE))
                .noneMatch(name -> name.startsWith(PACKAGE + "model/keras") || name.startsWith(PACKAGE + "model/onnx"));
        assertThat(others)
                .contains("META-INF/THIRD-PARTY.md", "META-INF/LICENSE", "META-INF/NOTICE")
                .allMatch(name -> name.startsWith("META-INF/"))
                .noneMatch(name -> name.startsWith("META-INF/services/"));
    }
}
