package io.github.mnistmaven.plugin.kill;

import static io.github.mnistmaven.plugin.kill.KillableFileSystem.real;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Passes all on to the default file system, unless the process is dead. */
final class KillableProvider extends FileSystemProvider {
    private final FileSystemProvider real = FileSystems.getDefault().provider();
    private final KillableFileSystem system;
    private final Fuse fuse;

    KillableProvider(KillableFileSystem system, Fuse fuse) {
        this.system = system;
        this.fuse = fuse;
    }

    private interface Opening<T extends Closeable> {
        T open() throws IOException;
    }

    private <T extends Closeable> T open(Path path, Set<? extends OpenOption> options, Opening<T> opening)
            throws IOException {
        if (!options.contains(StandardOpenOption.CREATE) && !options.contains(StandardOpenOption.CREATE_NEW)) {
            return opening.open();
        }
        fuse.pass("before opening " + path.getFileName());
        T opened = opening.open();
        try {
            fuse.pass("after opening " + path.getFileName());
            return opened;
        } catch (Killed e) {
            opened.close();
            throw e;
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... more)
            throws IOException {
        return open(path, options, () -> real.newByteChannel(real(path), options, more));
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... more)
            throws IOException {
        return open(path, options, () -> real.newFileChannel(real(path), options, more));
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... more) throws IOException {
        real.createDirectory(real(directory), more);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        fuse.pass("linking " + link.getFileName());
        real.createLink(real(link), real(existing));
    }

    @Override
    public void delete(Path path) throws IOException {
        fuse.pass("deleting " + path.getFileName());
        real.delete(real(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        fuse.pass("copying to " + target.getFileName());
        real.copy(real(source), real(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        fuse.pass("renaming to " + target.getFileName());
        real.move(real(source), real(target), options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(real(path), attribute, value, options);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> content =
                real.newDirectoryStream(real(directory), path -> filter.accept(system.of(path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return StreamSupport.stream(content.spliterator(), false)
                        .map(system::of)
                        .iterator();
            }

            @Override
            public void close() throws IOException {
                content.close();
            }
        };
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(real(path), attributes, options);
    }

    @Override
    public String getScheme() {
        return "killable";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException("there is one already");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return system.of(Path.of(uri));
    }
}
