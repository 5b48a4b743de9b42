package io.github.mnistmaven.experiment.picture.decode;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes as readers take them, without a copy. It doesn't say how many there are: TwelveMonkeys would refuse plain
 * pictures, such as blank pages, that are packed better than it expects; what they take is up to
 * {@link DecodingBudget}.
 */
final class ByteArrayImageInput extends ImageInputStreamImpl {
    private final byte[] bytes;

    ByteArrayImageInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        int left = (int) Math.max(0, bytes.length - streamPos);
        if (left == 0) {
            return -1;
        }
        int read = Math.min(left, length);
        System.arraycopy(bytes, (int) streamPos, into, offset, read);
        streamPos += read;
        return read;
    }
}
