package io.github.mnistmaven.trainer.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this project, as its build wrote it. */
final class TrainerVersion {

    private TrainerVersion() {}

    static String current() {
        Properties properties = new Properties();
        try (InputStream in =
                TrainerVersion.class.getResourceAsStream("/io/github/mnistmaven/trainer/trainer.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
