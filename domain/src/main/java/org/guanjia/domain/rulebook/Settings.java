package org.guanjia.domain.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an edition says of its parameters; while its file is being read some may be missing. */
final class Settings {

    private final Map<Parameter<?>, Setting<?>> byParameter = new LinkedHashMap<>();

    <T> void put(Parameter<T> parameter, Setting<T> setting) {
        byParameter.put(parameter, setting);
    }

    @SuppressWarnings("unchecked") // put lets in nothing else
    <T> Optional<Setting<T>> find(Parameter<T> parameter) {
        return Optional.ofNullable((Setting<T>) byParameter.get(parameter));
    }

    <T> Optional<T> value(Parameter<T> parameter) {
        return find(parameter).flatMap(Setting::value);
    }
}
