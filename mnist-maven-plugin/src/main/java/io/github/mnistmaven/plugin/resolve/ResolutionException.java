package io.github.mnistmaven.plugin.resolve;

import io.github.mnistmaven.plugin.failure.GoalException;
import org.eclipse.aether.RepositoryException;

/** An artifact that training needs can't be resolved. */
public final class ResolutionException extends GoalException {
    private static final long serialVersionUID = 1L;

    /** @param offline whether Maven was told not to download anything */
    ResolutionException(RepositoryException cause, boolean offline) {
        super(
                (offline
                                ? "training needs artifacts that were never downloaded; run the goal once without -o: "
                                : "cannot resolve what training needs: ")
                        + cause.getMessage(),
                cause,
                false);
    }
}
