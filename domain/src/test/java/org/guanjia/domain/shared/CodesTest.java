package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes and ids that have no rule of their own beyond their form. */
class CodesTest {

    private static final String ULID = "01K9ZZ3NDEKTSV4RRFFQ69G5FA";

    @Test
    void come_back_as_the_text_they_were_read_from() {
        assertThat(new TownCode("441900105")).hasToString("441900105");
        assertThat(new VillageCode("441900105001")).hasToString("441900105001");
        assertThat(new Ulid(ULID)).hasToString(ULID);
        assertThat(ExtensionId.parse("441900000-" + ULID))
                .isEqualTo(new ExtensionId(new TownCode("441900000"), new Ulid(ULID)))
                .hasToString("441900000-" + ULID);
    }

    @Test
    void tell_the_town_of_a_village_and_the_city_from_its_towns() {
        assertThat(new VillageCode("441900105001").town()).isEqualTo(new TownCode("441900105"));
        assertThat(new TownCode("441900000").isCity()).isTrue();
        assertThat(new TownCode("441900100").isCity()).isFalse();
    }

    @Test
    void sort_by_their_text() {
        assertThat(new TownCode("441900105")).isGreaterThan(new TownCode("441900000"));
        assertThat(new VillageCode("441900105002")).isGreaterThan(new VillageCode("441900105001"));
        assertThat(new Ulid(ULID)).isLessThan(new Ulid("01K9ZZ3NDEKTSV4RRFFQ69G5FB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "44190010", "4419001050", "44190010a", "４４１９００１０５", " 441900105", "441900105\n"})
    void refuse_a_town_code_of_another_form(String text) {
        assertMalformed(() -> new TownCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "441900105", "44190010500", "4419001050010", "44190010500x", "441900105００１"})
    void refuse_a_village_code_of_another_form(String text) {
        assertMalformed(() -> new VillageCode(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01K9ZZ3NDEKTSV4RRFFQ69G5F",
                "01K9ZZ3NDEKTSV4RRFFQ69G5FAA",
                "81K9ZZ3NDEKTSV4RRFFQ69G5FA",
                "01k9zz3ndektsv4rrffq69g5fa",
                "01K9ZZ3NDEKTSV4RRFFQ69G5FI",
                "01K9ZZ3NDEKTSV4RRFFQ69G5FL",
                "01K9ZZ3NDEKTSV4RRFFQ69G5FO",
                "01K9ZZ3NDEKTSV4RRFFQ69G5FU"
            })
    void refuse_a_ulid_of_another_form(String text) {
        assertMalformed(() -> new Ulid(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "441900105",
                "441900105-",
                "-" + ULID,
                "441900105" + ULID,
                "44190010-" + ULID,
                "441900105--" + ULID
            })
    void refuse_an_id_that_is_not_a_town_code_and_a_ulid(String text) {
        assertMalformed(() -> ExtensionId.parse(text));
    }

    private static void assertMalformed(ThrowingCallable parse) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, parse);
        assertThat(refusal.faults()).extracting(Fault::code).containsExactly(FaultCode.MALFORMED);
    }
}
