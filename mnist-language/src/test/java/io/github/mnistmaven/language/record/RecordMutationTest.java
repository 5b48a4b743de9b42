package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Each number of a record in turn is one that may make no sense: it is refused with its place, or has a reason to be
 * valid.
 */
class RecordMutationTest {
    private static final List<Integer> NUMBERS = List.of(-7, 0, 2_000_000_000);

    /** What may be any of these numbers that its range has, by its place, with the reason. */
    private static final Map<String, String> VALID = Map.ofEntries(
            Map.entry("plan\\.training\\.seed", "every integer of 64 bits is a seed"),
            Map.entry(
                    "plan\\.training\\.optimizer\\.\\w+\\.(beta_[12]|rho|momentum)",
                    "0 remembers nothing of earlier steps"),
            Map.entry("plan\\.training\\.schedule\\.[\\w.]+", "0 is a rate to end with"),
            Map.entry(
                    "plan\\.regularization\\.(early_stopping|augmentation)\\.[\\w.]+(\\[[01]])?",
                    "0 is no patience, no change, never"),
            Map.entry("plan\\.regularization\\.label_smoothing", "0 smooths nothing"),
            Map.entry("plan\\.layers\\[.\\]\\.layer\\.batch_normalization\\.momentum", "0 remembers nothing"),
            Map.entry("plan\\.check\\.\\w+\\.(min|max)", "0 is a limit of whatever can be 0"),
            Map.entry(
                    "history\\[.]\\.((val_)?(accuracy|loss|top_3_accuracy)|clean\\.\\w+)",
                    "measured on images that are not in the record"),
            Map.entry("history\\[.]\\.(learning_rate|seconds|memory_bytes)", "measured, and 0 where nobody could tell"),
            Map.entry(
                    "result\\.((train|val)_accuracy|(train|val|test)_(loss|top_3_accuracy))",
                    "measured on images, or by probabilities, that are not in the record"),
            Map.entry("result\\.seconds|phases\\[.]\\.seconds", "measured"),
            Map.entry(
                    "(samples|mistakes)\\[.]\\.(label_)?probability", "what the model said, which nothing else tells"),
            Map.entry(
                    "calibration\\.bins\\[.]\\.(confidence|accuracy)", "what the model said, which nothing else tells"),
            Map.entry("filters\\.scale", "the unit of weights that are not in the record"),
            Map.entry("augmented\\[.]\\.index", "a place in a training set that is not in the record"),
            Map.entry("model\\.bytes", "the size of a file that is not in the record"),
            Map.entry("provenance\\.(threads|peak_memory_bytes)", "facts of a machine"));

    /** What is contradicted by something else, which is where it is told. */
    private static final Map<String, String> TOLD_ELSEWHERE = Map.of(
            "members\\[.]\\.figures\\.(\\w+)", "figures.$1 must follow from the members' figures",
            "plan\\.regularization\\.(l1|l2|weight_decay)", "tensors[0].penalties.$1 must be 0.0");

    /** A number of a record. */
    private record Leaf(String pointer, JsonNode value) {

        String path() {
            return pointer.substring(1).replaceAll("/([0-9]+)", "[$1]").replace('/', '.');
        }

        /** Whether {@code message} tells of it, of what holds it, or of what its list has to be as a whole. */
        boolean isToldBy(String message) {
            String holder = holder(path());
            boolean told = message.contains(path()) || message.contains(holder + ".");
            for (; !told && !holder.isEmpty(); holder = holder(holder)) {
                told = message.contains(holder + " must") || message.contains("in " + holder + ";");
            }
            return told
                    || TOLD_ELSEWHERE.entrySet().stream()
                            .anyMatch(place -> path().matches(place.getKey())
                                    && message.contains(path().replaceFirst(place.getKey(), place.getValue())));
        }

        private static String holder(String path) {
            int end = path.endsWith("]") ? path.lastIndexOf('[') : path.lastIndexOf('.');
            return path.substring(0, Math.max(0, end));
        }

