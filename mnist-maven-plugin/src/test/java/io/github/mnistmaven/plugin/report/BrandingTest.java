package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandingTest {
    private static final String CSS = ". Allowed: CSS of at most 200 KB, saved as UTF-8, without '</style'";
    private static final String IMAGE = ". Allowed: an image of at most 200 KB, PNG, SVG, JPEG or WebP";
    private static final int MOST = 200 * 1024;

    @TempDir
    private Path base;

    @Test
    void isNothingWhereNothingIsNamed() throws UnusableBrandingException {
        assertThat(Branding.read(Optional.empty(), Optional.empty(), base)).isEqualTo(Branding.NONE);
    }

    @Test
    void takesAStylesheetAsABrowserReadsIt() throws Exception {
        Inline read = stylesheet("\uFEFFh1 { color: red }\r\np::before {\rcontent: '<\\/style é' }\n");

        assertThat(read.text()).isEqualTo("h1 { color: red }\np::before {\ncontent: '<\\/style é' }\n");
        // by openssl dgst -sha256 -binary
        assertThat(read.hash()).isEqualTo("sha256-YhO/AAMdtE8gHk2w8s9NJU1uQ1xtHv4ZAoYadbr5Ns0=");
    }

    @Test
    void takesFilesOfExactlyTheLargestSize() throws Exception {
        assertThat(stylesheet("a".repeat(MOST)).text()).hasSize(MOST);
        assertThat(logo(Arrays.copyOf(HexFormat.of().parseHex("ffd8ff"), MOST))).startsWith("data:image/jpeg;base64,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</style", "</STYLE>", "</sTyLe ><script>"})
    void refusesAStylesheetThatWouldEndItsElement(String endTag) {
        assertThatThrownBy(() -> stylesheet("a {}\n\n/* " + endTag))
                .isInstanceOf(UnusableBrandingException.class)
                .hasMessage("mnist.stylesheet: brand/file: line 3 has '" + endTag.substring(0, 7)
                        + "', which would end the style sheet in a page; write '<\\/style' in a string, and leave it"
                        + " out elsewhere" + CSS);
    }

    @ParameterizedTest
    @CsvSource({"12,U+000C,c", "0,U+0000,0", "8238,U+202E,202e"})
    void refusesAStylesheetWithCharactersThatNoPageKeeps(int character, String name, String escape) {
        assertThatThrownBy(() -> stylesheet("a {}\n" + Character.toString(character)))
                .isInstanceOf(UnusableBrandingException.class)
                .hasMessage("mnist.stylesheet: brand/file: line 2 has the control character " + name
                        + ", which no page keeps; write '\\" + escape + "' in a string, and leave it out elsewhere"
                        + CSS);
    }

    @Test
    void refusesAStylesheetThatIsNotUtf8() {
        byte[] latin = "a::after { content: 'é' }".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Stylesheet.read(file(latin), base))
                .isInstanceOf(UnusableBrandingException.class)
                .hasMessage("mnist.stylesheet: brand/file: not UTF-8 text; save it as UTF-8" + CSS);
    }

    @Test
    void refusesFilesThatAreMissingOrTooLarge() throws IOException {
        Path missing = base.resolve("brand/none.css");
        assertThatThrownBy(() -> Branding.read(Optional.of(missing), Optional.empty(), base))
                .isInstanceOf(UnusableBrandingException.class)
                .hasMessage("mnist.stylesheet: brand/none.css: there is no such file" + CSS);
        assertThatThrownBy(() -> Branding.read(Optional.empty(), Optional.of(missing), base))
                .isInstanceOf(UnusableBrandingException.class)
                .hasMessage("mnist.logo: brand/none.css: there is no such file" + IMAGE);
        Path directory = Files.createDirectories(base.resolve("images"));
        assertThatThrownBy(() -> Logo.read(directory, base))
                .isInstanceOf(UnusableBrandingException.class)
                .hasMessage("mnist.logo: images: a directory, not a file" + IMAGE);
        assertThatThrownBy(() -> stylesheet("a".repeat(MOST + 1)))
                .isInstanceOf(UnusableBrandingException.class)
                .hasMessage("mnist.stylesheet: brand/file: larger than 200 KB; every page would carry it" + CSS);
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000, image/png",
        "ffd8ffe000104a464946, image/jpeg",
        "524946461a000000574542505650384c, image/webp",
    })
    void knowsAnImageByItsContent(String hex, String type) throws Exception {
        byte[] image = HexFormat.of().parseHex(hex);

        assertThat(logo(image))
                .isEqualTo("data:" + type + ";base64," + Base64.getEncoder().encodeToString(image));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "\uFEFF<?xml version='1.0' encoding='UTF-8'?>\n<!-- é -->\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'"
                        + " 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\n"
                        + "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:g/></s:svg>"
            })
    void knowsAnSvgByItsRoot(String svg) throws Exception {
        byte[] image = svg.getBytes(StandardCharsets.UTF_8);

        assertThat(logo(image))
                .isEqualTo("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(image));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a",
                "RIFF....WAVE",
                "<html xmlns='http://www.w3.org/1999/xhtml'><svg xmlns='http://www.w3.org/2000/svg'/></html>",
                "<svg/>",
                "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                        + "<svg xmlns='http://www.w3.org/2000/svg'>&b;</svg",
            })
    void refusesALogoOfAnotherKind(String content) {
        assertThatThrownBy(() -> logo(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnusableBrandingException.class)
                .hasMessage("mnist.logo: brand/file: its content is none of these images, whatever its name" + IMAGE);
    }

    private Inline stylesheet(String css) throws IOException, UnusableBrandingException {
        return Stylesheet.read(file(css.getBytes(StandardCharsets.UTF_8)), base);
    }

    private String logo(byte[] image) throws IOException, UnusableBrandingException {
        return Logo.read(file(image), base);
    }

    private Path file(byte[] content) throws IOException {
        Path directory = Files.createDirectories(base.resolve("brand"));
        return Files.write(directory.resolve("file"), content);
    }
}
