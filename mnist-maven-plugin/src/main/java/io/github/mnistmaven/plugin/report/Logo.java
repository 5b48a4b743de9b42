package io.github.mnistmaven.plugin.report;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A project's logo. What kind of image it is says its content; its name says nothing. */
final class Logo {
    private static final QName SVG = new QName("http://www.w3.org/2000/svg", "svg");

    private Logo() {}

    /**
     * Reads an image, as {@code data:} address. A page shows it in an {@code img}, where an SVG runs no script and
     * loads nothing.
     *
     * @throws UnusableBrandingException if it is missing, too large, or no image of an allowed kind
     */
    static String read(Path file, Path base) throws UnusableBrandingException {
        BrandingFile image = new BrandingFile(
                "mnist.logo",
                file,
                base,
                "an image of at most " + BrandingFile.MOST_KILOBYTES + " KB, PNG, SVG, JPEG or WebP");
        byte[] bytes = image.bytes();
        String type =
                type(bytes).orElseThrow(() -> image.refused("its content is none of these images, whatever its name"));
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static Optional<String> type(byte[] bytes) {
        if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (startsWith(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) {
            return Optional.of("image/webp");
        }
        return isSvg(bytes) ? Optional.of("image/svg+xml") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int offset, String magic) {
        byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= offset + expected.length
                && ByteBuffer.wrap(bytes, offset, expected.length).equals(ByteBuffer.wrap(expected));
    }

    /** Whether this is XML whose root is an {@code svg}, and well-formed: a browser draws nothing otherwise. */
    private static boolean isSvg(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (!xml.isStartElement()) {
                xml.next();
            }
            boolean svg = xml.getName().equals(SVG);
            while (xml.hasNext()) {
                xml.next();
            }
            return svg;
        } catch (XMLStreamException e) {
            return false;
        }
    }
}
