package org.guanjia.adapter.jdbi.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file of H2 whose head tells of the chunk that was written last. H2 2.5.250 and 2.5.252 write the head with the chunk before
 * it, and so do not find commits again after a kill that they answered. Where the head tells of it anyhow nothing is changed.
 */
final class HeadedFile extends FileBaseDefault {

    private static final int BLOCK = 4096;
    private static final int MOST_AT_ONCE = 16 * BLOCK;
    private static final String VERSION = "version";
    private static final String CHUNK = "chunk";

    private final FileChannel file;
    private Map<String, Long> last = Map.of();

    HeadedFile(FileChannel file) {
        this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        Map<String, String> told = told(source);
        if (told.containsKey("H")) {
            return written(headed(source, told), position);
        }
        int written = written(source, position);
        long version = DataUtils.readHexLong(told, VERSION, -1);
        if (told.containsKey(CHUNK) && version > last.getOrDefault(VERSION, -1L)) {
            last = Map.of(CHUNK, DataUtils.readHexLong(told, CHUNK, 0), VERSION, version, "block", position / BLOCK);
        }
        return written;
    }

    /** In pieces: the virtual machine keeps for each thread as much memory outside the heap as it ever wrote at once. */
    private int written(ByteBuffer source, long position) throws IOException {
        int written = 0;
        while (source.hasRemaining()) {
            ByteBuffer piece = source.slice(source.position(), Math.min(source.remaining(), MOST_AT_ONCE));
            int length = file.write(piece, position + written);
            source.position(source.position() + length);
            written += length;
        }
        return written;
    }

    private ByteBuffer headed(ByteBuffer source, Map<String, String> told) {
        if (DataUtils.readHexLong(told, VERSION, 0) >= last.getOrDefault(VERSION, 0L)) {
            return source;
        }
        HashMap<String, Object> head = new HashMap<>(told);
        head.remove("fletcher");
        head.putAll(last);
        StringBuilder text = DataUtils.appendMap(new StringBuilder(), head);
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(text, "fletcher", DataUtils.getFletcher32(bytes, 0, bytes.length));
        byte[] line = text.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer twice = ByteBuffer.allocate(2 * BLOCK);
        twice.put(0, line).put(BLOCK, line);
        source.position(source.limit());
        return twice;
    }

    /** What a head or a chunk says of itself in its first line; nothing where these bytes are neither. */
    private static Map<String, String> told(ByteBuffer source) {
        byte[] begin = new byte[Math.min(source.remaining(), BLOCK)];
        source.duplicate().get(begin);
        String text = new String(begin, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        boolean isTold = end > 0 && (text.startsWith("H:") || text.startsWith(CHUNK + ":"));
        return isTold ? DataUtils.parseMap(text.substring(0, end).strip()) : Map.of();
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
