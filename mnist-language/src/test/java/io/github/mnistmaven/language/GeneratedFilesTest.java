package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.language.record.RecordSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Files in this repository that are made of the language's definitions. */
class GeneratedFilesTest {
    private static final Path ROOT = Path.of("..");
    private static final String COMMAND = "mvn test -pl mnist-language -am -Dtest=GeneratedFilesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dmnist.regenerate";
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]*)\\)");
    private static final boolean REGENERATE = System.getProperty("mnist.regenerate") != null;

    @Test
    void theSchemaBesideTheExperimentsIsThatOfTheLanguage() throws IOException {
        check("experiments/" + ExperimentSchema.FILE_NAME, ExperimentSchema.json());
    }

    @Test
    void theSchemaOfRecordsIsThatOfTheirDefinitions() throws IOException {
        check("docs/" + RecordSchema.FILE_NAME, RecordSchema.json());
    }

    @Test
    void theReferenceIsThatOfTheLanguage() throws IOException {
        check("docs/experiment-language.md", reference());
    }

    @Test
    void everyLinkOfTheReferenceLeadsToAHeading() throws IOException {
        String reference = reference();

        List<String> headings = HEADING.matcher(reference)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[`,]", "")
                        .replace(' ', '-'))
                .toList();
        assertThat(LINK.matcher(reference).results().map(link -> link.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(headings).containsOnlyOnce(link));
    }

    private static String reference() throws IOException {
        return LanguageReference.markdown(
                Files.readString(Path.of("src", "test", "resources", "experiment-language-introduction.md")));
    }

    private static void check(String name, String generated) throws IOException {
        Path file = ROOT.resolve(name);
        if (REGENERATE) {
            AtomicFile.update(file, generated);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s, which no longer says what the language is; make it again by: %s", name, COMMAND)
                .isEqualTo(generated);
    }
}
