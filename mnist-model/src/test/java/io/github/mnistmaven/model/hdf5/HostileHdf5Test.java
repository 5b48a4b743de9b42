package io.github.mnistmaven.model.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in HDF5 files that Keras doesn't write, and files that would take for ever. */
class HostileHdf5Test {
    private static final int CHILDREN = 1000;
    private static final int MESSAGE_AT = 112;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            links/soft     | expected it in the place of its name, found a link to elsewhere
            links/external | expected it in the place of its name, found a link to elsewhere
            missing        | expected a group or a dataset of this name, found none
            chunked        | expected values one after the other, as Keras writes them, found them laid out otherwise
            virtual        | expected values one after the other, as Keras writes them, found them laid out otherwise
            elsewhere      | expected values in the file itself, found them in another
            integers       | expected floating-point numbers, found values of another type
            nothing        | expected at least one value, found none
            unwritten      | expected values, found that none were written
            """)
    void refusesWhatKerasDoesNotWrite(String path, String message) throws IOException {
        int last = path.lastIndexOf('/');
        StoredGroup group = last < 0 ? hostile() : hostile().get(path.substring(0, last));

        assertThatThrownBy(() -> group.dataset(path.substring(last + 1)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("/" + path + ": " + message);
    }

    @Test
    void readsNumbersOfOtherLengths() throws IOException {
        assertThat(values("halves")).containsExactly(1.5f, -0x1p-24f, 65504);
        assertThat(values("doubles")).containsExactly(1.5f, -0.1f);
    }

    /** A tree whose nodes have the same child a thousand times, three levels deep: a milliard of links in 50 kB. */
    @Test
    void refusesATreeThatRefersToTheSameNodesAgainAndAgain() {
        Bytes file = start();
        int tree = file.size();
        for (int level = 2; level >= 0; level--) {
            int below = file.size() + 24 + 16 * CHILDREN + 8;
            file.put(ascii("TREE")).put(0, level).putShort(CHILDREN).putLong(-1).putLong(-1);
            for (int i = 0; i < CHILDREN; i++) {
                file.putLong(0).putLong(below);
            }
            file.putLong(0);
        }
        file.put(ascii("SNOD")).put(1, 0).putShort(0);

        assertThatThrownBy(() -> StoredGroup.root(withTable(file, tree)))
                .hasMessage("expected metadata that refer to each other once, found more to read than there is");
    }

    @Test
    void refusesAHeaderThatGoesOnInItself() {
        Bytes file = start();
        int block = MESSAGE_AT;
        byte[] content = file.put(new byte[100]).toArray();
        byte[] again = new Bytes()
                .putShort(0x10)
                .putShort(16)
                .put(0, 0, 0, 0)
                .putLong(block)
                .putLong(24)
                .toArray();
        System.arraycopy(again, 0, content, block, again.length);

        assertThatThrownBy(() -> StoredGroup.root(content))
                .hasMessage("expected an object's header of at most 1000 blocks");
    }

    @Test
    void refusesValuesBeyondTheFile() throws IOException {
        byte[] file = written();

        assertThatThrownBy(() ->
                        StoredGroup.root(Arrays.copyOf(file, file.length - 1)).dataset("values"))
                .hasMessage("/values: expected at most " + (file.length - 1)
                        + " bytes, which the file has, found a reference to 12 bytes at byte " + (file.length - 12));
    }

    @Test
    void refusesHeadersThatDoNotFitTheirChecksum() throws IOException {
        byte[] file = written();
        file[file.length - 20]++;

        assertThatThrownBy(() -> StoredGroup.root(file))
                .hasMessageMatching(
                        "expected \\d+ bytes at byte \\d+ that fit the checksum behind them: the file is damaged");
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Hdf5Object.Dataset values = new Hdf5Object.Dataset(List.of(3), FloatBuffer.wrap(new float[] {1, 2, 3}));
        Hdf5File.write(Hdf5Object.Group.of(Map.of("values", values)), out);
        return out.toByteArray();
    }

    /** A superblock of version 0, and a header of version 1 with room for a message of 16 bytes. */
    private static Bytes start() {
        return new Bytes()
                .put(0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n')
                .put(0, 0, 0, 0, 0, 8, 8, 0)
                .putShort(4)
                .putShort(16)
                .putInt(0)
                .putLong(0)
                .putLong(-1)
                .putLong(1 << 20)
                .putLong(-1)
                .putLong(0)
                .putLong(96)
                .put(new byte[24])
                .put(1, 0)
                .putShort(1)
                .putInt(1)
                .putInt(24)
                .putInt(0)
                .put(new byte[24]);
    }

    /** The file with a root whose links are in a tree. */
    private static byte[] withTable(Bytes file, int tree) {
        int heap = file.size();
        file.put(ascii("HEAP")).put(0, 0, 0, 0).putLong(8).putLong(-1).putLong(heap);
        byte[] content = file.toArray();
        byte[] table = new Bytes()
                .putShort(0x11)
                .putShort(16)
                .put(0, 0, 0, 0)
                .putLong(tree)
                .putLong(heap)
                .toArray();
        System.arraycopy(table, 0, content, MESSAGE_AT, table.length);
        return content;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static float[] values(String name) throws IOException {
        FloatBuffer buffer = hostile().dataset(name).values();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static StoredGroup hostile() throws IOException {
        return StoredGroup.root(Files.readAllBytes(Path.of("src/test/resources/keras/hostile.h5")));
    }
}
