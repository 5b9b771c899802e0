package org.guanjia.adapter.tables;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.guanjia.application.port.Table;
import org.guanjia.application.port.TableFile;
import org.guanjia.application.port.TableFiles;
import org.guanjia.application.port.TableFormat;

/** Writes tables into a file without a name, which is gone as soon as nobody reads it any more. */
public final class TableFileWriter implements TableFiles {

    private final int rowsOfASheet;

    public TableFileWriter() {
        this(ExcelWorkbook.ROWS_OF_A_SHEET);
    }

    TableFileWriter(int rowsOfASheet) {
        this.rowsOfASheet = rowsOfASheet;
    }

    @Override
    public TableFile make(TableFormat format, List<Table> tables) {
        try {
            SeekableByteChannel file = nameless();
            boolean whole = false;
            try {
                write(format, tables, file);
                long size = file.position();
                file.position(0);
                whole = true;
                return new TableFile(format, size, Channels.newInputStream(file));
            } finally {
                if (!whole) {
                    file.close();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What has no name is left to nobody, even where the process is killed. */
    private static SeekableByteChannel nameless() throws IOException {
        Path path = Files.createTempFile("guanjia-", ".tables");
        return Files.newByteChannel(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private void write(TableFormat format, List<Table> tables, SeekableByteChannel file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new Open(Channels.newOutputStream(file)))) {
            switch (format) {
                case XLSX -> new ExcelWorkbook(out, rowsOfASheet).write(tables);
                case CSV -> new CsvArchive(out).write(tables);
            }
        }
    }

    /** Stays open when it is closed, so that what was written can be read. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
