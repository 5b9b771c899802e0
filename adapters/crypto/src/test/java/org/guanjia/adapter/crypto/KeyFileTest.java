package org.guanjia.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.guanjia.adapter.contract.MasterKeysContract;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private static final String KEY = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=";
    private static final String SHORT = "QUJD";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_a_file() {
        file = folder.resolve("guanjia.keys");
    }

    @Nested
    class MasterKeysInAFileTest extends MasterKeysContract {
        @BeforeEach
        void make_the_file() throws IOException {
            KeyFile.create(file);
        }

        @Override
        protected MasterKeys keys() {
            return KeyFile.open(file);
        }

        @Override
        protected MasterKeys rolledOver(MasterKeys keys) {
            add("master | 2027 | " + KEY + "\n");
            return KeyFile.open(file);
        }
    }

    @Test
    void makes_a_file_that_its_owner_alone_may_read() throws IOException {
        KeyFile.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void makes_other_keys_in_every_file_and_never_writes_over_one() throws IOException {
        KeyFile.create(file);
        Path another = folder.resolve("another.keys");
        KeyFile.create(another);

        assertThat(KeyFile.open(file).current())
                .isNotEqualTo(KeyFile.open(another).current());
        assertThat(KeyFile.open(file).city()).isNotEqualTo(KeyFile.open(another).city());
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> KeyFile.create(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx-----x"})
    void refuses_a_file_that_is_open_to_others(String permissions) throws IOException {
        KeyFile.create(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.UNREADABLE_FILE);
            assertThat(fault.values()).containsEntry("reason", "open to others than its owner");
        });
    }

    @Test
    void says_that_a_file_is_missing_or_none() throws IOException {
        assertThat(faults())
                .extracting(Fault::values)
                .allSatisfy(values -> assertThat(values).containsEntry("reason", "no such file"));
        Files.createDirectory(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThat(faults())
                .extracting(Fault::values)
                .allSatisfy(values -> assertThat(values).containsEntry("reason", "a folder, not a file"));
    }

    @Test
    void names_everything_that_is_wrong_by_its_line_and_repeats_no_key() {
        write("city | " + SHORT, "master | a b | " + KEY, "master | one | " + SHORT, "master | one", KEY);

        List<Fault> faults = faults();

        assertThat(faults)
                .extracting(fault -> fault.location().replace(file.toString(), "keys") + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "keys:2 master MALFORMED",
                        "keys:3 master MALFORMED",
                        "keys:4 master WRONG_NUMBER_OF_FIELDS",
                        "keys:5 UNKNOWN_RECORD",
                        "keys MISSING_RECORD",
                        "keys:1 city MALFORMED");
        assertThat(faults.toString()).doesNotContain(KEY, SHORT);
    }

    @Test
    void refuses_two_keys_of_one_name_and_a_second_city_key() {
        write("city | " + KEY, "city | " + KEY, "master | one | " + KEY, "master | one | " + KEY);

        assertThat(faults())
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(FaultCode.DUPLICATE_RECORD, FaultCode.DUPLICATE_RECORD);
    }

    private List<Fault> faults() {
        return catchThrowableOfType(Refusal.InvalidInput.class, () -> KeyFile.open(file))
                .faults();
    }

    private void write(String... lines) {
        try {
            KeyFile.create(file);
            Files.writeString(file, String.join("\n", lines), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private void add(String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