        /** Whether {@code number} is there already, or may be. */
        boolean allows(int number) {
            return value.doubleValue() == number || VALID.keySet().stream().anyMatch(path()::matches);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1/baseline", "0.1/tiny", "0.1/all-layers", "0.1/seeds"})
    void numbersAreRefusedWithTheirPlace(String run) throws IOException {
        Tampered record = Tampered.of(run).asOfNow();
        List<Leaf> leaves = leaves(record).toList();

        assertThat(leaves).hasSizeGreaterThan(80);
        assertThat(leaves.stream().flatMap(leaf -> findings(leaf, record))).isEmpty();
    }

    /**
     * Places in it are told as those that it is upgraded to. It has no tensors, which would contradict other penalties.
     */
    @Test
    void numbersOfAnEarlierVersionAreRefused() throws IOException {
        Tampered record = Tampered.of("0.1/all-layers");

        assertThat(leaves(record).flatMap(leaf -> accepted(leaf, record)))
                .containsExactly("plan.regularization.l2 = 0", "plan.regularization.weight_decay = 0");
    }

    /** Whatever is accepted can be added up, squared and drawn. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1/baseline", "0.1/all-layers", "0.1/seeds"})
    void everyNumberHasBounds(String run) throws IOException {
        Tampered record = Tampered.of(run).asOfNow();
        List<Object> endless = List.of(1.5e308, -1.5e308, 1e101, "NaN", "Infinity");

        assertThat(leaves(record)
                        .flatMap(leaf -> endless.stream()
                                .filter(value -> !problem(record, leaf, value)
                                        .map(leaf::isToldBy)
                                        .orElse(false))
                                .map(value -> leaf.path() + " = " + value + ": " + problem(record, leaf, value))))
                .isEmpty();
    }

    @Test
    void sayBoundsInOneSentence() throws IOException {
        Tampered record = Tampered.of("0.1/tiny").asOfNow();

        assertThat(problem(record, "/history/0/learning_rate", 1.5e308))
                .contains("record.json is damaged: history[0].learning_rate must be a number from 0 to 1e100, found"
                        + " 1.5E308; train again");
        assertThat(problem(record, "/phases/0/seconds", 34_560_009))
                .contains(
                        "record.json is damaged: phases[0].seconds must be a number from 0 to 31622400, found 34560009;"
                                + " train again");
        assertThat(problem(record, "/plan/check", Map.of("test_loss", Map.of("max", "NaN"))))
                .contains(
                        "record.json is damaged: plan.check.test_loss.max must be a number from 0 to 1e100, found 'NaN';"
                                + " train again");
    }

    /** A run that diverged is one nevertheless. */
    @Test
    void lossesOfRunsThatDivergedAreSound() throws IOException {
        Tampered record = Tampered.of("0.1/tiny").asOfNow();

        assertThat(problem(record, "/history/0/loss", 4.8e9)).isEmpty();
        assertThat(problem(record, "/result/test_loss", 1e30)).isEmpty();
        assertThat(problem(record, "/history/0/val_loss", 3.4e38)).isEmpty();
    }

    /** Numbers that are accepted without a reason, or refused without their place. */
    private static Stream<String> findings(Leaf leaf, Tampered record) {
        return NUMBERS.stream().flatMap(number -> {
            Optional<String> problem = problem(record, leaf, number);
            boolean sound = problem.map(leaf::isToldBy).orElse(leaf.allows(number));
            return sound ? Stream.empty() : Stream.of(leaf.path() + " = " + number + ": " + problem.orElse("accepted"));
        });
    }

    private static Stream<String> accepted(Leaf leaf, Tampered record) {
        return NUMBERS.stream()
                .filter(number -> !leaf.allows(number))
                .filter(number -> problem(record, leaf, number).isEmpty())
                .map(number -> leaf.path() + " = " + number);
    }

    private static Optional<String> problem(Tampered record, Leaf leaf, Object number) {
        return problem(record, leaf.pointer(), number);
    }

    private static Optional<String> problem(Tampered record, String pointer, Object value) {
        try {
            record.with(pointer, value).read();
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private static Stream<Leaf> leaves(Tampered record) {
        return record.numbers().map(pointer -> new Leaf(pointer, record.record().at(pointer)));
    }
}
