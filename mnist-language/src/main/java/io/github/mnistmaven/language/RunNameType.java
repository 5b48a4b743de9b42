package io.github.mnistmaven.language;

import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.TextType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that are also names of directories, on every operating system, and of nothing else in their directory. */
record RunNameType() implements Type<String> {
    private static final Pattern LETTER = Pattern.compile("[a-z]");
    private static final String INDEX_OF_ALL_RUNS = "index.html";
    private static final String COMPARISON = "compare.html";
    private static final String JUNIT_REPORTS = "TEST-*.xml";

    // of the regular expressions that Java and JSON Schema have in common; neither of these ignores case
    static final Pattern NAME = Pattern.compile("(?!" + anyCase("(con|prn|aux|nul|com[0-9]|lpt[0-9])")
            + "(\\.|$))(?!" + anyCase(expression(INDEX_OF_ALL_RUNS))
            + "$)(?!" + anyCase(expression(COMPARISON)) + "$)(?!" + anyCase(expression(JUNIT_REPORTS))
            + "$)[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?");
    private static final TextType TEXT =
            new TextType("a name of up to 100 letters (A to Z), digits, '.', '_' and '-' that begins with a letter or a"
                    + " digit, does not end in '.', and is not reserved by Windows, for " + INDEX_OF_ALL_RUNS + ", "
                    + COMPARISON
                    + " or for " + JUNIT_REPORTS);

    static boolean isValid(String name) {
        return NAME.matcher(name).matches();
    }

    /** The regular expression of the names of files, in lower case, in which {@code *} stands for anything. */
    private static String expression(String files) {
        return files.toLowerCase(Locale.ROOT).replace(".", "\\.").replace("*", ".*");
    }

    private static String anyCase(String expression) {
        return LETTER.matcher(expression)
                .replaceAll(letter -> "[" + letter.group() + letter.group().toUpperCase(Locale.ROOT) + "]");
    }

    @Override
    public String expectation() {
        return TEXT.expectation();
    }

    @Override
    public Optional<String> read(YamlValue value, Scope scope) {
        Optional<String> text = TEXT.read(value, scope);
        return text.isPresent() && !isValid(text.get()) ? scope.mismatch(value, expectation(), "") : text;
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.type("string").with("pattern", "^(" + NAME.pattern() + ")$");
    }

    @Override
    public YamlValue write(String value) {
        return TEXT.write(value);
    }
}
