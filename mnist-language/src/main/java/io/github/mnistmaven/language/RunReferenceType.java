package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.TextType;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of runs: that of an experiment, with a seed behind it where there are several. */
record RunReferenceType() implements Type<String> {
    private static final TextType TEXT = new TextType("the name of a run, such as baseline or baseline/seed-7");
    private static final String SEED = "(/" + TrainingPlan.SEED_DIRECTORY + "[0-9]{1,19})?";
    private static final Pattern SEED_BEHIND = Pattern.compile(SEED + "$");

    @Override
    public String expectation() {
        return TEXT.expectation();
    }

    @Override
    public Optional<String> read(YamlValue value, Scope scope) {
        Optional<String> text = TEXT.read(value, scope);
        boolean valid = text.map(run -> SEED_BEHIND.matcher(run).replaceFirst(""))
                .filter(RunNameType::isValid)
                .isPresent();
        return text.isPresent() && !valid ? scope.mismatch(value, expectation(), "") : text;
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.type("string").with("pattern", "^(" + RunNameType.NAME.pattern() + ")" + SEED + "$");
    }

    @Override
    public YamlValue write(String value) {
        return TEXT.write(value);
    }
}
