package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.bench.text.Format;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a library made of a network.
 *
 * @param subject the network
 * @param way by which files
 * @param difference the largest one of its probabilities and ours; infinite if it said nothing of the images
 * @param right how many images it classified right; empty for a network without an experiment
 * @param refusal why it said nothing; empty if it did
 */
public record Outcome(Subject subject, Way way, double difference, OptionalInt right, Optional<String> refusal) {
    /** The largest difference of probabilities at which both are the same network. */
    public static final double BOUND = 1e-5;

    /** @throws IOException if what the library said can't be read */
    static Outcome answered(Subject subject, Way way) throws IOException {
        Answer answer = Answer.read(subject.answer(way), subject.expected().classes());
        return new Outcome(
                subject,
                way,
                answer.difference(subject.expected()),
                subject.recorded()
                        .map(recorded -> OptionalInt.of(answer.right(recorded.decodedLabels())))
                        .orElse(OptionalInt.empty()),
                Optional.empty());
    }

    static Outcome refused(Subject subject, Way way, String reason) {
        return new Outcome(subject, way, Double.POSITIVE_INFINITY, OptionalInt.empty(), Optional.of(reason));
    }

    /** What is wrong; empty if nothing is. */
    Optional<String> problem() {
        String what = way.library().title() + ", " + way.files() + ", " + subject.name() + ": ";
        if (refusal.isPresent()) {
            return Optional.of(what + refusal.get());
        }
        if (difference > BOUND) {
            return Optional.of(
                    what + Format.of("probabilities differ by %.1e, which is more than %.0e", difference, BOUND));
        }
        return right.equals(subject.recordedRight())
                ? Optional.empty()
                : Optional.of(what + right.getAsInt() + " images are classified right, its record says "
                        + subject.recordedRight().getAsInt());
    }
}
