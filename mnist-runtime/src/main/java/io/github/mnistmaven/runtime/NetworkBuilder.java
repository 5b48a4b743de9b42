package io.github.mnistmaven.runtime;

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
    /** The innermost first; the last is the network itself. */
    private final Deque<OpenBlock> open = new ArrayDeque<>();

    private int number;

    /** @param lines how many lines are to be added */
    NetworkBuilder(Shape input, int lines, Parameters parameters) {
        this.parameters = parameters;
        open.push(new OpenBlock(-1, input, lines));
    }

    void add(LayerLine line) throws ModelFormatException {
        open.forEach(OpenBlock::read);
        OpenBlock block = open.element();
        if (line.type().equals(Residual.KEYWORD)) {
            open.push(new OpenBlock(number, block.output(), line.lines("layers", block.linesLeft())));
            line.requireNothingElse();
            if (open.size() > MAX_DEPTH + 1) {
                throw new ModelFormatException("expected residual at most " + MAX_DEPTH + " deep, found one deeper");
            }
        } else {
            block.add(LayerTypes.read(line, block.output(), parameters));
        }
        number++;
        while (open.size() > 1 && open.element().linesLeft() == 0) {
            Residual closed = open.pop().close();
            open.element().add(closed);
        }
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
