package org.guanjia.application.evidence;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.Sealed;
import org.guanjia.application.port.SealedPlace;
import org.guanjia.application.port.Secrecy;
import org.guanjia.domain.shared.PersonId;

/** Keeps nothing secret; its streams only show that what is stored is not what came in, and where the end was written. */
final class XorSecrecy implements Secrecy {

    static final int MASK = 0x5A;
    static final int END = 0xA5;

    @Override
    public PersonKey newKey(PersonId person) {
        return new PersonKey(person, "test", new Sealed(new byte[] {MASK}));
    }

    @Override
    public Sealed seal(PersonKey key, SealedPlace place, byte[] content) {
        throw new UnsupportedOperationException("Files are sealed as streams");
    }

    @Override
    public byte[] open(PersonKey key, SealedPlace place, Sealed sealed) {
        throw new UnsupportedOperationException("Files are opened as streams");
    }

    @Override
    public Blind blind(Mark mark, String text) {
        throw new UnsupportedOperationException("Files are not looked up by their content");
    }

    @Override
    public OutputStream sealing(PersonKey key, SealedPlace place, OutputStream target) {
        return new FilterOutputStream(target) {
            @Override
            public void write(int single) throws IOException {
                out.write(single ^ MASK);
            }

            @Override
            public void close() throws IOException {
                out.write(END);
                super.close();
            }
        };
    }

    @Override
    public InputStream opening(PersonKey key, SealedPlace place, InputStream source) {
        return new FilterInputStream(source) {
            @Override
            public int read() throws IOException {
                int next = in.read();
                return next == END ? -1 : next ^ MASK;
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
