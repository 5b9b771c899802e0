package org.guanjia.application.port;

import java.io.InputStream;

/**
 * A file of tables.
 *
 * @param size in bytes
 * @param content the whole of it; closed by whoever reads it, and gone then
 */
public record TableFile(TableFormat format, long size, InputStream content) {}
