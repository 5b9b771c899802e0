package org.guanjia.application.evidence;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Seals like no real seal, but so that sealed bytes differ from clear ones and end with a word that proves them whole. */
final class XorSeal implements Seal {

    private static final int MASK = 0x5A;
    private static final int WHOLE = 0xA5;

    @Override
    public OutputStream sealing(OutputStream sealed) {
        return new FilterOutputStream(sealed) {
            @Override
            public void write(int single) throws IOException {
                out.write(single ^ MASK);
            }

            @Override
            public void close() throws IOException {
                out.write(WHOLE);
                super.close();
            }
        };
    }

    @Override
    public InputStream opening(InputStream sealed) {
        return new FilterInputStream(sealed) {
            private int ahead = -1;

            @Override
            public int read() throws IOException {
                int current = ahead < 0 ? in.read() : ahead;
                ahead = in.read();
                if (ahead < 0 && current != WHOLE) {
                    throw new IOException("not whole");
                }
                return ahead < 0 ? -1 : current ^ MASK;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int next = read();
                into[offset] = (byte) next;
                return next < 0 ? -1 : 1;
            }
        };
    }
}
