package io.github.mnistmaven.experiment.directory;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;

/** Files that hold records, in a run's directory or sent by somebody: what they hold is checked before it is used. */
public final class RecordFile {
    /** What tells the record of several seeds from that of a run. */
    private static final String SEEDS_KEY = "members";

    /** What the record of a run has among its first keys, so that not all of it has to be looked through. */
    private static final String RUN_KEY = "digest";

    /** What tells the record of several seeds together with those of its runs from it alone. */
    private static final String SEEDS_RECORD_KEY = "record";

    private static final long LARGEST = 64L << 20;

    /** What to do about a file of a run of this project. */
    static final String TRAIN_AGAIN = "delete it and train again";

    private static final String ASK_AGAIN = "ask for a new one, made by this version";

    private RecordFile() {}

    /**
     * The text of a file that somebody may have sent.
     *
     * @throws IOException if there is no such file, if it can't be read, if it is no text, or larger than 64 MB
     */
    public static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is no file");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " has more than 64 MB, which no record and no report of this plugin has");
        }
        return text(file, ASK_AGAIN);
    }

    /**
     * The record of a run that somebody may have sent.
     *
     * @param json its text
     * @param file where the text comes from, for messages
     * @throws IOException if it is no record of a run that this version reads, or makes no sense
     */
    public static RunRecord parse(String json, Path file) throws IOException {
        if (isOfSeeds(json)) {
            throw new IOException(file + " puts the runs of several seeds together, without their own records;"
                    + " name the report.html beside it, or the files of its runs");
        }
        return parse(json, file, ASK_AGAIN);
    }

    /** Whether {@code json} is of {@link SeedRuns}, for {@link #parseSeeds}. */
    public static boolean holdsSeedRuns(String json) {
        return isOfSeeds(json) && Json.hasKey(json, SEEDS_RECORD_KEY);
    }

    /**
     * The runs of an experiment with several seeds that somebody may have sent.
     *
     * @param json their text
     * @param file where the text comes from, for messages
     * @throws IOException if these are no records that this version reads, or make no sense
     */
    public static SeedRuns parseSeeds(String json, Path file) throws IOException {
        SeedRuns runs = parse(json, SeedRuns.class, file, ASK_AGAIN);
        Complaint complaint = new Complaint(file, ASK_AGAIN);
        for (RunRecord member : runs.members()) {
            RecordCheck.check(member, file, ASK_AGAIN);
        }
        SeedsCheck.check(runs.record(), complaint);
        complaint.unless(runs.agree(), "tells of other runs than those in it");
        return runs;
    }

    static RunRecord parse(String json, Path file, String advice) throws IOException {
        RunRecord record = parse(json, RunRecord.class, file, advice);
        RecordCheck.check(record, file, advice);
        return record;
    }

    static <T> T parse(String json, Class<T> type, Path file, String advice) throws IOException {
        try {
            return Json.read(json, type);
        } catch (MalformedJsonException e) {
            throw damaged(file, e.getMessage(), advice, e);
        }
    }

    static boolean isOfSeeds(String json) {
        return Json.firstKey(json, Set.of(SEEDS_KEY, RUN_KEY))
                .filter(SEEDS_KEY::equals)
                .isPresent();
    }

    static String text(Path file, String advice) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw damaged(file, "it is not UTF-8 text", advice, e);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            String why = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
            throw new IOException(file + " can't be read: " + why, e);
        }
    }

    private static IOException damaged(Path file, String how, String advice, IOException cause) {
        return new IOException(file + " is damaged: " + how + "; " + advice, cause);
    }
}
