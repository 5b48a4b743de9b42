package io.github.mnistmaven.plugin.kill;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The default file system as a process sees it that is killed in the middle: see {@link Fuse}. */
public final class KillableFileSystem extends FileSystem {
    private final FileSystem real = FileSystems.getDefault();
    private final KillableProvider provider;

    public KillableFileSystem(Fuse fuse) {
        provider = new KillableProvider(this, fuse);
    }

    /** A path of this file system for one of the default one. */
    public Path of(Path path) {
        return (Path) Proxy.newProxyInstance(
                Path.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getFileSystem")) {
                        return this;
                    }
                    Object[] unwrapped = arguments == null
                            ? null
                            : Arrays.stream(arguments)
                                    .map(KillableFileSystem::unwrapped)
                                    .toArray();
                    try {
                        return wrapped(method.invoke(path, unwrapped));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Object wrapped(Object result) {
        if (result instanceof Path path) {
            return of(path);
        }
        if (result instanceof Iterator<?> names) {
            List<Path> all = new ArrayList<>();
            names.forEachRemaining(name -> all.add(of((Path) name)));
            return all.iterator();
        }
        return result;
    }

    private static Object unwrapped(Object argument) {
        return argument instanceof Path path ? real(path) : argument;
    }

    /** The path of the default file system that {@code path} stands for. */
    static Path real(Path path) {
        return Proxy.isProxyClass(path.getClass()) ? Path.of(path.toString()) : path;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        // the default file system stays open
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return real.getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return of(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = real.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("nobody watches here");
    }
}
