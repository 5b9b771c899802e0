package org.guanjia.application.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.guanjia.application.memory.MemoryEvidenceFiles;
import org.guanjia.application.port.CleanCopies;
import org.guanjia.application.port.CleanCopies.CleanCopy;
import org.guanjia.application.port.PersonKey;
import org.guanjia.domain.evidence.Attachment;
import org.guanjia.domain.evidence.EvidenceType;
import org.guanjia.domain.evidence.Removal;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final AttachmentId ID = AttachmentId.parse("441900122-01K66W5N00ABCDEFGHJKMNPQRS");
    private static final int LARGEST = 20_000_000;

    private final MemoryEvidenceFiles files = new MemoryEvidenceFiles();
    private final XorSecrecy secrecy = new XorSecrecy();
    private final PersonKey key = secrecy.newKey(PersonId.parse("441900122-01K66W5N00ABCDEFGHJKMNPQRV"));

    /** Copies everything and says that it was a photo with a position. */
    private static CleanCopy photo(InputStream original, OutputStream copy) throws IOException {
        return new CleanCopy(EvidenceType.JPEG, original.transferTo(copy), Set.of(Removal.POSITION));
    }

    private Evidence evidence(CleanCopies copies) {
        return new Evidence(copies, files, secrecy);
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    @Test
    void keeps_the_sealed_copy_and_says_what_it_is() throws IOException {
        Attachment attachment = evidence(EvidenceTest::photo).take(ID, bytes(1000), key);

        byte[] stored = files.open(ID).orElseThrow().readAllBytes();
        assertThat(stored)
                .hasSize(1001)
                .startsWith(XorSecrecy.MASK, XorSecrecy.MASK)
                .endsWith(XorSecrecy.END);
        assertThat(attachment.id()).isEqualTo(ID);
        assertThat(attachment.type()).isEqualTo(EvidenceType.JPEG);
        assertThat(attachment.size()).isEqualTo(1000);
        assertThat(attachment.removed()).containsExactly(Removal.POSITION);
        assertThat(attachment.hash())
                .isEqualTo(files.put(another(), file -> file.write(stored)).hash());
    }

    private static AttachmentId another() {
        return AttachmentId.parse("441900122-01K66W5N00ABCDEFGHJKMNPQRT");
    }

    @Test
    void opens_what_was_sealed() throws IOException {
        byte[] original = "合同、发票".getBytes(StandardCharsets.UTF_8);
        evidence(EvidenceTest::photo).take(ID, new ByteArrayInputStream(original), key);

        try (InputStream opened = evidence(EvidenceTest::photo).open(ID, key).orElseThrow()) {
            assertThat(opened.readAllBytes()).isEqualTo(original);
        }
        assertThat(evidence(EvidenceTest::photo).open(another(), key)).isEmpty();
    }

    @Test
    void takes_a_file_of_the_greatest_size_and_refuses_one_byte_more() throws IOException {
        assertThat(evidence(EvidenceTest::photo).take(ID, bytes(LARGEST), key).size())
                .isEqualTo(LARGEST);

        Refusal.InvalidInput refusal = catchThrowableOfType(
                Refusal.InvalidInput.class,
                () -> evidence(EvidenceTest::photo).take(another(), bytes(LARGEST + 1), key));

        assertThat(refusal.faults()).containsExactly(Fault.of(FaultCode.FILE_TOO_LARGE, "largest", "20 MB"));
        assertThat(files.open(another())).isEmpty();
    }

    @Test
    void refuses_what_is_too_large_however_it_is_read() {
        CleanCopies slow = (original, copy) -> {
            while (original.read() >= 0) {
                copy.write(0);
            }
            return new CleanCopy(EvidenceType.PDF, 1, Set.of());
        };

        assertThatThrownBy(() -> evidence(slow).take(ID, bytes(LARGEST + 1), key))
                .isInstanceOf(Refusal.InvalidInput.class);
    }

    @Test
    void keeps_nothing_of_a_file_that_is_refused_in_the_middle() throws IOException {
        CleanCopies refusing = (original, copy) -> {
            copy.write(original.read());
            throw new Refusal.InvalidInput(FaultCode.DAMAGED_FILE);
        };

        assertThatThrownBy(() -> evidence(refusing).take(ID, bytes(10), key)).isInstanceOf(Refusal.InvalidInput.class);

        assertThat(files.open(ID)).isEmpty();
    }

    @Test
    void keeps_nothing_of_a_file_that_breaks_off() throws IOException {
        InputStream lost = InputStream.nullInputStream();
        lost.close();

        assertThatThrownBy(() -> evidence(EvidenceTest::photo).take(ID, lost, key))
                .isInstanceOf(IOException.class);

        assertThat(files.open(ID)).isEmpty();
    }

    @Test
    void never_replaces_what_an_identity_stands_for() throws IOException {
        Evidence evidence = evidence(EvidenceTest::photo);
        evidence.take(ID, bytes(10), key);

        assertThatThrownBy(() -> evidence.take(ID, bytes(20), key)).isInstanceOf(IllegalArgumentException.class);

        assertThat(files.open(ID).orElseThrow().readAllBytes()).hasSize(11);
    }
}
