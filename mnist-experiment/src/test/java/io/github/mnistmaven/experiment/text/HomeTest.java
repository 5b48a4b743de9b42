package io.github.mnistmaven.experiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HomeTest {
    private final Home home = new Home(Path.of("/home/ann"));

    @Test
    void aPathBelowItIsPortable() {
        assertThat(home.portable(Path.of("/home/ann/my data/x"))).contains("~/my data/x");
        assertThat(home.portable(Path.of("/home/anna/x"))).isEmpty();
        assertThat(home.portable(Path.of("/home/ann"))).isEmpty();
        assertThat(home.resolve("~/my data/x")).isEqualTo("/home/ann/my data/x");
        assertThat(home.resolve("~ann/x")).isEqualTo("~ann/x");
        assertThat(home.resolve("data/x")).isEqualTo("data/x");
    }

    @Test
    void itsNameIsHiddenWhereItStandsForIt() {
        assertThat(home.hiddenIn("/home/ann/.m2/lib.so: not in '/home/ann', nor in a=/home/ann/x"))
                .isEqualTo("~/.m2/lib.so: not in '~', nor in a=~/x");
        assertThat(home.hiddenIn("/home/anna/x /mnt/home/ann/x")).isEqualTo("/home/anna/x /mnt/home/ann/x");
    }

    @Test
    void aRootHidesNothing() {
        Home root = new Home(Path.of("/"));

        assertThat(root.hiddenIn("/a/b")).isEqualTo("/a/b");
        assertThat(root.portable(Path.of("/a/b"))).isEmpty();
    }
}
