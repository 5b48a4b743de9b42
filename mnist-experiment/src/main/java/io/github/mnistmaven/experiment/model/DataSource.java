package io.github.mnistmaven.experiment.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.Keyword;
import io.github.mnistmaven.model.network.Preparation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the images of an experiment come from: the kind of data set, and what identifies one of that kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = DataSource.Mnist.class, name = DataSource.Mnist.KIND),
    @JsonSubTypes.Type(value = DataSource.IdxDirectory.class, name = DataSource.IdxDirectory.KIND),
    @JsonSubTypes.Type(value = DataSource.ImageDirectory.class, name = DataSource.ImageDirectory.KIND),
    @JsonSubTypes.Type(value = DataSource.Artifact.class, name = DataSource.Artifact.KIND)
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
     * @param set which data set is meant of several that lie side by side: what the names of its files begin with, or
     *     the end of that, such as {@code letters}; empty for the only one
     * @param firstLabel the label of the first class, 0 to 255; empty if nobody says, which is refused unless it is 0
     *     or a mapping of labels lies beside the files
     * @param transpose whether rows and columns of images are exchanged, as those of EMNIST have to be
     * @param classes the names of the classes in the order of their labels; empty for those of the mapping beside the
     *     files, or else the labels
     */
    record IdxDirectory(
            String path,
            Optional<String> set,
            OptionalInt firstLabel,
            boolean transpose,
            Optional<List<String>> classes)
            implements DataSource {
        public static final String KIND = "idx";

        public IdxDirectory {
            classes = classes.map(List::copyOf);
        }

        /** One of which nobody says anything else. */
        public IdxDirectory(String path) {
            this(path, OptionalInt.empty());
        }

        /** One of which nobody says more than where labels begin. */
        public IdxDirectory(String path, OptionalInt firstLabel) {
            this(path, Optional.empty(), firstLabel, false, Optional.empty());
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String name() {
            return set.isPresent() ? path + ", " + set.get() : path;
        }

        @Override
        public Optional<String> directory() {
            return Optional.of(path);
        }
    }

    /**
     * A directory of pictures: in folders, one for each class, or listed with their labels in a file.
     *
     * @param path relative to the experiment file
     * @param size height and width of the images that pictures become, in pixels; empty for that which all pictures
     *     have
     * @param channels of the images: 1 (gray) or 3 (red, green, blue)
     * @param fit what of a picture becomes an image whose sides have another ratio
     * @param fillValue what borders and transparent places are filled with, 0 (black) to 255
     * @param exif whether pictures are turned upright, as EXIF says that their camera was held
     * @param classes the classes, in the order of their labels; empty for all, by code point
     * @param labels the file of pictures and labels, relative to {@code path}; empty for folders
     * @param group a regular expression whose first group, found in a picture's name, is shared by pictures that must
     *     not be parted by a split; empty if there are no such
     * @param test the share of pictures that are tested on, where none are set apart for it
     * @param splitSeed what this choice is drawn from
     * @param onBroken what becomes of a picture that can't be read
     */
    record ImageDirectory(
            String path,
            Optional<List<Integer>> size,
            int channels,
            Fit fit,
            int fillValue,
            boolean exif,
            Optional<List<String>> classes,
            Optional<String> labels,
            Optional<String> group,
            double test,
            long splitSeed,
            OnBroken onBroken)
            implements DataSource {
        public static final String KIND = "images";

        public ImageDirectory {
            size = size.map(List::copyOf);
            classes = classes.map(List::copyOf);
        }

        @Override
        public Preparation preparation() {
            return new Preparation(fit, fillValue, exif);
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

    /**
     * A Maven artifact, a jar or zip, that holds what others have in a directory: IDX files or pictures. What is said
     * of either is as of {@link IdxDirectory} and {@link ImageDirectory}.
     *
     * @param coordinates where Maven finds it
     */
    record Artifact(
            String coordinates,
            Optional<String> set,
            OptionalInt firstLabel,
            boolean transpose,
            Optional<List<String>> classes,
            Optional<List<Integer>> size,
            int channels,
            Fit fit,
            int fillValue,
            boolean exif,
            Optional<String> labels,
            Optional<String> group,
            double test,
            long splitSeed,
            OnBroken onBroken)
            implements DataSource {
        public static final String KIND = "artifact";

        public Artifact {
            classes = classes.map(List::copyOf);
            size = size.map(List::copyOf);
        }

        /**
         * One that is read as {@code idx} if it holds IDX files, or else as {@code images}. Both name the same classes;
         * their paths don't count.
         */
        public static Artifact of(String coordinates, IdxDirectory idx, ImageDirectory images) {
            return new Artifact(
                    coordinates,
                    idx.set(),
                    idx.firstLabel(),
                    idx.transpose(),
                    idx.classes(),
                    images.size(),
                    images.channels(),
                    images.fit(),
                    images.fillValue(),
                    images.exif(),
                    images.labels(),
                    images.group(),
                    images.test(),
                    images.splitSeed(),
                    images.onBroken());
        }

        /** How IDX files in it are read. */
        public IdxDirectory idx() {
            return new IdxDirectory("", set, firstLabel, transpose, classes);
        }

        /** How pictures in it are read. */
        public ImageDirectory images() {
            return new ImageDirectory(
                    "", size, channels, fit, fillValue, exif, classes, labels, group, test, splitSeed, onBroken);
        }

        @Override
        public Preparation preparation() {
            return images().preparation();
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String name() {
            return coordinates;
        }

        @Override
        public Optional<String> directory() {
            return Optional.empty();
        }
    }

    /** What becomes of a picture that can't be read. */
    enum OnBroken implements Keyword {
        /** Nothing is done before it is mended or taken away. */
        FAIL,
        /** It is left out, and counted. */
        SKIP
    }
}
