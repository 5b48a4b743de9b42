package io.github.mnistmaven.experiment.picture.decode;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the segments of a JPEG say (ISO/IEC 10918-1, annex B).
 *
 * @param segments those before the picture, their types as hexadecimal markers
 * @param picture where the compressed picture begins
 */
record JpegFile(byte[] content, List<Section> segments, int picture) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final String PROGRESSIVE = "c2";
    private static final Set<String> FRAMES = Set.of("c0", "c1", PROGRESSIVE);
    private static final int COMPONENTS = 5;
    private static final int INKS = 4;
    private static final String EXIF = "e1";
    private static final String ADOBE = "ee";
    private static final String ADOBE_NAME = "Adobe";
    private static final int ADOBE_LENGTH = 12;
    private static final int ADOBE_TRANSFORM = 11;

    static JpegFile of(byte[] content) {
        List<Section> segments = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(content);
        int at = 2;
        while (at + 4 <= content.length && content[at] == (byte) 0xFF) {
            int marker = content[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = Short.toUnsignedInt(in.getShort(at + 2));
            if (marker == START_OF_SCAN || length < 2 || at + 2 + length > content.length) {
                break;
            }
            segments.add(new Section(Integer.toHexString(marker), at + 4, length - 2));
            at += 2 + length;
        }
        return new JpegFile(content, segments, at);
    }

    /** Where EXIF is, behind its name. */
    Optional<Section> exif() {
        String name = "Exif\0\0";
        return segments.stream()
                .filter(segment -> segment.type().equals(EXIF) && segment.startsWith(content, name))
                .map(segment -> segment.behind(name.length()))
                .findFirst();
    }

    /** How colours are stored, as Adobe's programs say it; empty if none of them wrote this. */
    Optional<Integer> adobeTransform() {
        return segments.stream()
                .filter(segment -> segment.type().equals(ADOBE)
                        && segment.length() >= ADOBE_LENGTH
                        && segment.startsWith(content, ADOBE_NAME))
                .map(segment -> content[segment.from() + ADOBE_TRANSFORM] & 0xFF)
                .findFirst();
    }

    /** Whether it has four colours, which are cyan, magenta, yellow and black, in one form or another. */
    boolean isInPrintColours() {
        return segments.stream()
                .filter(segment -> FRAMES.contains(segment.type()) && segment.length() > COMPONENTS)
                .anyMatch(segment -> content[segment.from() + COMPONENTS] == INKS);
    }

    /** Whether it comes in several scans, each of which makes all of it better. */
    boolean isProgressive() {
        return segments.stream().anyMatch(segment -> segment.type().equals(PROGRESSIVE));
    }

    /** Whether the picture has an end: readers pass over that it hasn't, and make the rest gray. */
    boolean isComplete() {
        return markers(END) > 0;
    }

    /** How many times decoding goes over the picture. */
    int scans() {
        return markers(START_OF_SCAN);
    }

    /** How many of these there are in the picture, in which nothing else looks like one. */
    private int markers(int marker) {
        int markers = 0;
        for (int at = picture; at + 1 < content.length; at++) {
            markers += content[at] == (byte) 0xFF && content[at + 1] == (byte) marker ? 1 : 0;
        }
        return markers;
    }
}
