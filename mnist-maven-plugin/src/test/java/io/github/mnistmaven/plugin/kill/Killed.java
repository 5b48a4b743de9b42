package io.github.mnistmaven.plugin.kill;

/** The process is gone: nothing that it would still do reaches the disk. */
public final class Killed extends Error {
    private static final long serialVersionUID = 1L;
}
