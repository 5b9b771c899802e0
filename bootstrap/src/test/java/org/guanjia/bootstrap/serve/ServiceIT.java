package org.guanjia.bootstrap.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIT {

    @TempDir
    private Path folder;

    @Test
    void a_service_that_was_told_to_end_before_it_started_opens_nothing() {
        Service service = service("0");
        service.close();

        assertThat(service.start()).isEmpty();
        assertThat(service.isOpen()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_service_ends_what_it_opened() throws IOException {
        try (Service service = service("0")) {
            assertThat(service.start()).isPresent();
            assertThat(service.isOpen()).isTrue();
        }
        assertDatabaseReleased();
    }

    @Test
    void a_start_that_fails_leaves_nothing_open() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Service service = service(Integer.toString(taken.getLocalPort()))) {
            CannotStart obstacle = catchThrowableOfType(CannotStart.class, service::start);

            assertThat(obstacle.reason()).isEqualTo(CannotStart.Reason.ADDRESS_TAKEN);
            assertThat(service.isOpen()).isFalse();
        }
        assertDatabaseReleased();
    }

    @Test
    void makes_the_keys_with_a_new_database_and_keeps_them() throws IOException {
        Path keys = folder.resolve("home/guanjia.keys");
        try (Service service = service("0")) {
            service.start();
        }
        String made = Files.readString(keys);
        try (Service service = service("0")) {
            assertThat(service.start()).isPresent();
        }

        assertThat(Files.readString(keys)).isEqualTo(made);
    }

    @Test
    void never_makes_new_keys_for_a_database_that_is_there() throws IOException {
        try (Service service = service("0")) {
            service.start();
        }
        Files.delete(folder.resolve("home/guanjia.keys"));

        try (Service service = service("0")) {
            CannotStart obstacle = catchThrowableOfType(CannotStart.class, service::start);
            assertThat(obstacle.reason()).isEqualTo(CannotStart.Reason.KEYS_MISSING);
        }
        assertThat(folder.resolve("home/guanjia.keys")).doesNotExist();
        assertDatabaseReleased();
    }

    @Test
    void a_service_takes_staff_over_and_reads_a_list_of_people_in_need() throws IOException {
        Path staff = Files.writeString(
                folder.resolve("city.staff"), "staff | u-101 | 甲虚构 | - | 441900105:town-charity 2026-01-01 ..");
        Path list = Files.writeString(
                folder.resolve("town.eligibility"),
                "source | 台账\nas-of | 2026-01-01\nperson | passport | E00000001 | 甲虚构 | disabled | 2026-01-01 ..");

        for (int start = 1; start <= 2; start++) {
            try (Service service = service(Map.of(Setting.STAFF, staff, Setting.ELIGIBILITY_LIST, list))) {
                assertThat(service.start()).isPresent();
            }
        }
        assertDatabaseReleased();
    }

    @Test
    void a_service_does_not_start_with_faults_in_the_files_of_people() throws IOException {
        for (Setting setting : List.of(Setting.STAFF, Setting.ELIGIBILITY_LIST)) {
            Path file = Files.writeString(folder.resolve("people"), "nonsense");

            try (Service service = service(Map.of(setting, file))) {
                Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, service::start);

                assertThat(refusal.getMessage()).contains("people:1");
                assertThat(service.isOpen()).isFalse();
            }
        }
        assertDatabaseReleased();
    }

    private Service service(String port) {
        return service(port, Map.of());
    }

    private Service service(Map<Setting, Path> files) {
        return service("0", files);
    }

    private Service service(String port, Map<Setting, Path> files) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        files.forEach((setting, file) -> given.put(setting, file.toString()));
        given.put(Setting.HOME, folder.resolve("home").toString());
        given.put(Setting.HTTP_PORT, port);
        return new Service(Configuration.of(given, Map.of(), Optional.empty()));
    }

    /** The file of an open database is locked. */
    private void assertDatabaseReleased() throws IOException {
        Path file = folder.resolve("home").resolve("guanjia.mv.db");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            assertThat(lock).isNotNull();
        }
    }
}
