package org.guanjia.adapter.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.DisbursementsContract;
import org.guanjia.application.port.DisbursementOutcome;
import org.guanjia.application.port.Disbursements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisbursementFolderTest extends DisbursementsContract {

    @TempDir
    private Path folder;

    @Override
    protected Disbursements carrier() {
        return new DisbursementFolder(orders());
    }

    @Override
    protected List<Arrived> arrived() {
        return files().stream().map(DisbursementFolderTest::read).toList();
    }

    @Test
    void an_order_stands_there_for_its_owner_alone_line_by_line() throws IOException {
        assertThat(carrier().hand(ORDERS.get(0))).isInstanceOf(DisbursementOutcome.Taken.class);

        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file).hasFileName(ORDERS.get(0).number().text() + ".order");
            assertThat(Files.readString(file))
                    .isEqualTo("""
                    number: %s
                    amount: 300.01
                    payer: 441900105
                    programme: WISHES
                    year: 2026
                    payee: PERSON
                    name: 张虚构
                    paper: NONE
                    paper-number:\s
                    phone: 13800138000
                    remark: W-441900105-2026-000123-2
                    """.formatted(ORDERS.get(0).number().text()));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });
    }

    @Test
    void a_folder_that_cannot_be_made_takes_orders_once_it_can() throws IOException {
        Files.writeString(orders(), "in the way");
        assertThat(carrier().hand(ORDERS.get(0))).isInstanceOf(DisbursementOutcome.NotNow.class);

        Files.delete(orders());

        assertThat(carrier().hand(ORDERS.get(0))).isInstanceOf(DisbursementOutcome.Taken.class);
    }

    private Path orders() {
        return folder.resolve("payments");
    }

    private List<Path> files() {
        if (!Files.exists(orders())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(orders())) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Arrived read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            Map<String, String> values = lines.map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
            return new Arrived(
                    values.getOrDefault("number", ""),
                    values.getOrDefault("amount", ""),
                    values.getOrDefault("name", ""),
                    values.getOrDefault("remark", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
