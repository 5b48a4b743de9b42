package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/**
 * What a model was tested on, described and counted.
 *
 * @param source the data set as an experiment or a build names it
 * @param image the shape of one image
 * @param classes the names of the classes, in the order of their labels
 * @param testImages how many images there are
 */
public record TestData(DataSource source, Shape image, List<String> classes, int testImages) {

    public TestData {
        classes = List.copyOf(classes);
    }

    /** Whether images are drawings of one channel, in which 0 is paper and 255 is ink, as MNIST's format has it. */
    public boolean showsInk() {
        return image.channels() == 1;
    }
}
