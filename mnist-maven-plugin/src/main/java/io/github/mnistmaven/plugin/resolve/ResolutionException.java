package io.github.mnistmaven.plugin.resolve;

import org.eclipse.aether.RepositoryException;

/** An artifact that training needs can't be resolved. */
public final class ResolutionException extends Exception {
    private static final long serialVersionUID = 1L;

    ResolutionException(RepositoryException cause) {
        super("cannot resolve what training needs: " + cause.getMessage(), cause);
    }
}
