package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.bench.process.Ended;
import io.github.mnistmaven.bench.snippet.Snippet;
import io.github.mnistmaven.bench.text.Format;
import io.github.mnistmaven.experiment.data.Images;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Runs the programs in a page on model files. Those of Python print the test accuracy, those of Java the class of one
 * image and its probability.
 *
 * @param directory where they run: with the files of a network, and whatever they write
 * @param subject the network
 * @param test MNIST's test images
 */
public record ModelFilesPage(Path directory, Subject subject, Images test) {
    /**
     * Of the image in {@code digit.png} the network is less sure than that, so that few others have its probability.
     */
    private static final double SURE = 0.9;

    /** What starts a program, if there is what it needs. */
    @FunctionalInterface
    public interface Launcher {
        Optional<ProcessBuilder> command(Snippet snippet, Path file) throws IOException;
    }

    /**
     * Puts there what the programs read.
     *
     * @param directory where they are to run
     * @param mnist the directory of MNIST's four files, unpacked
     */
    public static ModelFilesPage in(Path directory, Subject subject, Images test, Path mnist) throws IOException {
        Files.createDirectories(directory);
        for (WrittenFile file : subject.files()) {
            Files.copy(subject.directory().resolve(file.name()), directory.resolve(file.name()));
        }
        try (Stream<Path> content = Files.list(mnist)) {
            for (Path file : content.filter(
                            path -> path.getFileName().toString().startsWith("t10k"))
                    .toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
        ModelFilesPage page = new ModelFilesPage(directory, subject, test);
        page.writeDigit();
        return page;
    }

    private void writeDigit() throws IOException {
        int width = test.shape().width();
        int height = test.shape().height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, test.image(digit()));
        ImageIO.write(image, "png", directory.resolve("digit.png").toFile());
    }

    /** Runs those of a page that print anything. */
    public List<Check> run(String page, Launcher launcher) throws IOException, InterruptedException {
        List<Check> checks = new ArrayList<>();
        List<Snippet> snippets = Snippet.in(page);
        for (Snippet snippet : snippets) {
            Files.writeString(directory.resolve(snippet.file()), snippet.code());
        }
        for (Snippet snippet : snippets.stream().filter(Snippet::prints).toList()) {
            Optional<ProcessBuilder> command = launcher.command(snippet, directory.resolve(snippet.file()));
            checks.add(
                    command.isPresent()
                            ? check(snippet.file(), command.get(), snippet.isPython())
                            : Check.skipped(snippet.file(), "what it needs is not there"));
        }
        return checks;
    }

    private Check check(String file, ProcessBuilder command, boolean accuracy)
            throws IOException, InterruptedException {
        Ended ended = run(command, file);
        if (!ended.successful()) {
            return Check.failed(file, ended.error());
        }
        String expected = accuracy ? expectedAccuracy() : expectedDigit();
        String printed = ended.lastLine();
        return agree(printed, expected)
                ? Check.passed(file, "prints " + printed)
                : Check.failed(file, "prints " + printed + ", expected " + expected);
    }

    /** Runs a program of the same directory. */
    public Ended run(ProcessBuilder command, String name) throws IOException, InterruptedException {
        return Ended.of(command.directory(directory.toFile()), directory.resolve(name + ".log"));
    }

    private String expectedAccuracy() {
        return Format.of(
                "%.4f",
                (double) subject.recordedRight().getAsInt() / subject.expected().images());
    }

    private String expectedDigit() {
        int image = digit();
        return subject.expected().label(image) + " " + subject.expected().confidence(image);
    }

    private int digit() {
        return IntStream.range(0, test.count())
                .filter(image -> subject.expected().confidence(image) < SURE)
                .findFirst()
                .orElse(0);
    }

    /** Whether the numbers in both are the same but for roundings. */
    private static boolean agree(String printed, String expected) {
        String[] found = printed.split(" ");
        String[] wanted = expected.split(" ");
        if (found.length != wanted.length) {
            return false;
        }
        for (int i = 0; i < found.length; i++) {
            try {
                if (!(Math.abs(Double.parseDouble(found[i]) - Double.parseDouble(wanted[i])) <= Outcome.BOUND)) {
                    return false;
                }
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return true;
    }
}
