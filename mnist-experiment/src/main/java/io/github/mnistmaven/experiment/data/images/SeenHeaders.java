package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.picture.decode.PictureHeader;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.model.network.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the beginnings of files say of their pictures.
 *
 * @param sizes the sizes that there are, and the first picture of each
 * @param broken why files are no pictures, by name
 */
record SeenHeaders(Map<PictureHeader, String> sizes, Map<String, String> broken) {

    static SeenHeaders of(List<PictureReading.Result<PictureHeader>> headers) {
        Map<PictureHeader, String> sizes = new LinkedHashMap<>();
        Map<String, String> broken = new TreeMap<>();
        for (PictureReading.Result<PictureHeader> header : headers) {
            if (header instanceof PictureReading.Result.Read<PictureHeader> read) {
                sizes.putIfAbsent(read.value(), read.file().name());
            } else if (header instanceof PictureReading.Result.Broken<PictureHeader> failed) {
                broken.put(failed.file().name(), failed.why());
            }
        }
        return new SeenHeaders(sizes, broken);
    }

    /**
     * The shape of all pictures.
     *
     * @throws DatasetException if they differ
     */
    Shape shape(int channels, String where) throws DatasetException {
        if (sizes.size() == 1) {
            PictureHeader only = sizes.keySet().iterator().next();
            return Shape.image(only.height(), only.width(), channels);
        }
        List<String> examples = sizes.entrySet().stream()
                .limit(2)
                .map(size ->
                        size.getKey().width() + "x" + size.getKey().height() + " (" + Quoted.of(size.getValue()) + ")")
                .toList();
        throw new DatasetException(
                sizes.isEmpty()
                        ? where + ": no picture can be read"
                        : where + ": pictures of " + sizes.size() + " sizes, such as " + String.join(" and ", examples)
                                + ", width before height; say what they become, as in size: [32, 32], height before"
                                + " width");
    }
}
