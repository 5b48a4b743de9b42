package io.github.mnistmaven.trainer.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.trainer.training.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {
    private static final String LIBRARY = "org/bytedeco/dnnl/linux-x86_64/libdnnl.so.3";
    private static final byte[] CONTENT = new byte[200_000];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    private Path directory;

    private Path jar;
    private NativeCache cache;
    private Path unpacked;

    @BeforeEach
    void unpack() throws IOException {
        jar = directory.resolve("dnnl-3.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(LIBRARY));
            zip.write(CONTENT);
            zip.putNextEntry(new ZipEntry("META-INF/LICENSE"));
        }
        cache = cache(directory.resolve("cache"));
        unpacked = directory.resolve("cache/dnnl-3.jar").resolve(LIBRARY);
        Files.createDirectories(unpacked.getParent());
        Files.write(unpacked, CONTENT);
    }

    private NativeCache cache(Path at) {
        return new NativeCache(at, List.of(new NativeJar(jar)));
    }

    @Test
    void whatTheJarHoldsStays() throws IOException {
        cache.deleteStrangers();

        assertThat(unpacked).hasBinaryContent(CONTENT);
    }

    @Test
    void aLibraryOfTheSameSizeAndTimeIsNotTrusted() throws IOException {
        FileTime time = Files.getLastModifiedTime(unpacked);
        byte[] other = CONTENT.clone();
        other[CONTENT.length - 1] ^= 1;
        Files.write(unpacked, other);
        Files.setLastModifiedTime(unpacked, time);

        cache.deleteStrangers();

        assertThat(unpacked).doesNotExist();
    }

    /** Of all that a file can hold instead, only what somebody made on purpose has the jar's checksum. */
    @Test
    void whereOthersMayWriteAForgedChecksumDoesNotHelp() throws IOException {
        Files.write(unpacked, forged());
        Files.setPosixFilePermissions(unpacked.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));

        cache.deleteStrangers();

        assertThat(unpacked).doesNotExist();
    }

    @Test
    void whereNobodyElseMayWriteDamageIsLookedFor() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("cache"))) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        Files.write(unpacked, forged());

        cache.deleteStrangers();

        assertThat(unpacked).exists();
        assertThat(directory.resolve("cache")).isDirectoryNotContaining("glob:**.tmp");
    }

    /** The content with a multiple of CRC-32's polynomial added, which leaves the checksum as it is. */
    private static byte[] forged() {
        byte[] forged = CONTENT.clone();
        long polynomial = 1 | 0xEDB88320L << 1;
        for (int i = 0; i < 5; i++) {
            forged[100 + i] ^= (byte) (polynomial >>> 8 * i);
        }
        CRC32 original = new CRC32();
        original.update(CONTENT);
        CRC32 checksum = new CRC32();
        checksum.update(forged);
        assertThat(checksum.getValue()).isEqualTo(original.getValue());
        return forged;
    }

    @Test
    void neitherIsHalfOfOne() throws IOException {
        Files.write(unpacked, Arrays.copyOf(CONTENT, 100_000));

        cache.deleteStrangers();

        assertThat(unpacked).doesNotExist();
    }

    @Test
    void aLibraryThatTheJarDoesNotHaveIsFoundByNobody() throws IOException {
        Path stranger = Files.write(unpacked.resolveSibling("libstdc++.so.6"), CONTENT);
        Path own = Files.createSymbolicLink(unpacked.resolveSibling("libdnnl.so"), unpacked.getFileName());
        Path outside = Files.createSymbolicLink(unpacked.resolveSibling("libgomp.so.1"), jar);
        Path dangling = Files.createSymbolicLink(unpacked.resolveSibling("libz.so"), Path.of("none"));

        cache.deleteStrangers();

        assertThat(stranger).doesNotExist();
        assertThat(own).isSymbolicLink();
        assertThat(Files.exists(outside, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(Files.exists(dangling, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void aLinkInPlaceOfTheWholeDirectoryGoes() throws IOException {
        Path elsewhere = Files.move(directory.resolve("cache/dnnl-3.jar"), directory.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(directory.resolve("cache/dnnl-3.jar"), elsewhere);

        cache.deleteStrangers();

        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(elsewhere).isDirectory();
    }

    @Test
    void theFirstDirectoryThatIsFitIsTaken() throws Exception {
        NativeCache blocked = cache(jar.resolve("cache"));

        assertThat(new NativeCaches(List.of(blocked, cache)).first()).contains(cache);
        assertThat(new NativeCaches(List.of()).first()).isEmpty();
        assertThat(directory.resolve("cache")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whereNoneIsFitEachIsNamedWithItsReason() {
        assertThatThrownBy(() -> new NativeCaches(List.of(cache(jar.resolve("cache")), cache(jar))).first())
                .isInstanceOf(TrainingException.class)
                .hasMessage("native libraries can't be unpacked and loaded in " + jar.resolve("cache")
                        + " (not a directory), nor in " + jar
                        + " (there is a file of this name); set mnist.cache to a directory where they can");
    }

    @Test
    void aJarThatWasCutShortIsNamed() throws IOException {
        Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), 100_000));

        assertThatThrownBy(cache::requireUsable)
                .isInstanceOf(DamagedJarException.class)
                .hasMessage("dnnl-3.jar is damaged (zip END header not found); delete " + directory
                        + ", and Maven fetches it again");
    }
}
