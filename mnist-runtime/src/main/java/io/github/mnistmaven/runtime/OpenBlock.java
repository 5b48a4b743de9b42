package io.github.mnistmaven.runtime;

import java.util.ArrayList;
import java.util.List;

/** A residual block, or the whole network, of which not all lines have been read. */
final class OpenBlock {
    private final int number;
    private final Shape input;
    private final List<Layer> layers = new ArrayList<>();
    private int linesLeft;

    /**
     * A block without a layer so far.
     *
     * @param number that of the block's own line
     * @param input the shape of what enters the first layer
     * @param lines how many lines are to follow, those of blocks within this one included
     */
    OpenBlock(int number, Shape input, int lines) {
        this.number = number;
        this.input = input;
        linesLeft = lines;
    }

    /** The shape of what enters the first layer. */
    Shape input() {
        return input;
    }

    int linesLeft() {
        return linesLeft;
    }

    /** Counts a line of this block. */
    void read() {
        linesLeft--;
    }

    void add(Layer layer) {
        layers.add(layer);
    }

    List<Layer> layers() {
        return List.copyOf(layers);
    }

    /** The shape of what leaves the last layer. */
    Shape output() {
        return layers.isEmpty() ? input : layers.get(layers.size() - 1).output();
    }

    /** The whole block, if its layers keep the shape. */
    Residual close() throws ModelFormatException {
        if (!output().equals(input)) {
            throw new ModelFormatException("expected the last layer of the residual at layer." + number + " to give "
                    + input + ", which enters the first, found " + output());
        }
        return new Residual(input, layers);
    }
}
