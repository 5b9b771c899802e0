package org.guanjia.application.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Encrypts and decrypts under the key of one person, as a stream. */
public interface Seal {

    /** What is written to it reaches the sealed stream encrypted, the last of it when it is closed, which closes both. */
    OutputStream sealing(OutputStream sealed) throws IOException;

    /**
     * The readable bytes of a sealed stream; closing it closes both.
     *
     * @throws IOException where reading it meets bytes that were not sealed like this
     */
    InputStream opening(InputStream sealed) throws IOException;
}
