package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import org.bytedeco.dnnl.memory;

/**
 * A batch of vectors, or of images that are looked at as vectors: flattening copies nothing, but lets the values of a
 * vector lie in the order that the images had.
 *
 * @param workbench of the program that they are part of
 * @param tensor the values: a matrix of a row per image, or images whose values lie side by side
 * @param length the number of values of one vector
 */
record Vectors(Workbench workbench, Tensor tensor, long length) {

    /** The vectors in a tensor; copies if its layout is none of those that can be looked at as a matrix. */
    static Vectors of(Workbench workbench, Tensor entering) {
        long[] dimensions = Layouts.dimensions(entering.layout());
        long length = 1;
        for (int i = 1; i < dimensions.length; i++) {
            length *= dimensions[i];
        }
        boolean usable = dimensions.length == 2
                || Layouts.rows(dimensions[0], entering.layout()).isPresent();
        Tensor tensor = usable ? entering : workbench.in(Layouts.plain(dimensions), entering);
        return new Vectors(workbench, tensor, length);
    }

    /** The vectors in a tensor, their values in the order that the weights of a program before this one have. */
    static Vectors of(Workbench workbench, Tensor entering, memory.desc weights) {
        boolean images = weights.get_ndims() == 4;
        return of(
                workbench,
                images ? workbench.in(Layouts.rows(workbench.count(), weights).orElseThrow(), entering) : entering);
    }

    /** Whether the first values of all vectors come first, then the second ones. */
    boolean isByValue() {
        return isMatrix() && tensor.layout().equals(Layouts.transposed(workbench.count(), length));
    }

    private boolean isMatrix() {
        return tensor.layout().get_ndims() == 2;
    }

    /** A row per image. */
    Tensor plain() {
        return matrix(
                isByValue() ? Layouts.transposed(workbench.count(), length) : Layouts.plain(workbench.count(), length));
    }

    /** A column per image. */
    Tensor transposed() {
        return matrix(
                isByValue() ? Layouts.plain(length, workbench.count()) : Layouts.transposed(length, workbench.count()));
    }

    private Tensor matrix(memory.desc layout) {
        return workbench.device().view(layout, tensor, 0);
    }

    /** The layout of {@code count} vectors of weights, one weight per value, in the order of these vectors' values. */
    memory.desc rows(long count) {
        return isMatrix()
                ? plainRows(count)
                : Layouts.rows(count, tensor.layout()).orElseThrow();
    }

    /** The same in the order of the flat vector: channel, row, column. */
    memory.desc plainRows(long count) {
        long[] dimensions = Layouts.dimensions(tensor.layout());
        dimensions[0] = count;
        return Layouts.plain(dimensions);
    }
}
