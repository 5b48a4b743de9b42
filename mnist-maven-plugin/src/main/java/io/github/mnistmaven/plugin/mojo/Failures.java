package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.plugin.console.Printed;
import io.github.mnistmaven.plugin.text.Counts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.reporting.MavenReportException;

/** What failures say to the person at the console. */
final class Failures {

    private Failures() {}

    /** What was to be expected: a mistake of the author's, a missed limit. */
    static MojoFailureException failure(String message, Exception cause) {
        return new MojoFailureException(Printed.text(message), Printed.failure(cause));
    }

    /** Anything else. */
    static MojoExecutionException error(String message, Exception cause) {
        return new MojoExecutionException(Printed.text(message), Printed.failure(cause));
    }

    /** Whatever keeps a report from being a part of a site. */
    static MavenReportException report(String message, Exception cause) {
        return new MavenReportException(Printed.text(message), Printed.failure(cause));
    }

    static String message(ExperimentException e) {
        return Counts.of(e.problems().size(), "problem") + ", nothing was run:\n" + e.getMessage();
    }

    // the exceptions of java.nio.file say what is wrong by their type and only name a file in their message
    static String message(IOException e) {
        if (!(e instanceof FileSystemException problem) || problem.getReason() != null) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
        String what;
        if (e instanceof AccessDeniedException) {
            what = "permission denied";
        } else if (e instanceof NoSuchFileException) {
            what = "no such file or directory";
        } else if (e instanceof NotDirectoryException) {
            what = "not a directory";
        } else if (e instanceof FileAlreadyExistsException) {
            // this plugin replaces files; what is in its way is a file where it needs a directory
            what = "exists, but is not a directory";
        } else {
            what = e.getClass().getSimpleName();
        }
        return problem.getFile() + ": " + what;
    }
}
