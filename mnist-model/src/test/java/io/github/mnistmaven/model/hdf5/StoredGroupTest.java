package io.github.mnistmaven.model.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that HDF5's own library has written are read as jHDF reads them. */
class StoredGroupTest {

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/keras"))) {
            return files.filter(file -> file.toString().endsWith(".h5") && !file.endsWith("hostile.h5"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatJhdfReads(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try (HdfFile expected = HdfFile.fromBytes(content)) {
            assertSame(StoredGroup.root(content), expected);
        }
    }

    private static void assertSame(StoredGroup group, Group expected) throws IOException {
        Map<String, Node> members = expected.getChildren();
        assertThat(group.names()).isEqualTo(Set.copyOf(members.keySet()));
        for (Attribute attribute : expected.getAttributes().values()) {
            assertThat(group.texts(attribute.getName())).contains(texts(attribute));
        }
        for (Map.Entry<String, Node> member : members.entrySet()) {
            if (member.getValue() instanceof Group next) {
                assertSame(group.get(member.getKey()), next);
            } else {
                assertSame(group.dataset(member.getKey()), (Dataset) member.getValue());
            }
        }
    }

    private static void assertSame(Hdf5Object.Dataset dataset, Dataset expected) {
        float[] values = new float[dataset.values().remaining()];
        dataset.values().get(values);
        assertThat(dataset.shape().stream().mapToInt(Integer::intValue).toArray())
                .isEqualTo(expected.getDimensions());
        assertThat(values).isEqualTo(expected.getDataFlat());
    }

    private static List<String> texts(Attribute attribute) {
        Object data = attribute.isEmpty() ? new String[0] : attribute.getData();
        return data instanceof String[] texts ? List.of(texts) : List.of((String) data);
    }
}
