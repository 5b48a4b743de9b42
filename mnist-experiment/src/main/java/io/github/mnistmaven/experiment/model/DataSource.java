package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.mnistmaven.model.network.Preparation;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the images of an experiment come from: the kind of data set, and what identifies one of that kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = DataSource.Mnist.class, name = DataSource.Mnist.KIND),
    @JsonSubTypes.Type(value = DataSource.IdxDirectory.class, name = DataSource.IdxDirectory.KIND)
})
public sealed interface DataSource {

    /** What experiments call the kind, such as {@code idx}. */
    String kind();

    /** What people call the data set: what tells it from others of its kind. */
    String name();

    /** The directory that holds it, relative to the experiment file; empty for a data set that comes as an artifact. */
    Optional<String> directory();

    /** How pictures become images like those of the data set. */
    default Preparation preparation() {
        return Preparation.DEFAULT;
    }

    /** MNIST, which comes as a Maven artifact of this project. */
    record Mnist() implements DataSource {
        public static final String KIND = "mnist";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String name() {
            return KIND;
        }

        @Override
        public Optional<String> directory() {
            return Optional.empty();
        }
    }

    /**
     * A directory of four IDX files named as MNIST's, gzipped or not.
     *
     * @param path relative to the experiment file
     * @param firstLabel the label of the first class, 0 to 255; empty if nobody says, which is refused unless it is 0
     */
    record IdxDirectory(String path, OptionalInt firstLabel) implements DataSource {
        public static final String KIND = "idx";

        /** One of which nobody says where labels begin. */
        public IdxDirectory(String path) {
            this(path, OptionalInt.empty());
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String name() {
            return path;
        }

        @Override
        public Optional<String> directory() {
            return Optional.of(path);
        }
    }
}
