package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.init.SchemaFile;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the JSON Schema of experiments, by which editors complete, explain and check them.
 *
 * @since 0.1.0
 */
@Mojo(name = "schema", aggregator = true, threadSafe = true)
public final class SchemaMojo extends AbstractMnistMojo {

    /**
     * The file that is written. By default {@code experiment.schema.json} in {@code mnist.experimentsDirectory}, so
     * that an experiment there says {@code # yaml-language-server: $schema=experiment.schema.json} in its first line.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.schemaFile")
    private File schemaFile;

    @Inject
    SchemaMojo(MavenSession session) {
        super(session);
    }

    @Override
    void run() throws IOException {
        SchemaFile schema = schemaFile == null
                ? SchemaFile.beside(experimentFiles())
                : new SchemaFile(schemaFile.toPath(), basedir());
        console().info(schema.write());
    }
}
