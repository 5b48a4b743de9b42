package io.github.mnistmaven.model.format;

import io.github.mnistmaven.model.onnx.OnnxOptions;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * What a trained network is exported to.
 *
 * @param formats the formats, each once; ours is always among them, as all others can be made of it
 * @param onnx how a file of ONNX is written
 */
public record Export(List<ModelFormat> formats, OnnxOptions onnx) {
    /** All formats. */
    public static final Export ALL = new Export(List.of(ModelFormat.values()), OnnxOptions.DEFAULT);

    public Export {
        formats = withOurs(formats);
    }

    private static List<ModelFormat> withOurs(Collection<ModelFormat> formats) {
        EnumSet<ModelFormat> all = EnumSet.of(ModelFormat.MNIST);
        all.addAll(formats);
        return List.copyOf(all);
    }
}
