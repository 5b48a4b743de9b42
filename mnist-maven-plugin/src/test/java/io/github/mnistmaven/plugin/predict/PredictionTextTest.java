package io.github.mnistmaven.plugin.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.runtime.Ink;
import io.github.mnistmaven.runtime.Prediction;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The three forms of predictions, whole. */
class PredictionTextTest {
    private static final PicturePrediction FIRST = new PicturePrediction(
            "digits/a.png",
            new Prediction(1, "seven", new float[] {0.125f, 0.75f, 0.125f}, 0.625f, false),
            Ink.BLACK_ON_WHITE,
            List.of());
    private static final PicturePrediction SECOND = new PicturePrediction(
            "digits/\"b\",\u00e9.png",
            new Prediction(0, "four", new float[] {1, 0, 0}, 0.96875f, true),
            Ink.WHITE_ON_BLACK,
            List.of("it reaches its border", "it is brighter"));
    private static final List<String> CLASSES = List.of("four", "seven", "no digit");

    private static final OptionalDouble THRESHOLD = OptionalDouble.of(0.875);

    private static final Predictions ONE = new Predictions("baseline", CLASSES, THRESHOLD, List.of(FIRST), List.of());
    private static final Predictions SEVERAL = new Predictions(
            "baseline",
            CLASSES,
            THRESHOLD,
            List.of(FIRST, SECOND),
            List.of(new UnreadPicture("digits/c.gif", "damaged")));

    @Test
    void onePictureHasABarForEachClass() {
        PredictionLines lines = new PredictionLines(ONE);

        assertThat(lines.answers())
                .containsExactly(
                        "digits/a.png: seven, 75.00 %; taken as black on white",
                        "  four      12.50 %  #####",
                        "  seven     75.00 %  ##############################",
                        "  no digit  12.50 %  #####");
        assertThat(lines.warnings())
                .containsExactly(
                        "a human should look at it: the model's confidence is 62.50 %, and it can be left alone"
                                + " from 87.50 % on");
    }

    @Test
    void severalPicturesHaveALineEach() {
        PredictionLines lines = new PredictionLines(SEVERAL);

        assertThat(lines.answers())
                .containsExactly(
                        "picture           answer  probability                                            next           confident",
                        "digits/a.png      seven       75.00 %  ##############################            four, 12.50 %  no",
                        "digits/\"b\",\u00e9.png  four       100.00 %  ########################################  seven, 0.00 %",
                        "1 picture taken as black on white");
        assertThat(lines.warnings())
                .containsExactly(
                        "a human should look at 1 picture of 2, with \"no\" below \"confident\": the model can be left"
                                + " alone from a confidence of 87.50 % on",
                        "digits/\"b\",\u00e9.png: it reaches its border",
                        "digits/\"b\",\u00e9.png: it is brighter",
                        "1 picture of 3 can't be read:",
                        "digits/c.gif: damaged");
    }

    @Test
    void aModelWithoutAThresholdLeavesNothingToAHuman() {
        Predictions unknown =
                new Predictions("baseline", CLASSES, OptionalDouble.empty(), List.of(FIRST, FIRST), List.of());

        assertThat(new PredictionLines(unknown).warnings()).isEmpty();
        assertThat(new PredictionLines(unknown).answers().get(1)).doesNotContain("no");
    }

    @Test
    void programsReadJson() throws Exception {
        String json = PredictionFormat.of("json").orElseThrow().text(SEVERAL);

        assertThat(json).matches("\\p{ASCII}*");
        assertThat(Json.object(json)).isEqualTo(Json.object("""
                                {"model": "baseline", "classes": ["four", "seven", "no digit"], "threshold": 0.875,
                                 "pictures": [
                                  {"file": "digits/a.png", "label": 1, "class": "seven", "probability": 0.75,
                                   "confidence": 0.625, "confident": false,
                                   "probabilities": [0.125, 0.75, 0.125], "ink": "black_on_white", "remarks": []},
                                  {"file": "digits/\\"b\\",\u00e9.png", "label": 0, "class": "four", "probability": 1.0,
                                   "confidence": 0.96875, "confident": true,
                                   "probabilities": [1.0, 0.0, 0.0], "ink": "white_on_black",
                                   "remarks": ["it reaches its border", "it is brighter"]}],
                                 "unread": [{"file": "digits/c.gif", "problem": "damaged"}]}
                                """));
    }

    @Test
    void spreadsheetsReadCsv() throws Exception {
        assertThat(PredictionFormat.of(" CSV ").orElseThrow().text(SEVERAL)).isEqualTo("""
                        file,label,class,probability,confidence,confident,ink,remarks,problem,probability of four,probability of seven,probability of no digit
                        digits/a.png,1,seven,0.75,0.625,false,black_on_white,,,0.125,0.75,0.125
                        "digits/""b"",\u00e9.png",0,four,1.0,0.96875,true,white_on_black,it reaches its border; it is brighter,,1.0,0.0,0.0
                        digits/c.gif,,,,,,,,damaged,,,
                        """);
    }

    @Test
    void unknownWordsAreRefused() throws Exception {
        assertThat(PredictionFormat.of(null)).isEmpty();
        assertThatExceptionOfType(UnusablePictureException.class)
                .isThrownBy(() -> PredictionFormat.of("xml"))
                .withMessage(
                        "mnist.format: there is no 'xml'; expected one of json, csv, or nothing for people to read");
        assertThatExceptionOfType(UnusablePictureException.class)
                .isThrownBy(() -> InkChoice.of("blue"))
                .withMessage("mnist.ink: there is no 'blue'; expected one of auto, white_on_black, black_on_white");
    }
}
