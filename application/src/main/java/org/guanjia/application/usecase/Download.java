package org.guanjia.application.usecase;

import java.io.InputStream;

/**
 * A file to be kept.
 *
 * @param name ASCII letters, digits, hyphens and dots
 * @param size in bytes
 * @param content closed by the caller; whole once its end was reached
 */
public record Download(String name, String mediaType, long size, InputStream content) {}
