package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.record.RecordKind;
import io.github.mnistmaven.experiment.record.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a record that somebody may have sent: the record itself, or a report that holds one. */
public record SentRecord(Path path) {
    private static final String ASK_AGAIN = "ask for a new one, made by this version";

    /**
     * The text of the file.
     *
     * @throws IOException if there is no such file, if it can't be read, is not text, or larger than 64 MB
     */
    public String text() throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException(path + " is not a file");
        }
        return file().text();
    }

    /**
     * The run, the evaluation, or the runs of several seeds, in {@code json}.
     *
     * @param json the text of the file, or what of it is the record
     * @return a {@link io.github.mnistmaven.experiment.record.Tested} or a
     *     {@link io.github.mnistmaven.experiment.analysis.SeedRuns}
     * @throws IOException if it is neither, is of a version that is not known yet, or makes no sense
     */
    public Recorded read(String json) throws IOException {
        Recorded record = new RecordReader(file()).read(json);
        if (record.kind() == RecordKind.SEEDS) {
            throw new IOException(path + " puts the runs of several seeds together, without their own records;"
                    + " name the report.html beside it, or the files of its runs");
        }
        return record;
    }

    private JsonFile file() {
        return new JsonFile(path, ASK_AGAIN);
    }
}
