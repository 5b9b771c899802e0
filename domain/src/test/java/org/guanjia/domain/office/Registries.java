package org.guanjia.domain.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.SourceText;

/** The bundled region, and the example of a city's staff in it, whose people are invented. */
final class Registries {

    static final Region DONGGUAN = Region.parse(
            read(Region.class, "towns.csv"),
            read(Region.class, "villages.csv"),
            read(Region.class, "economic_classes.csv"));
    static final StaffRegistry EXAMPLE = StaffRegistry.parse(read(StaffRegistry.class, "example.staff"), DONGGUAN);

    private Registries() {}

    static StaffRegistry of(String text) {
        return StaffRegistry.parse(new SourceText("test.staff", text), DONGGUAN);
    }

    private static SourceText read(Class<?> beside, String file) {
        try (InputStream content = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new SourceText(file, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
