package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.InitialWeights;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Model;
import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.model.ModelReference.Kind;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.TextType;
import io.github.mnistmaven.language.layer.LayerTypes;
import io.github.mnistmaven.model.network.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sections {@code model} and {@code initial_weights}: the network, and what its weights are before training. */
final class ModelSection {
    static final Construct<Model> MODEL = model();
    static final Construct<InitialWeights> INITIAL_WEIGHTS = initialWeights();
    static final Model EXAMPLE = Model.of(List.of(new Layer.Flatten(), new Layer.Dense(10, Activation.SOFTMAX)));

    static final InitialWeights WEIGHTS_EXAMPLE =
            new InitialWeights(new ModelReference(Kind.RUN, "baseline"), List.of("dense_1"));

    private ModelSection() {}

    private static Construct<Model> model() {
        Key<Model, List<Layer>> layers = Key.<Model, List<Layer>>optional(
                        "layers",
                        new ListType<>(LayerTypes.LAYER, "layers"),
                        model -> model.base().isPresent() ? Optional.empty() : Optional.of(model.layers()),
                        "The layers from the input to the softmax.")
                .example(List.of(new Layer.Flatten(), new Layer.Dense(10, Activation.SOFTMAX)));
        ModelReferenceKeys<Model> base = new ModelReferenceKeys<>(
                List.of(Kind.KERAS, Kind.FILE, Kind.RUN), Model::base, "Network and weights come from ");
        Key<Model, Boolean> trainable = Key.<Model, Boolean>omittable(
                        "trainable",
                        new BooleanType(),
                        true,
                        model -> model.base().map(any -> model.trainable()),
                        "Whether training changes the weights of that model; those of head are trained anyway.")
                .example(false);
        Key<Model, List<Layer>> head = Key.<Model, List<Layer>>optional(
                        "head",
                        new ListType<>(LayerTypes.LAYER, "layers", 1),
                        model -> Optional.of(model.head()).filter(own -> !own.isEmpty()),
                        "The layers in place of that model's last layer with weights, and of all that follow it.")
                .example(List.of(new Layer.Dense(26, Activation.SOFTMAX)));
        List<Key<Model, ?>> choice = new ArrayList<>(List.of(layers));
        choice.addAll(base.keys());
        List<Key<Model, ?>> keys = new ArrayList<>(choice);
        keys.addAll(List.of(trainable, head));
        return Construct.of(
                        "model",
                        Model.class,
                        "The network: a list of layers, or a trained model to go on with.",
                        keys,
                        values -> new Model(
                                values.find(layers).orElse(List.of()),
                                base.of(values),
                                values.get(trainable),
                                values.find(head).orElse(List.of())))
                .withShorthand(layers)
                .withOneOf(choice)
                .withRule(ModelSection::problem);
    }

    private static Optional<String> problem(Model model) {
        boolean isOfBase = !model.trainable() || !model.head().isEmpty();
        return model.base().isEmpty() && isOfBase
                ? Optional.of(
                        "has trainable or head, which are of a trained model (keras, file or run); a layer that is"
                                + " listed has trainable itself")
                : Optional.empty();
    }

    private static Construct<InitialWeights> initialWeights() {
        ModelReferenceKeys<InitialWeights> source = new ModelReferenceKeys<>(
                List.of(Kind.values()), weights -> Optional.of(weights.source()), "Weights come from ");
        Key<InitialWeights, List<String>> exclude = Key.<InitialWeights, List<String>>withDefault(
                        "exclude",
                        new ListType<>(new TextType("the name of a layer"), "names"),
                        List.of(),
                        InitialWeights::exclude,
                        "The layers whose weights are not taken, by their names in a plan, such as dense_1: they are"
                                + " drawn, as without initial_weights.")
                .example(List.of("dense_1"));
        List<Key<InitialWeights, ?>> keys = new ArrayList<>(source.keys());
        keys.add(exclude);
        return Construct.of(
                        "initial_weights",
                        InitialWeights.class,
                        "Weights that training starts from, of a network whose layers model lists: each layer takes those"
                                + " of the same name. A model's layers have the names that they would have here: its"
                                + " second dense layer is dense_1, whatever its file calls it.",
                        keys,
                        values -> new InitialWeights(source.of(values).orElseThrow(), values.get(exclude)))
                .withOneOf(source.keys());
    }
}
