package io.github.mnistmaven.experiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.protocol.Event;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Records of earlier versions have these words, whatever classes are called. */
class TypeNameTest {
    private record MaxPooling2D() {}

    @JsonTypeName("relu")
    private record RectifiedLinearUnit() {}

    @Test
    void isTheNameInKerasSnakeCaseUnlessItSaysOtherwise() {
        assertThat(TypeName.of(MaxPooling2D.class)).isEqualTo("max_pooling2d");
        assertThat(TypeName.of(RectifiedLinearUnit.class)).isEqualTo("relu");
    }

    @Test
    void wordsStayWhatTheyAre() {
        assertWords(
                Layer.class,
                "activation average_pooling2d batch_normalization conv2d dense depthwise_conv2d dropout flatten"
                        + " gaussian_noise global_average_pooling2d global_max_pooling2d group_normalization layer_normalization leaky_relu max_pooling2d multiply residual"
                        + " separable_conv2d spatial_dropout2d");
        assertWords(Optimizer.class, "adadelta adam adamw nadam rmsprop sgd");
        assertWords(
                Schedule.class,
                "constant cosine cosine_restarts exponential inverse_time milestones one_cycle piecewise_constant polynomial"
                        + " reduce_on_plateau step warmup");
        assertWords(
                Initializer.class,
                "constant glorot_normal glorot_uniform he_normal he_uniform lecun_normal lecun_uniform ones orthogonal"
                        + " random_normal random_uniform truncated_normal variance_scaling zeros");
        assertWords(Regularizer.class, "l1 l1_l2 l2");
        assertWords(Event.class, "diverged epoch_ended evaluated goodbye hello progress started waiting");
    }

    private static void assertWords(Class<?> type, String words) {
        assertThat(records(type).map(TypeName::of).distinct().sorted()).containsExactly(words.split(" "));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(TypeNameTest::records);
    }

    @Test
    void jsonIsReadByThem() throws MalformedJsonException {
        assertThat(Json.read(
                        "{\"rmsprop\":{\"learning_rate\":0.1,\"rho\":0.9,\"momentum\":0,\"epsilon\":1,\"centered\":false,"
                                + "\"clipnorm\":null,\"global_clipnorm\":null}}",
                        Optimizer.class))
                .isEqualTo(new Optimizer.RmsProp(0.1, 0.9, 1));
        assertThat(Json.line(new Layer.GlobalMaxPooling2D())).isEqualTo("{\"global_max_pooling2d\":{}}");
        assertThat(Json.read("{\"global_max_pooling2d\":{}}", Layer.class)).isEqualTo(new Layer.GlobalMaxPooling2D());
    }
}
