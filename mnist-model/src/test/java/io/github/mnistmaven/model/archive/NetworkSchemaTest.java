package io.github.mnistmaven.model.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.RandomNetworks;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSchemaTest {
    private static final Path FILE = Path.of("..", "docs", "network.schema.json");
    private static final boolean REGENERATE = System.getProperty("mnist.regenerate") != null;
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    private final Schema schema =
            SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(NetworkSchema.text(), InputFormat.JSON);

    @Test
    void theSchemaInTheDocumentationIsThatOfTheReader() throws IOException {
        if (REGENERATE) {
            Files.writeString(FILE, NetworkSchema.text());
        }
        if (!Files.exists(FILE) || !Files.readString(FILE).equals(NetworkSchema.text())) {
            fail("docs/network.schema.json is not that of this reader; make it anew: mvn test -pl mnist-model"
                    + " -Dtest=NetworkSchemaTest -Dmnist.regenerate");
        }
    }

    @Test
    void everyTypeOfLayerIsWrittenAndRead() {
        List<Class<?>> types = Arrays.stream(TrainedLayer.class.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type))
                .toList();

        assertThat(LayerJson.TYPES.values())
                .containsExactlyInAnyOrderElementsOf(types.stream()
                        .<Class<? extends TrainedLayer>>map(type -> type.asSubclass(TrainedLayer.class))
                        .toList());
        RandomNetworks.of(50)
                .flatMap(network -> network.layers().stream())
                .forEach(layer ->
                        assertThat(LayerJson.TYPES.get(layer.keyword())).isEqualTo(layer.getClass()));
    }

    @Test
    void describesWhateverIsWritten() {
        for (TrainedNetwork network : RandomNetworks.of(100).toList()) {
            assertThat(schema.validate(NetworkJson.of(network, SHA256).text(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"units\" : [0-9]+ -> \"units\" : 0",
                "\"units\" : [0-9]+ -> \"units\" : 65537",
                "\"units\" : [0-9]+ -> \"units\" : 2.5",
                "\"activation\" : \"softmax\" -> \"activation\" : \"softplus\"",
                "\"type\" : \"dense\" -> \"type\" : \"lstm\"",
                "\"use_bias\" -> \"bias\"",
                "0.00392156862745098 -> 0",
                "\"producer\" : \"test\" -> \"producer\" : null",
                "\"sha256\" : \"0 -> \"sha256\" : \"",
                "\"format\" -> \"formats\"",
            })
    void refusesWhatTheReaderRefuses(String replacement) {
        String[] parts = replacement.split(" -> ");
        String json = NetworkJson.of(RandomNetworks.of(1).findFirst().orElseThrow(), SHA256)
                .text()
                .replaceFirst(parts[0], parts[1]);

        assertThat(json).contains(parts[1]);
        assertThat(schema.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThatExceptionOfType(ModelFormatException.class).isThrownBy(() -> NetworkJson.parse(json));
    }
}
