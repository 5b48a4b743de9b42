package io.github.mnistmaven.language.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlReader;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.language.yaml.YamlWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a language of shelves, which hold boxes and other shelves, and of colours, which are words or mixtures. */
class NestedListsTest {
    private static final Location PLACE = Location.of("set");

    /** A word, or a choice. */
    private record Colour(Choice<Object> mixtures) implements Type<Object> {
        @Override
        public Type<?> structure() {
            return mixtures;
        }

        @Override
        public String expectation() {
            return "a colour";
        }

        @Override
        public Optional<Object> read(YamlValue value, Scope scope) {
            return Optional.of(value);
        }

        @Override
        public JsonSchema schema(SchemaContext context) {
            return mixtures.schema(context);
        }

        @Override
        public YamlValue write(Object value) {
            return (YamlValue) value;
        }
    }

    private static final Construct<Object> PAINT = construct("paint", List.of(optional("red"), optional("blue")));
    private static final Construct<Object> SPRAY = construct("spray", List.of(optional("red")));
    private static final Construct<Object> BOX = construct(
            "box",
            List.of(
                    optional("size"),
                    Key.<Object, Object>optional(
                            "colour",
                            new Colour(new Choice<>("a mixture", List.of(PAINT, SPRAY))),
                            any -> Optional.empty(),
                            "Its colour.")));
    private static final Key<Object, List<Object>> INNER = boards(new Choice<>("a thing", List.of(BOX)));
    private static final Construct<Object> SHELF =
            construct("shelf", List.of(INNER, optional("height"))).withShorthand(INNER);
    private static final Construct<Object> ROOM =
            construct("room", List.of(boards(new Choice<>("a thing", List.of(BOX, SHELF)))));

    private static Key<Object, Integer> optional(String name) {
        return Key.optional(name, new IntegerType(1, 9), any -> Optional.empty(), "A number.");
    }

    private static Key<Object, List<Object>> boards(Choice<Object> things) {
        return Key.required("boards", new ListType<>(things, "things"), any -> List.of(), "Things.");
    }

    private static Construct<Object> construct(String keyword, List<Key<Object, ?>> keys) {
        return Construct.of(keyword, Object.class, "A " + keyword + ".", keys, values -> values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "boards: [{shelf: [{box: {size: 1}}]}]|boards[0].shelf[0].box.size=2|boards: [{shelf: [{box: {size: 2}}]}]",
                "boards: [{shelf: [{box: {size: 1}}]}]|boards[0].shelf.boards[0].box.size=2|boards: [{shelf: {boards:"
                        + " [{box: {size: 2}}]}}]",
                "boards: [{shelf: [{box: {size: 1}}]}]|boards[0].shelf.height=3|boards: [{shelf: {boards: [{box: {size:"
                        + " 1}}], height: 3}}]",
                "boards: [{shelf: {boards: [box], height: 3}}]|boards[0].shelf[0].box.size=2|boards: [{shelf: {boards:"
                        + " [{box: {size: 2}}], height: 3}}]",
                "boards: [box]|boards[0].box.colour.paint.red=1|boards: [{box: {colour: {paint: {red: 1}}}}]",
                "boards: [{box: {colour: green}}]|boards[0].box.colour.paint.red=1|boards: [{box: {colour: {paint: {red:"
                        + " 1}}}}]",
                "boards: [{box: {colour: {paint: {blue: 1}}}}]|boards[0].box.colour.paint.red=1|boards: [{box: {colour:"
                        + " {paint: {blue: 1, red: 1}}}}]",
                "boards: [{box: {colour: {paint: {blue: 1}}}}]|boards[0].box.colour.spray.red=1|boards: [{box: {colour:"
                        + " {spray: {red: 1}}}}]"
            })
    void anAssignmentGoesAsDeepAsItsPath(String before, String assignment, String after) {
        String[] pathAndValue = assignment.split("=");
        Problems problems = new Problems();

        YamlValue.Mapping set = new Assignment(
                        ValuePath.of(pathAndValue[0]).orElseThrow(), yaml(pathAndValue[1]), PLACE)
                .applyTo(ROOM, (YamlValue.Mapping) yaml(before), problems);

        problems.throwIfAny();
        assertThat(YamlWriter.inline(set)).isEqualTo("{" + after + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: {paint: {blue: 1}}|colour: {paint: {red: 2}}|colour: {paint: {blue: 1, red: 2}}",
                "colour: {paint: {blue: 1}}|colour: {spray: {red: 2}}|colour: {spray: {red: 2}}",
                "colour: green|colour: {spray: {red: 2}}|colour: {spray: {red: 2}}",
                "colour: {spray: {red: 2}}|colour: green|colour: green",
                "colour: {spray: {red: 2}}, size: 1|colour: null|size: 1"
            })
    void aTypeThatWrapsAChoiceIsMergedAsOne(String parent, String child, String merged) {
        YamlValue.Mapping result =
                Merge.of(BOX, (YamlValue.Mapping) yaml("{" + parent + "}"), (YamlValue.Mapping) yaml(child));

        assertThat(YamlWriter.inline(result)).isEqualTo("{" + merged + "}");
    }

    private static YamlValue yaml(String text) {
        return YamlReader.value(text, PLACE, new Problems());
    }
}
