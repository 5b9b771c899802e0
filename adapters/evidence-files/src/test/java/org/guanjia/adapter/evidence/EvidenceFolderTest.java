package org.guanjia.adapter.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.EvidenceFilesContract;
import org.guanjia.application.port.EvidenceFiles;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceFolderTest extends EvidenceFilesContract {

    private static final AttachmentId ID = AttachmentId.parse("441900122-01K66W5N00ABCDEFGHJKMNPQRS");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @TempDir
    Path home;

    private Path root() {
        return home.resolve("evidence");
    }

    @Override
    protected EvidenceFiles files() {
        return new EvidenceFolder(root());
    }

    @Test
    void lays_a_file_down_by_town_time_and_identity() throws IOException {
        files().put(ID, file -> file.write(1));

        assertThat(root().resolve("441900122/01K66/01K66W5N00ABCDEFGHJKMNPQRS")).hasBinaryContent(new byte[] {1});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "441900122-../../../../etc/passwd", "441900122-01K66W5N00ABCDEFGHJKMNPQ/."})
    void has_no_name_for_a_file_elsewhere(String name) {
        assertThatThrownBy(() -> AttachmentId.parse(name)).isInstanceOf(Refusal.InvalidInput.class);
    }

    @Test
    void makes_files_and_folders_for_their_owner_only() throws IOException {
        files().put(ID, file -> file.write(1));

        try (Stream<Path> made = Files.walk(root())) {
            assertThat(made)
                    .allSatisfy(path ->
                            assertThat(permissions(path)).isSubsetOf(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static Set<PosixFilePermission> permissions(Path path) throws IOException {
        return Files.getPosixFilePermissions(path);
    }

    @Test
    void finds_nothing_of_a_put_that_a_crash_ended_and_lets_it_be_swept() throws IOException {
        Path unfinished = root().resolve("441900122/01K66/01K66W5N00ABCDEFGHJKMNPQRS.unfinished");
        Files.createDirectories(unfinished.resolveSibling(""));
        Files.write(unfinished, new byte[] {1, 2, 3});

        assertThat(files().open(ID)).isEmpty();
        assertThat(files().madeBefore(LATER, Optional.empty(), 10)).containsExactly(ID);

        files().delete(ID);

        assertThat(unfinished).doesNotExist();
        assertThat(files().madeBefore(LATER, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void leaves_nothing_behind_where_writing_fails() throws IOException {
        assertThatThrownBy(() -> files().put(ID, file -> {
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        try (Stream<Path> left = Files.walk(root())) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void passes_over_files_that_are_none_of_ours() throws IOException {
        files().put(ID, file -> file.write(1));
        Files.createDirectories(root().resolve("lost+found/01K66"));
        Files.writeString(root().resolve("441900122/01K66/.DS_Store"), "any");
        Files.writeString(root().resolve("note.txt"), "any");

        assertThat(files().madeBefore(LATER, Optional.empty(), 10)).containsExactly(ID);
    }
}
