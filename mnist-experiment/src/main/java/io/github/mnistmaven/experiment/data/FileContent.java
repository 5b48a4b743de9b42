package io.github.mnistmaven.experiment.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a file is that should be an IDX file, as far as its first bytes tell. */
enum FileContent {
    IDX,
    GZIP,
    WEB_PAGE,
    GIT_LFS_POINTER,
    EMPTY,
    OTHER;

    private static final int LOOKED_AT = 128;

    /** What {@code in} is going to give; nothing is taken from it. */
    static FileContent of(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] head = in.readNBytes(LOOKED_AT);
        in.reset();
        if (head.length == 0) {
            return EMPTY;
        }
        if (head.length >= Integer.BYTES) {
            int first = ByteBuffer.wrap(head).getInt();
            if (first >>> 16 == 0 && (first & 0xFF) > 0) {
                return IDX;
            } else if (first >>> 16 == 0x1F8B) {
                return GZIP;
            }
        }
        String text =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (text.startsWith("<")) {
            return WEB_PAGE;
        }
        return text.startsWith("version https://git-lfs.") ? GIT_LFS_POINTER : OTHER;
    }

    /** What is wrong with a file of this content that has to be an IDX file, and what to do. */
    String insteadOfIdx() {
        return switch (this) {
            case IDX -> throw new IllegalStateException("nothing is wrong with an IDX file");
            case GZIP -> "gzipped twice; unpack it once";
            case WEB_PAGE -> "a web page, not an IDX file; fetch the file itself, not a page about it";
            case GIT_LFS_POINTER -> "a pointer of Git LFS, not an IDX file; run git lfs pull";
            case EMPTY -> "empty; fetch the file again";
            case OTHER -> "not an IDX file; fetch the file again";
        };
    }
}
