package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import org.deeplearning4j.config.DL4JSystemProperties;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;

class OneDnnHelpersTest {
    private static final String OLD_NAME = "org.nd4j.nativeblas.Nd4jCpu$Environment";

    @Test
    void convolutionsRunOnOneDnn() throws Exception {
        assumeThat(Nd4jCpu.Environment.getInstance().isUseONEDNN()).isTrue();
        var plan = new PlanBuilder(Shape.image(4, 4, 1), 2)
                .layer(new Layer.Conv2D(1, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(2, Activation.SOFTMAX))
                .build();

        try (Dl4jEngine engine = Dl4jEngine.create(plan)) {
            assertThat(((ConvolutionLayer) ((MultiLayerNetwork) engine.network()).getLayer(0)).getHelper())
                    .isInstanceOf(MKLDNNConvHelper.class);
        }
    }

    @Test
    void firstReasonDl4jStillDisablesHelpersByDefault() {
        assertThat(DL4JSystemProperties.HELPER_DISABLE_DEFAULT_VALUE)
                .as("without this OneDnnHelpers.enable() need not set the property")
                .isEqualTo("true");
    }

    @Test
    void secondReasonDl4jStillAsksForAClassThatOnlyThisModuleHas() throws IOException {
        String resource = OLD_NAME.replace('.', '/') + ".class";
        assertThat(constants(BaseMKLDNNHelper.class)).contains(OLD_NAME);
        assertThat(Collections.list(getClass().getClassLoader().getResources(resource)))
                .as("without this org.nd4j.nativeblas.Nd4jCpu$Environment can go")
                .hasSize(1);
    }

    @Test
    void thirdReasonDl4jStillCallsAMethodThatTheRealClassLacks() throws IOException {
        assertThat(constants(BaseMKLDNNHelper.class)).contains("isUseMKLDNN");
        assertThat(Arrays.stream(Nd4jCpu.Environment.class.getMethods()).map(Method::getName))
                .contains("isUseONEDNN")
                .doesNotContain("isUseMKLDNN");
    }

    /** The class file, whose constants can be read as text. */
    private static String constants(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
