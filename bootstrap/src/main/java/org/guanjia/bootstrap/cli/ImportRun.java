package org.guanjia.bootstrap.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.guanjia.adapter.requests.ImportResults;
import org.guanjia.application.port.RequestFiles;
import org.guanjia.application.port.RequestLine;
import org.guanjia.application.wish.ImportRequests;
import org.guanjia.application.wish.ImportedLine;
import org.guanjia.bootstrap.serve.RequestImport;

/** One file on its way in, some lines at a time, and how far it has come. */
final class ImportRun {

    private static final int BAR = 30;

    private final Console console;
    private final Texts texts;
    private final RequestImport opened;
    private final boolean dryRun;
    private final Progress progress;
    private long taken;
    private long known;
    private long refused;

    ImportRun(Console console, Texts texts, RequestImport opened, boolean dryRun) {
        this.console = console;
        this.texts = texts;
        this.opened = opened;
        this.dryRun = dryRun;
        this.progress = new Progress(console);
    }

    /**
     * Takes everything in and says what came of it.
     *
     * @param size of the file in bytes, zero where it is not known
     * @param each is told of every line in order
     */
    ExitCode take(InputStream in, long size, RequestFiles.Form form, Consumer<ImportedLine> each) throws IOException {
        Counting bytes = new Counting(in);
        RequestFiles.Lines lines = opened.files().open(bytes, form);
        List<RequestLine> some = lines.next(ImportRequests.MOST_LINES);
        while (!some.isEmpty()) {
            opened.take(some, dryRun).lines().forEach(line -> {
                count(line);
                each.accept(line);
            });
            progress.show(bar(bytes.read, size) + counts("import.progress"));
            some = lines.next(ImportRequests.MOST_LINES);
        }
        progress.clear();
        console.out().println(counts(dryRun ? "import.tried" : "import.done"));
        return refused == 0 ? ExitCode.FINE : ExitCode.REFUSED;
    }

    /** Says on the error output what was refused. */
    void tell(ImportedLine line) {
        if (line instanceof ImportedLine.Refused why) {
            progress.clear();
            String reason = ImportResults.reason(texts.refusals().explain(why.refusal()));
            console.err().println(Texts.printable(texts.get("import.refused", Long.toString(line.line()), reason)));
        }
    }

    private void count(ImportedLine line) {
        if (line instanceof ImportedLine.Refused) {
            refused++;
        } else if (line instanceof ImportedLine.Known) {
            known++;
        } else {
            taken++;
        }
    }

    private String counts(String key) {
        return texts.get(key, Long.toString(taken), Long.toString(known), Long.toString(refused));
    }

    private static String bar(long read, long size) {
        if (size == 0) {
            return "";
        }
        int done = (int) Math.min(BAR, read * BAR / size);
        return "[" + "#".repeat(done) + ".".repeat(BAR - done) + "] ";
    }

    /** Tells how much was read. */
    private static final class Counting extends FilterInputStream {

        private long read;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int some = super.read(target, offset, length);
            read += Math.max(some, 0);
            return some;
        }
    }
}
