package org.guanjia.adapter.disbursement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.DisbursementOrder;
import org.guanjia.application.port.Payee;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;

/**
 * The file of one order: a name and a value in each line, in UTF-8. No value has a line break, since none is taken in with
 * one. Only the owner of the process may look into it, where the file system can say so.
 */
final class OrderFile {

    private final Path folder;
    private final DisbursementOrder order;

    OrderFile(Path folder, DisbursementOrder order) {
        this.folder = folder;
        this.order = order;
    }

    /** Writes it beside its place, forces it to the disk and moves it there in one step; or leaves its place as it was. */
    void write() throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        Path unfinished = Files.createTempFile(folder, order.number().text(), ".part", ownerOnly("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Path place = folder.resolve(order.number().text() + ".order");
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Forces its entry in the folder to the disk; where folders cannot be opened the file system does so itself. */
    void makeDurable() throws IOException {
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private String content() {
        Stream<String> head = Stream.of(
                line("number", order.number().text()),
                line("amount", order.amount().toYuanText()),
                line("payer", order.payer().unit().text()),
                line("programme", order.payer().programme().name()),
                line("year", Integer.toString(order.payer().year())));
        Stream<String> payee = order.payee()
                .fold(
                        OrderFile::person,
                        unit -> Stream.of(
                                line("payee", "UNIT"),
                                line("name", unit.name()),
                                line("code", unit.unit().text())),
                        organisation -> Stream.of(line("payee", "ORGANISATION"), line("name", organisation.name())));
        return Stream.of(head, payee, Stream.of(line("remark", order.remark())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining());
    }

    private static Stream<String> person(Payee.OfPerson person) {
        boolean hasPaper = person.identification().type() != IdentificationType.NONE;
        return Stream.of(
                line("payee", "PERSON"),
                line("name", person.name().map(PersonName::text).orElse("")),
                line("paper", person.identification().type().name()),
                line("paper-number", hasPaper ? person.identification().text() : ""),
                line("phone", person.phone().map(PhoneNumber::text).orElse("")));
    }

    private static String line(String name, String value) {
        return name + ": " + value + "\n";
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
