package io.github.mnistmaven.experiment.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import io.github.mnistmaven.model.fuzz.Fuzz;
import io.github.mnistmaven.model.fuzz.Mutation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Damaged IDX files, packed or not, and their checksums: refused, or read whole. */
class IdxFuzzTest {
    private static final int CASES = 600;

    private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());

    @AfterEach
    void close() throws IOException {
        memory.close();
    }

    @Test
    void isRefusedOrReadWhole() {
        int accepted = Fuzz.run("IDX files", CASES, this::read);

        assertThat(accepted).isPositive();
    }

    private String read(SplittableRandom random) throws IOException {
        TinyDataset data = new TinyDataset();
        boolean summed = random.nextInt(4) == 0;
        if (summed) {
            Sums.of(data).addTo(data);
        }
        if (random.nextInt(4) == 0) {
            byte[] mapping = "0 48\n1 65 97\n2 50\n".getBytes(StandardCharsets.UTF_8);
            data.with("mapping.txt", random.nextBoolean() ? mapping : Mutation.damage(mapping, random));
        }
        IdxFile file = IdxFile.values()[random.nextInt(IdxFile.values().length)];
        byte[] content = data.content(file.unpackedName);
        switch (random.nextInt(summed ? 4 : 3)) {
            case 0 -> data.with(file.unpackedName, Mutation.damage(content, random));
            case 1 ->
                data.without(file.unpackedName)
                        .with(file.unpackedName + ".gz", Mutation.damage(TinyDataset.gzip(content), random));
            case 2 ->
                data.without(file.unpackedName)
                        .with(file.unpackedName + ".gz", TinyDataset.gzip(Mutation.damage(content, random)));
            default -> data.with("SHA256SUMS", Mutation.damage(data.content("SHA256SUMS"), random));
        }
        Path directory = data.writeTo(memory.getPath("/data"));
        try {
            IdxDataset dataset = IdxDataset.open(directory, new IdxDirectory("data"));
            dataset.fingerprint();
            DatasetFacts facts = dataset.facts();
            assertThat(dataset.training().count()).isEqualTo(facts.trainingImages());
            assertThat(dataset.test().count()).isEqualTo(facts.testImages());
            return null;
        } catch (DatasetException e) {
            return e.getMessage();
        }
    }
}
