package org.guanjia.adapter.jdbi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** H2's files on a disk with as much room as is said; what does not fit is written in part, as file systems do. */
public final class FullDisk extends FilePathWrapper {

    private static final String SCHEME = "room";
    private static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);

    static {
        FilePath.register(new FullDisk());
    }

    /** For H2, which makes one for each path. */
    public FullDisk() {}

    /** The same database on this disk. */
    static String address(String embedded) {
        return embedded.replace("jdbc:h2:headed:", "jdbc:h2:headed:" + SCHEME + ":");
    }

    /** From now on so many more bytes can be written. */
    static void has(long bytes) {
        ROOM.set(bytes);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new File(super.open(mode));
    }

    private static final class File extends FileBaseDefault {

        private final FileChannel file;

        File(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            long room = ROOM.getAndUpdate(bytes -> Math.max(0, bytes - source.remaining()));
            if (room == 0) {
                throw new IOException("No space left on device");
            }
            int limit = source.limit();
            source.limit((int) Math.min(limit, source.position() + Math.min(room, limit)));
            try {
                return file.write(source, position);
            } finally {
                source.limit(limit);
            }
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void force(boolean withAttributes) throws IOException {
            file.force(withAttributes);
        }

        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean isShared) throws IOException {
            return file.tryLock(position, size, isShared);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
