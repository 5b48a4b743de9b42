package io.github.mnistmaven.plugin.predict;

import io.github.mnistmaven.experiment.picture.decode.DecodingBudget;
import io.github.mnistmaven.experiment.picture.decode.PictureDecoder;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.picture.PicturePixels;
import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.runtime.Ink;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks a model what pictures show. */
public final class Predictor {
    private final TrainedNetwork network;
    private final Classifier classifier;
    private final InkChoice ink;
    private final Familiarity familiarity;
    private final PictureDecoder decoder;

    /**
     * @param network what the model is
     * @param classifier the same model, ready to classify
     * @param ink how pictures are taken
     * @throws UnusablePictureException if the model takes no pictures, or none with that ink
     */
    public Predictor(TrainedNetwork network, Classifier classifier, InkChoice ink) throws UnusablePictureException {
        int channels = network.input().channels();
        if (!PicturePixels.make(network.input())) {
            throw new UnusablePictureException("mnist:predict takes models of gray pictures or of pictures in colour, 1"
                    + " or 3 channels; " + network.name() + " takes " + network.input());
        }
        if (channels > 1 && ink == InkChoice.BLACK_ON_WHITE) {
            throw new UnusablePictureException("mnist.ink: " + network.name()
                    + " takes pictures in colour, which are never inverted; leave it out");
        }
        this.network = network;
        this.classifier = classifier;
        this.ink = ink;
        this.familiarity = Familiarity.of(network);
        this.decoder = new PictureDecoder(
                DecodingBudget.ofThisJvm(), network.preparation().exif());
    }

    /**
     * What the model says of pictures.
     *
     * @throws UnusablePictureException if none of them can be read; says why of each
     */
    public Predictions predict(List<Path> pictures, PictureFiles files) throws UnusablePictureException {
        List<PicturePrediction> predictions = new ArrayList<>();
        List<UnreadPicture> unread = new ArrayList<>();
        for (Path picture : pictures) {
            String name = files.shown(picture);
            try {
                predictions.add(predict(name, decoder.decode(picture)));
            } catch (IOException | ArithmeticException e) {
                unread.add(new UnreadPicture(name, e.getMessage()));
            }
        }
        if (predictions.isEmpty()) {
            throw new UnusablePictureException(unread.stream()
                    .map(picture -> picture.file() + ": " + picture.problem())
                    .collect(Collectors.joining("\n")));
        }
        return new Predictions(network.name(), network.classes(), classifier.threshold(), predictions, unread);
    }

    private PicturePrediction predict(String name, BufferedImage picture) {
        SeenPicture seen = seen(picture);
        List<String> remarks = familiarity.remarks(seen, picture.getWidth(), picture.getHeight());
        return new PicturePrediction(name, classifier.classify(seen.pixels()), seen.ink(), remarks);
    }

    private SeenPicture seen(BufferedImage picture) {
        return switch (ink) {
            case WHITE_ON_BLACK -> seen(picture, Ink.WHITE_ON_BLACK);
            case BLACK_ON_WHITE -> seen(picture, Ink.BLACK_ON_WHITE);
            case AUTO -> likeliest(picture);
        };
    }

    /** As it is, unless its border is more like the training images' the other way round, or nothing else is seen. */
    private SeenPicture likeliest(BufferedImage picture) {
        SeenPicture asItIs = seen(picture, Ink.WHITE_ON_BLACK);
        if (!familiarity.knowsGround()) {
            return asItIs;
        }
        SeenPicture inverted = seen(picture, Ink.BLACK_ON_WHITE);
        if (asItIs.isEmpty() != inverted.isEmpty()) {
            return asItIs.isEmpty() ? inverted : asItIs;
        }
        return familiarity.distanceOfBorder(inverted) < familiarity.distanceOfBorder(asItIs) ? inverted : asItIs;
    }

    private SeenPicture seen(BufferedImage picture, Ink how) {
        return SeenPicture.of(how, network.input(), classifier.pixels(picture, how));
    }
}
