package org.guanjia.adapter.sms.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.SmsGatewayContract;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsReceipt.Fate;
import org.guanjia.application.port.SmsReference;
import org.guanjia.domain.message.MessageSignature;
import org.guanjia.domain.message.MessageText;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmsFolderTest extends SmsGatewayContract {

    private static final SmsOrder ORDER = new SmsOrder(
            MessageId.parse("441900105-01K9ZZZZZZ0000000000000001"),
            new PhoneNumber("13800138000"),
            new MessageText(new MessageSignature("【民生大莞家】"), "您的心愿已收到"));

    @TempDir
    private Path folder;

    @Override
    protected SmsGateway gateway() {
        return new SmsFolder(messages());
    }

    @Override
    protected List<Arrived> arrived() {
        return files().stream().map(SmsFolderTest::read).toList();
    }

    @Override
    protected boolean report(SmsReference reference, Fate fate) {
        return false;
    }

    @Test
    void a_message_sent_again_stands_there_once_for_its_owner_alone() throws IOException {
        SmsGateway gateway = started();

        SmsOutcome first = gateway.send(ORDER);
        SmsOutcome second = gateway.send(ORDER);

        assertThat(first).isEqualTo(second).isInstanceOf(SmsOutcome.Accepted.class);
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file).hasFileName("441900105-01K9ZZZZZZ0000000000000001.txt");
            assertThat(file)
                    .hasContent(
                            "id: 441900105-01K9ZZZZZZ0000000000000001\nto: 13800138000\nparts: 1\n\n【民生大莞家】您的心愿已收到");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });
    }

    @Test
    void what_was_written_can_be_read_again() {
        SmsFolder gateway = new SmsFolder(messages());
        gateway.start(receipt -> {});

        assertThat(gateway.written(ORDER.id())).isEmpty();
        gateway.send(ORDER);
        assertThat(gateway.written(ORDER.id())).contains("【民生大莞家】您的心愿已收到");
    }

    @Test
    void a_folder_that_cannot_be_made_is_out_of_reach_until_it_can() throws IOException {
        SmsGateway gateway = started();
        Files.writeString(messages(), "in the way");

        assertThat(gateway.send(ORDER))
                .isInstanceOfSatisfying(
                        SmsOutcome.NotNow.class,
                        outcome -> assertThat(outcome.obstacle()).isEqualTo(SmsOutcome.NotNow.Obstacle.OUT_OF_REACH));

        Files.delete(messages());
        assertThat(gateway.send(ORDER)).isInstanceOf(SmsOutcome.Accepted.class);
    }

    @Test
    void a_place_that_is_taken_leaves_nothing_unfinished_behind() throws IOException {
        SmsGateway gateway = started();
        Path taken = messages().resolve(ORDER.id().text() + ".txt").resolve("deeper");
        Files.createDirectories(taken);

        assertThat(gateway.send(ORDER)).isInstanceOf(SmsOutcome.NotNow.class);
        try (Stream<Path> left = Files.list(messages())) {
            assertThat(left).containsExactly(taken.getParent());
        }
    }

    private SmsGateway started() {
        SmsGateway gateway = gateway();
        gateway.start(receipt -> {});
        return gateway;
    }

    private Path messages() {
        return folder.resolve("messages");
    }

    /** In the order of their writing, which identities tell. */
    private List<Path> files() {
        if (!Files.exists(messages())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(messages())) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Arrived read(Path file) {
        try {
            String content = Files.readString(file);
            List<String> head = content.lines().limit(2).toList();
            return new Arrived(
                    Optional.of(head.get(0).substring("id: ".length())),
                    new PhoneNumber(head.get(1).substring("to: ".length())),
                    content.substring(content.indexOf("\n\n") + 2));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
