package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Header;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;

/**
 * A page that is the same for everybody, whoever they are. All answers share its bytes, and none keeps a thread: whoever reads
 * slowly, as many as they may be, keeps nobody else waiting. Packed for those who take it so.
 */
final class SharedPage {

    private static final String PACKING = "gzip";

    private final String contentType;
    private final byte[] plain;
    private final byte[] packed;

    SharedPage(String contentType, byte[] plain) {
        this.contentType = contentType;
        this.plain = plain;
        this.packed = packed(plain);
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** Answers with the page. */
    void send(Context context) {
        boolean isPacked =
                String.valueOf(context.header(Header.ACCEPT_ENCODING)).contains(PACKING);
        byte[] page = isPacked ? packed : plain;
        context.contentType(contentType).header(Header.VARY, Header.ACCEPT_ENCODING);
        if (isPacked) {
            context.header(Header.CONTENT_ENCODING, PACKING);
        }
        context.res().setContentLength(page.length);
        context.future(() -> {
            try {
                ServletOutputStream out = context.res().getOutputStream();
                Sending sending = new Sending(out, page);
                out.setWriteListener(sending);
                return sending.end;
            } catch (IOException gone) {
                return CompletableFuture.failedFuture(gone);
            }
        });
    }

    /** Of one answer: the server tells whenever the reader has room for more. */
    private static final class Sending implements WriteListener {

        private final ServletOutputStream out;
        private final byte[] page;
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private boolean isGiven;

        private Sending(ServletOutputStream out, byte[] page) {
            this.out = out;
            this.page = page;
        }

        @Override
        public void onWritePossible() throws IOException {
            if (!isGiven) {
                isGiven = true;
                out.write(page);
            }
            if (out.isReady()) {
                end.complete(null);
            }
        }

        /** The reader is gone, so there is nobody to tell. */
        @Override
        public void onError(Throwable gone) {
            end.complete(null);
        }
    }
}
