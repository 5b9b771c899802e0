package org.guanjia.bootstrap.access;

import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Commands and queries as the fields of a request. */
final class JsonOfRecords {

    private JsonOfRecords() {}

    /** The fields that have a value, by name. */
    static Map<String, Object> fields(Record input) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : input.getClass().getRecordComponents()) {
            Object value = valueOf(component, input);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> fields.put(component.getName(), plain(present)));
            } else {
                fields.put(component.getName(), plain(value));
            }
        }
        return fields;
    }

    private static Object plain(Object value) {
        if (value instanceof Record inner) {
            return fields(inner);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(JsonOfRecords::plain).toList();
        }
        boolean asItIs = value instanceof Number || value instanceof Boolean || value instanceof InputStream;
        return asItIs ? value : value.toString();
    }

    private static Object valueOf(RecordComponent component, Record input) {
        try {
            return component.getAccessor().invoke(input);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
