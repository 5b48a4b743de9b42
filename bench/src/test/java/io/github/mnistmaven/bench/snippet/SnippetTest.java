package io.github.mnistmaven.bench.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void blocksThatNameTheirFileArePrograms() {
        String page = """
                text
                ```python
                # one.py
                from keras.models import x
                print(1)
                ```
                ```java
                System.out.println("a fragment");
                ```

                ```java
                // Two.java
                import org.nd4j.linalg.factory.Nd4j;

                class Two {}
                ```
                """;

        List<Snippet> snippets = Snippet.in(page);

        assertThat(snippets)
                .containsExactly(
                        new Snippet("one.py", "# one.py\nfrom keras.models import x\nprint(1)\n"),
                        new Snippet("Two.java", "// Two.java\nimport org.nd4j.linalg.factory.Nd4j;\n\nclass Two {}\n"));
        assertThat(snippets).extracting(Snippet::isPython).containsExactly(true, false);
        assertThat(snippets).extracting(Snippet::prints).containsExactly(true, false);
        assertThat(snippets.get(0).imports("keras")).isTrue();
        assertThat(snippets.get(0).imports("kera")).isFalse();
        assertThat(snippets.get(0).imports("torch")).isFalse();
        assertThat(snippets.get(1).imports("org.nd4j")).isTrue();
    }

    @Test
    void everyProgramOnModelFilesIsFound() throws Exception {
        String page = Files.readString(Path.of("../docs/model-files.md"));

        assertThat(Snippet.in(page))
                .extracting(Snippet::file)
                .containsExactly(
                        "mnist.py",
                        "with_keras_apart.py",
                        "with_keras.py",
                        "with_onnx_runtime.py",
                        "with_pytorch.py",
                        "WithRuntime.java",
                        "WithOnnxRuntime.java",
                        "WithDl4j.java");
        assertThat(page.split("```", -1)).hasSize(2 * Snippet.in(page).size() + 1);
    }
}
