package io.github.mnistmaven.experiment.picture.decode;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The readers that decode: the JDK's own, and TwelveMonkeys' of what the JDK hasn't. Plug-ins that others brought into
 * this JVM have no say, and ours are not brought into it.
 */
final class Readers {
    private Readers() {}

    static ImageReader of(PictureFormat format) throws IOException {
        return switch (format) {
            case PNG, JPEG, BMP, GIF -> ofJdk(format.name());
            case WEBP -> new WebPImageReaderSpi().createReaderInstance();
            case TIFF -> new TIFFImageReaderSpi().createReaderInstance();
        };
    }

    private static ImageReader ofJdk(String format) throws IOException {
        Iterator<ImageReaderSpi> readers = registry().getServiceProviders(ImageReaderSpi.class, true);
        while (readers.hasNext()) {
            ImageReaderSpi reader = readers.next();
            boolean isOfJdk = reader.getClass().getModule().equals(ImageIO.class.getModule());
            if (isOfJdk && Arrays.asList(reader.getFormatNames()).contains(format)) {
                return reader.createReaderInstance();
            }
        }
        throw new IllegalStateException("this Java runtime has no reader of " + format);
    }

    /**
     * The JVM's registry. When it is first asked for, it takes in what the thread's class loader has, which in a
     * build's JVM is a plugin's and should not outlive it there.
     */
    private static IIORegistry registry() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return IIORegistry.getDefaultInstance();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
