package io.github.mnistmaven.experiment.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnFilesTest {
    @TempDir
    private Path directory;

    private Path file;
    private OwnFiles own;

    @BeforeEach
    void make() throws IOException {
        file = Files.createFile(Files.createDirectory(directory.resolve("in")).resolve("file"));
        allow(directory.resolve("in"), "rwxr-xr-x");
        allow(file, "rw-r--r--");
        own = OwnFiles.makerIn(directory);
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    @ParameterizedTest
    @CsvSource({
        "rw-------, staff, false",
        "rwxr-xr-x, staff, false",
        "rw-rw-r--, staff, true",
        "rw-rw-r--, me, false",
        "rw-rw-rw-, me, true"
    })
    void aGroupOfTheOwnersNameIsNobodyElse(String permissions, String group, boolean open) {
        assertThat(OwnFiles.isOpen(PosixFilePermissions.fromString(permissions), "me", group))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"rw-------, true", "rwxr-xr-x, true", "rw-r--rw-, false"})
    void isWhatNobodyElseMayWriteTo(String permissions, boolean include) throws IOException {
        allow(file, permissions);

        assertThat(own.include(file)).isEqualTo(include);
        assertThat(own.includeAllOf(directory.resolve("in"))).isEqualTo(include);
    }

    @Test
    void aDirectoryThatOthersMayWriteToIsNot() throws IOException {
        allow(directory.resolve("in"), "rwxr-xrwx");

        assertThat(own.include(file)).isTrue();
        assertThat(own.includeAllOf(directory.resolve("in"))).isFalse();
    }

    @Test
    void whatAnotherUserOwnsIsNot() throws IOException {
        UserPrincipal another = () -> "another";

        assertThat(new OwnFiles(another).include(file)).isFalse();
    }

    @Test
    void aLinkIsLookedAtItself() throws IOException {
        Path outside = Files.createFile(directory.resolve("outside"));
        allow(outside, "rw-rw-rw-");
        Files.createSymbolicLink(file.resolveSibling("link"), outside);

        assertThat(own.includeAllOf(directory.resolve("in"))).isTrue();
    }
}
