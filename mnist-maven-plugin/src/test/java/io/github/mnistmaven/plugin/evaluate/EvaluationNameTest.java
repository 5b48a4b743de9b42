package io.github.mnistmaven.plugin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationNameTest {

    @ParameterizedTest
    @CsvSource({
        "models/lenet.keras, mnist, lenet-on-mnist",
        "target/mnist/baseline/model/model.zip, mnist, baseline-on-mnist",
        "app-1.2.jar!models/fast/model.zip, ../data/fashion, fast-on-fashion",
        "model.h5, mnist, model-on-mnist",
        "a b/x y$z.h5, data/, x-y-z-on-data",
        "../.., .., model-on-model",
        "/home/me/..hidden.keras, mnist, hidden-on-mnist"
    })
    void isThatOfTheFileAndTheData(String place, String data, String name) {
        assertThat(EvaluationName.of(place, data)).isEqualTo(name);
    }
}
