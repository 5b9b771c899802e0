package org.guanjia.application.person;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts one after the other, each as its length in bytes and its UTF-8. */
final class FieldBytes {

    private FieldBytes() {}

    static byte[] write(List<String> fields) {
        List<byte[]> texts = fields.stream()
                .map(field -> field.getBytes(StandardCharsets.UTF_8))
                .toList();
        ByteBuffer bytes = ByteBuffer.allocate(
                texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum());
        texts.forEach(text -> bytes.putInt(text.length).put(text));
        return bytes.array();
    }

    /**
     * The texts in those bytes.
     *
     * @throws IllegalStateException if they end in the middle of one
     */
    static List<String> read(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        List<String> fields = new ArrayList<>();
        try {
            while (rest.hasRemaining()) {
                byte[] text = new byte[Math.min(rest.getInt(), bytes.length)];
                rest.get(text);
                fields.add(new String(text, StandardCharsets.UTF_8));
            }
        } catch (BufferUnderflowException | NegativeArraySizeException damaged) {
            throw new IllegalStateException("Sealed fields are damaged", damaged);
        }
        return fields;
    }
}
