package io.github.mnistmaven.runtime;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Puts layers one behind the other, infers shapes, and gives each layer its part of the parameters. A residual block is
 * a line that says how many of the following ones are within the block: {@code residual layers=2}.
 */
final class NetworkBuilder {
    private static final int MAX_DEPTH = 32;

    private final Parameters parameters;
    private final Budget budget;
    /** The innermost first; the last is the network itself. */
    private final Deque<OpenBlock> open = new ArrayDeque<>();

    private int number;
    private long operations;

    /**
     * A network without a layer so far.
     *
     * @param lines how many lines are to be added
     * @param budget for what layers hold and do besides their parameters
     */
    NetworkBuilder(Shape input, int lines, Parameters parameters, Budget budget) {
        this.parameters = parameters;
        this.budget = budget;
        open.push(new OpenBlock(-1, input, lines));
    }

    void add(LayerLine line) throws IOException {
        open.forEach(OpenBlock::read);
        OpenBlock block = open.element();
        if (line.type().equals(Residual.KEYWORD)) {
            open.push(new OpenBlock(number, block.output(), line.lines("layers", block.linesLeft())));
            line.requireNothingElse();
            if (open.size() > MAX_DEPTH + 1) {
                throw new ModelFormatException("expected residual at most " + MAX_DEPTH + " deep, found one deeper");
            }
        } else {
            block.add(read(line, block.output()));
        }
        number++;
        while (open.size() > 1 && open.element().linesLeft() == 0) {
            Residual closed = open.pop().close();
            open.element().add(closed);
        }
    }

    private Layer read(LayerLine line, Shape input) throws IOException {
        int before = parameters.taken();
        Layer layer = LayerTypes.read(line, input, parameters);
        Shape output = layer.output();
        long perPixel = parameters.taken() - before + (long) output.channels() * layer.window();
        operations += perPixel * output.height() * output.width();
        long held = open.stream().mapToLong(block -> block.input().size()).sum();
        budget.requireForClassifying(held + input.size() + output.size(), operations);
        return layer;
    }

    /** The layers, if they give one probability for each class and use up the parameters. */
    List<Layer> build(int classes) throws ModelFormatException {
        List<Layer> layers = open.element().layers();
        Layer last = layers.get(layers.size() - 1);
        if (!last.givesProbabilities() || last.output().channels() != classes) {
            throw new ModelFormatException("expected the last layer to be dense with units=" + classes
                    + " and activation=softmax, or activation with activation=softmax on " + classes + " values");
        }
        parameters.requireAllTaken();
        return layers;
    }
}
