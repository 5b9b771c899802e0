package org.guanjia.bootstrap.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.PutRulebookInForce;
import org.guanjia.application.edition.query.TryRulebookOnWishes;
import org.guanjia.application.rulebook.EndExtensionEarly;
import org.guanjia.application.rulebook.query.ReadExtension;
import org.guanjia.application.rulebook.query.ReadFooting;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.Slip;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.RulingAspect;
import org.guanjia.domain.wish.WishRuling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuanjiaIT {

    private static final String VILLAGE = "441900006001";
    private static final Instant NOON = Instant.parse("2026-03-28T04:00:00Z");
    private static final long PATIENCE_MILLIS = 10_000;

    @TempDir
    private Path folder;

    @Test
    void no_thread_is_started_before_the_start_and_none_is_left_after_the_close() throws InterruptedException {
        Set<Thread> before = threads();
        GuanjiaBuilder builder = Guanjia.builder().embedded(folder);
        assertThat(threads()).as("with a builder").isSubsetOf(before);

        Guanjia guanjia = builder.start();
        guanjia.extensions().record(Bureau.CLERK, Bureau.extension("会议纪要"));
        Set<Thread> started = threads();
        started.removeAll(before);
        guanjia.close();

        assertThat(started).as("threads of a running instance").isNotEmpty();
        for (Thread thread : started) {
            thread.join(PATIENCE_MILLIS);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    void a_host_with_a_data_source_that_ticks_itself_gets_no_threads_at_all() {
        try (HostDatabase host = new HostDatabase(folder)) {
            host.dataSource();
            Set<Thread> before = threads();
            try (Guanjia guanjia = host.builder().ticksByHost().start()) {
                guanjia.extensions().record(Bureau.CLERK, Bureau.extension("会议纪要"));
                guanjia.tick();

                assertThat(threads()).extracting(Thread::getName).noneMatch(name -> name.startsWith("guanjia"));
                assertThat(threads())
                        .filteredOn(thread -> !thread.getName().startsWith("host"))
                        .isSubsetOf(before);
            }
        }
    }

    @Test
    void what_one_server_puts_in_force_another_one_on_the_same_database_goes_by_at_once() {
        try (HostDatabase host = new HostDatabase(folder);
                Guanjia one = host.builder().start();
                Guanjia other = host.builder().start()) {
            ReadFooting.Query newYear = new ReadFooting.Query(LocalDate.of(2027, 1, 1));
            assertThat(catchThrowableOfType(
                                    Refusal.RuleBroken.class,
                                    () -> other.extensions().footing(Bureau.CLERK, newYear))
                            .key())
                    .isEqualTo("R-02.lapsed");

            one.editions()
                    .putRulebook(Bureau.CLERK, new PutRulebookInForce.Command(Bureau.rulebookOf2027(), "东府办〔2026〕9号"));

            assertThat(other.extensions()
                            .footing(Bureau.CLERK, newYear)
                            .rulebook()
                            .id()
                            .text())
                    .isEqualTo("2027");
        }
    }

    @Test
    void a_rulebook_is_tried_on_what_stands_on_record_before_it_is_put_in_force() {
        try (HostDatabase host = new HostDatabase(folder);
                Guanjia guanjia =
                        host.builder().clock(InstantSource.fixed(NOON)).start()) {
            guanjia.extensions().record(Bureau.CLERK, Bureau.extension("会议纪要"));
            Actor clerk =
                    new Actor("clerk-1", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode(VILLAGE)));
            Slip wish = guanjia.wishes().submit(clerk, Requests.medicine(VILLAGE));
            String stricter = Bureau.rulebookOf2027()
                    .replaceFirst("(?m)^W-01 \\| receipt-period .*$", "W-01 | receipt-period | DUTY | 2 hours | §1");

            TryRulebookOnWishes.Trial trial = guanjia.editions()
                    .tryRulebookOnWishes(
                            Bureau.CLERK,
                            new TryRulebookOnWishes.Query(
                                    stricter, "441900006", LocalDate.of(2026, 1, 1), Optional.empty(), 10));

            assertThat(trial.compared()).isEqualTo(1);
            assertThat(trial.differing()).singleElement().satisfies(differing -> {
                assertThat(differing.wish().text()).isEqualTo(wish.id());
                assertThat(differing.changes())
                        .extracting(WishRuling.Change::aspect)
                        .containsExactly(RulingAspect.RECEIPT);
            });
        }
    }

    @Test
    void two_instances_know_nothing_of_each_other() {
        Guanjia one = Guanjia.builder().embedded(folder.resolve("one")).start();
        try (Guanjia other = Guanjia.builder()
                .embedded(folder.resolve("other"))
                .clock(InstantSource.fixed(NOON))
                .start()) {
            Receipt inOne = one.extensions().record(Bureau.CLERK, Bureau.extension("一"));
            assertThat(other.extensions().list(Bureau.CLERK, Bureau.ALL).items())
                    .isEmpty();
            one.close();

            Receipt inOther = other.extensions().record(Bureau.CLERK, Bureau.extension("二"));
            assertThat(other.extensions()
                            .read(Bureau.CLERK, new ReadExtension.Query(inOther.id()))
                            .recordedAt())
                    .isEqualTo(NOON);
            assertThat(inOther.id()).isNotEqualTo(inOne.id());
        }
    }

    @Test
    void two_instances_share_a_database_in_two_schemas() {
        try (HostDatabase host = new HostDatabase(folder);
                Guanjia one = host.builder().start();
                Guanjia other = host.builder().schema(new SchemaName("other")).start()) {
            one.extensions().record(Bureau.CLERK, Bureau.extension("一"));

            assertThat(one.extensions().list(Bureau.CLERK, Bureau.ALL).items()).hasSize(1);
            assertThat(other.extensions().list(Bureau.CLERK, Bureau.ALL).items())
                    .isEmpty();
        }
    }

    @Test
    void what_was_written_is_there_at_the_next_start() {
        GuanjiaBuilder builder = Guanjia.builder().embedded(folder);
        try (Guanjia guanjia = builder.start()) {
            guanjia.extensions().record(Bureau.CLERK, Bureau.extension("会议纪要"));
        }
        try (Guanjia guanjia = builder.start()) {
            assertThat(guanjia.extensions().list(Bureau.CLERK, Bureau.ALL).items())
                    .hasSize(1);
        }
    }

    @Test
    void takes_a_bare_command_or_a_call() {
        try (Guanjia guanjia = Guanjia.builder()
                .embedded(folder)
                .clock(InstantSource.fixed(NOON))
                .start()) {
            RulebookExtensions extensions = guanjia.extensions();
            CommandKey key = CommandKey.of(Bureau.CLERK.subject(), "key-1", new byte[] {1});
            Receipt first = extensions.record(
                    Bureau.CLERK, Call.of(Bureau.extension("会议纪要")).with(key));
            var command = new EndExtensionEarly.Command(first.id(), LocalDate.of(2026, 6, 30), "新方案施行");

            assertThat(extensions.record(
                            Bureau.CLERK, Call.of(Bureau.extension("会议纪要")).with(key)))
                    .isEqualTo(first);
            assertThat(catchThrowable(() ->
                            extensions.endEarly(Bureau.CLERK, Call.of(command).expecting(7))))
                    .isInstanceOf(Refusal.Conflict.class);
            assertThat(extensions.endEarly(Bureau.CLERK, command).version()).isEqualTo(2);
            assertThat(extensions
                            .footing(Bureau.CLERK, new ReadFooting.Query(LocalDate.of(2026, 6, 30)))
                            .extension())
                    .contains(ExtensionId.parse(first.id()));
        }
    }

    @Test
    void a_host_may_bring_identities() {
        Ulid chosen = Ulid.of(NOON, new byte[10]);
        try (Guanjia guanjia =
                Guanjia.builder().embedded(folder).ulids(at -> chosen).start()) {
            Receipt receipt = guanjia.extensions().record(Bureau.CLERK, Bureau.extension("会议纪要"));

            assertThat(ExtensionId.parse(receipt.id()).ulid()).isEqualTo(chosen);
        }
    }

    @Test
    void does_not_start_without_a_database_and_says_what_to_do() {
        assertThat(catchThrowable(() -> Guanjia.builder().start()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Guanjia cannot start: Give either dataSource(...) for the host's database or embedded(...)"
                        + " for one in a folder.");
    }

    @Test
    void does_not_start_with_a_data_source_and_no_keys() {
        try (HostDatabase host = new HostDatabase(folder)) {
            assertThat(catchThrowable(() ->
                            Guanjia.builder().dataSource(host.dataSource()).start()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Guanjia cannot start: Give masterKeys(...): KeyFile.create(file) makes them once for a"
                            + " database, KeyFile.open(file) reads them. Give attachments(...): the folder that keeps the files"
                            + " handed in with cases.");
        }
    }

    @Test
    void an_embedded_database_is_not_opened_without_the_keys_it_was_made_with() throws IOException {
        GuanjiaBuilder builder = Guanjia.builder().embedded(folder);
        builder.start().close();
        Files.delete(folder.resolve("guanjia.keys"));

        CannotStart obstacle = catchThrowableOfType(CannotStart.class, builder::start);

        assertThat(obstacle.reason()).isEqualTo(CannotStart.Reason.KEYS_MISSING);
    }

    @Test
    void a_host_may_bring_the_keys_of_an_embedded_database() {
        try (HostDatabase host = new HostDatabase(folder.resolve("host"));
                Guanjia guanjia = Guanjia.builder()
                        .embedded(folder.resolve("own"))
                        .masterKeys(host.keys())
                        .start()) {
            assertThat(guanjia.extensions().list(Bureau.CLERK, Bureau.ALL).items())
                    .isEmpty();
            assertThat(folder.resolve("own/guanjia.keys")).doesNotExist();
        }
    }

    @Test
    void does_not_start_with_a_transaction_of_no_data_source() {
        assertThat(catchThrowable(() -> Guanjia.builder()
                        .hostTransaction(Optional::empty)
                        .embedded(folder)
                        .start()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Guanjia cannot start: Give the dataSource(...) that hostTransaction(...) belongs to.");
    }

    @Test
    void does_not_start_in_a_folder_that_cannot_be_made() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(catchThrowable(
                        () -> Guanjia.builder().embedded(file.resolve("home")).start()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file.toString());
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }
}
