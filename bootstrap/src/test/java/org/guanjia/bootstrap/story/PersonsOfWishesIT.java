package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.person.Opened;
import org.guanjia.application.person.PersonEdition;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.AttachEvidence;
import org.guanjia.application.wish.DisclosePerson;
import org.guanjia.application.wish.ErasePerson;
import org.guanjia.application.wish.ResumeTransfer;
import org.guanjia.application.wish.TransferWish;
import org.guanjia.application.wish.WithdrawWish;
import org.guanjia.application.wish.query.ListDisclosures;
import org.guanjia.application.wish.query.ReadEvidence;
import org.guanjia.application.wish.query.ReadPerson;
import org.guanjia.application.wish.query.ReadTimeline;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.domain.evidence.DisplayName;
import org.guanjia.domain.person.DisclosedPerson;
import org.guanjia.domain.person.PersonalText;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a wish is about: masked, shown for a reason, erased in the end. */
class PersonsOfWishesIT extends Stories {

    private static final String VILLAGE = "441900006001";
    private static final Jurisdiction CITY = new Jurisdiction.OfCity(new TownCode("441900000"));
    private static final Actor BUREAU = new Actor("staff-0017", Role.CITY_BUREAU, CITY);
    private static final Actor AUDITOR = new Actor("staff-0400", Role.AUDITOR, CITY);
    private static final VillageCode THERE = new VillageCode("441900105213");
    private static final Actor CLERK_THERE =
            new Actor("staff-0213", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(THERE));
    private static final Actor CLERK =
            new Actor("staff-0206", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode(VILLAGE)));

    private final StoryClock clock = new StoryClock("2026-09-28T09:00");

    private Guanjia guanjia;
    private String wish;

    @BeforeEach
    void submit() {
        guanjia =
                ground().builder().clock(clock).calendar(LaterYears.calendar()).start();
        LocalDate from = LocalDate.of(2026, 1, 1);
        guanjia.extensions()
                .record(
                        BUREAU,
                        new RecordExtension.Command("2022", from, LocalDate.of(2026, 12, 31), "会议纪要", Set.of()));
        wish = guanjia.wishes().submit(CLERK, Requests.medicine(VILLAGE)).id();
    }

    @AfterEach
    void close() {
        guanjia.close();
    }

    @Test
    void is_masked_until_somebody_gives_a_reason_which_stays_on_record() {
        assertThat(editions().get(0).person().content())
                .hasValueSatisfying(person -> assertThat(person.toString()).doesNotContain("张示例", "13800138000"));

        Opened<DisclosedPerson> shown = disclose(Set.of("NAME"), "致电核实");

        assertThat(shown.content().orElseThrow().name().orElseThrow().value()).hasValue(new PersonName("张示例"));
        assertThat(shown.content().orElseThrow().phone()).isEmpty();
        assertThat(guanjia.wishes().disclosures(AUDITOR, new ListDisclosures.Query(wish)))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.staff()).isEqualTo("staff-0206");
                    assertThat(look.note()).isEqualTo("致电核实");
                });
    }

    @Test
    void is_not_shown_for_a_reason_that_names_them() {
        Refusal.InvalidInput refusal =
                catchThrowableOfType(Refusal.InvalidInput.class, () -> disclose(Set.of("PHONE"), "联系张示例"));

        assertThat(refusal.faults()).extracting(fault -> fault.location()).containsExactly("note");
        assertThat(guanjia.wishes().disclosures(AUDITOR, new ListDisclosures.Query(wish)))
                .isEmpty();
    }

    @Test
    void is_neither_shown_nor_erased_to_who_saw_the_wish_as_it_was_before() {
        guanjia.delivery().withdraw(CLERK, new WithdrawWish.Command(wish, "已由亲属解决", Optional.empty()));

        assertThat(reasonOf(() -> guanjia.wishes().disclose(CLERK, look().expecting(1))))
                .isEqualTo("G-stale-version");
        assertThat(guanjia.wishes().disclosures(AUDITOR, new ListDisclosures.Query(wish)))
                .isEmpty();
        clock.moveTo("2036-11-01T09:00");
        assertThat(reasonOf(() -> guanjia.wishes()
                        .erase(BUREAU, Call.of(new ErasePerson.Command(wish)).expecting(1))))
                .isEqualTo("G-stale-version");
        assertThat(guanjia.wishes().disclose(CLERK, look().expecting(2)).content())
                .isPresent();
    }

    @Test
    void is_shown_again_under_the_first_record_whatever_became_of_the_wish() {
        Call<DisclosePerson.Command> call = look().expecting(1)
                .with(CommandKey.of("staff-0206", "look-1", "look".getBytes(StandardCharsets.UTF_8)));
        guanjia.wishes().disclose(CLERK, call);
        guanjia.delivery().withdraw(CLERK, new WithdrawWish.Command(wish, "已由亲属解决", Optional.empty()));

        assertThat(guanjia.wishes().disclose(CLERK, call).content()).isPresent();
        assertThat(guanjia.wishes().disclosures(AUDITOR, new ListDisclosures.Query(wish)))
                .hasSize(1);
    }

    @Test
    void has_files_that_come_back_as_they_were_handed_in() throws IOException {
        byte[] photo = photo();

        AttachmentId file = attach(photo);

        ReadEvidence.Answer answer = guanjia.wishes().evidence(CLERK, new ReadEvidence.Query(file.text()));
        try (InputStream content = answer.content()) {
            assertThat(ImageIO.read(new ByteArrayInputStream(content.readAllBytes()))
                            .getWidth())
                    .isEqualTo(8);
        }
        assertThat(answer.recorded().recordedBy()).isEqualTo("staff-0206");
        assertThat(answer.name()).isEmpty();
    }

    @Test
    void has_files_whose_names_are_read_with_them_and_shown_with_the_texts() throws IOException {
        AttachmentId file = attach(photo(), Optional.of("张示例的诊断书.pdf"));

        ReadEvidence.Answer answer = guanjia.wishes().evidence(CLERK, new ReadEvidence.Query(file.text()));
        answer.content().close();

        assertThat(answer.name()).contains(new DisplayName("张示例的诊断书.pdf"));
        assertThat(timeline()).contains(answer.recorded().name().orElseThrow().text());
        assertThat(timeline() + answer).doesNotContain("诊断书");
        assertThat(disclose(Set.of("TEXTS"), "核对附件").content().orElseThrow().texts())
                .contains(new PersonalText("张示例的诊断书.pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a\\b.jpg", "..", "a\u202Egpj.exe", "a\u0007.jpg", ""})
    void has_no_files_whose_names_lead_elsewhere_or_deceive(String name) {
        Refusal.InvalidInput refusal =
                catchThrowableOfType(Refusal.InvalidInput.class, () -> attach(photo(), Optional.of(name)));

        assertThat(refusal.faults()).extracting(Fault::location).containsOnly("name");
        assertThat(guanjia.wishes().read(CLERK, new ReadWish.Query(wish)).wish().version())
                .isEqualTo(1);
    }

    @Test
    void has_files_that_come_along_to_another_town_under_a_key_of_their_own() throws IOException {
        AttachmentId first = attach(photo(), Optional.of("张示例的诊断书.jpg"));
        attach(photo());
        hide(first);

        assertThat(catchThrowable(this::transfer)).isInstanceOf(IOException.class);
        assertThat(guanjia.wishes()
                        .read(CLERK, new ReadWish.Query(wish))
                        .wish()
                        .state()
                        .stage())
                .isEqualTo(WishStage.TRANSFERRED);
        assertThat(catchThrowable(this::filesThere)).isInstanceOf(Refusal.NotFound.class);
        unhide(first);
        resume();
        assertThat(catchThrowable(this::resume)).isInstanceOf(Refusal.Conflict.class);

        List<AttachmentId> there = filesThere();
        assertThat(there).hasSize(2).allMatch(file -> file.town().equals(THERE.town()));
        ReadEvidence.Answer copy = guanjia.wishes()
                .evidence(CLERK_THERE, new ReadEvidence.Query(there.get(0).text()));
        ReadEvidence.Answer original = guanjia.wishes().evidence(CLERK, new ReadEvidence.Query(first.text()));
        try (InputStream here = original.content();
                InputStream content = copy.content()) {
            assertThat(content.readAllBytes()).isEqualTo(here.readAllBytes());
        }
        assertThat(copy.name()).contains(new DisplayName("张示例的诊断书.jpg"));
        assertThat(copy.recorded().recordedBy()).isEqualTo("staff-0206");
        assertThat(copy.recorded().attachment().hash())
                .isNotEqualTo(original.recorded().attachment().hash());
        assertThat(catchThrowable(() -> guanjia.wishes().evidence(CLERK_THERE, new ReadEvidence.Query(first.text()))))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void is_not_erased_while_on_the_way_to_another_town_and_then_in_each_town_alone() throws IOException {
        AttachmentId file = attach(photo());
        hide(file);
        assertThat(catchThrowable(this::transfer)).isInstanceOf(IOException.class);
        clock.moveTo("2036-11-01T09:00");

        assertThat(catchThrowableOfType(Refusal.RuleBroken.class, this::erase).key())
                .isEqualTo("R-00.transfer-under-way");
        unhide(file);
        resume();
        erase();

        assertThat(catchThrowable(() -> guanjia.wishes().evidence(CLERK, new ReadEvidence.Query(file.text()))))
                .isInstanceOf(Refusal.NotFound.class);
        guanjia.wishes()
                .evidence(
                        CLERK_THERE, new ReadEvidence.Query(filesThere().get(0).text()))
                .content()
                .close();
        assertThat(guanjia.wishes()
                        .person(CLERK_THERE, new ReadPerson.Query(there()))
                        .get(0)
                        .person()
                        .content())
                .isPresent();
        assertThat(catchThrowable(this::resume)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void is_erased_only_after_the_retention_and_then_for_good_while_the_record_stays_whole() throws IOException {
        AttachmentId file = attach(photo());
        guanjia.delivery().withdraw(CLERK, new WithdrawWish.Command(wish, "已由亲属解决", Optional.empty()));
        clock.moveTo("2036-09-01T09:00");
        Refusal.RuleBroken early = catchThrowableOfType(Refusal.RuleBroken.class, this::erase);
        assertThat(early.key()).isEqualTo("R-00.retention-not-over");

        clock.moveTo("2036-11-01T09:00");
        erase();

        assertThat(editions())
                .allSatisfy(edition -> assertThat(edition.person().content()).isEmpty());
        assertThat(disclose(Set.of("NAME"), "抽查").content()).isEmpty();
        assertThat(catchThrowableOfType(
                        Refusal.NotFound.class,
                        () -> guanjia.wishes().evidence(CLERK, new ReadEvidence.Query(file.text()))))
                .isNotNull();
        assertThat(guanjia.journal()
                        .verify(AUDITOR, new VerifyJournal.Query(Optional.empty(), Optional.empty(), 10_000))
                        .findings())
                .isEmpty();
        assertThat(guanjia.wishes().read(CLERK, new ReadWish.Query(wish)).wish().version())
                .isEqualTo(3);
    }

    private String timeline() {
        return guanjia.wishes().timeline(CLERK, new ReadTimeline.Query(wish)).toString();
    }

    private AttachmentId attach(byte[] content) throws IOException {
        return attach(content, Optional.empty());
    }

    private AttachmentId attach(byte[] content, Optional<String> name) throws IOException {
        Receipt receipt = guanjia.wishes()
                .attach(CLERK, new AttachEvidence.Command(wish, name, new ByteArrayInputStream(content)));
        return AttachmentId.parse(receipt.id());
    }

    private void transfer() throws IOException {
        guanjia.wishes().transfer(CLERK, new TransferWish.Command(wish, THERE.text(), "居住地在企石"));
    }

    private void resume() throws IOException {
        guanjia.wishes().resumeTransfer(BUREAU, new ResumeTransfer.Command(wish));
    }

    private String there() {
        return guanjia.wishes()
                .read(CLERK, new ReadWish.Query(wish))
                .wish()
                .state()
                .aftermath()
                .continuedAs()
                .orElseThrow()
                .text();
    }

    private List<AttachmentId> filesThere() {
        return guanjia.wishes()
                .read(CLERK_THERE, new ReadWish.Query(there()))
                .wish()
                .state()
                .annals()
                .attachments();
    }

    /** Makes the bytes of a file unreachable, as a share that is away would. */
    private void hide(AttachmentId file) throws IOException {
        Files.move(kept(file), folder().resolve("hidden"));
    }

    private void unhide(AttachmentId file) throws IOException {
        Files.move(folder().resolve("hidden"), kept(file));
    }

    private Path kept(AttachmentId file) {
        String name = file.ulid().text();
        return folder().resolve("evidence")
                .resolve(file.town().text())
                .resolve(name.substring(0, 5))
                .resolve(name);
    }

    private Opened<DisclosedPerson> disclose(Set<String> fields, String note) {
        return guanjia.wishes().disclose(CLERK, new DisclosePerson.Command(wish, fields, "CONTACT", note));
    }

    private Call<DisclosePerson.Command> look() {
        return Call.of(new DisclosePerson.Command(wish, Set.of("NAME"), "CONTACT", "致电核实"));
    }

    private static String reasonOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.Conflict.class, act).reason().key();
    }

    private Receipt erase() {
        return guanjia.wishes().erase(BUREAU, new ErasePerson.Command(wish));
    }

    private List<PersonEdition> editions() {
        return guanjia.wishes().person(CLERK, new ReadPerson.Query(wish));
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
