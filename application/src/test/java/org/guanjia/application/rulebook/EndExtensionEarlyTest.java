package org.guanjia.application.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.application.rulebook.CityHall.BUREAU;
import static org.guanjia.application.rulebook.CityHall.BUREAU_OF_SHENZHEN;
import static org.guanjia.application.rulebook.CityHall.TOWN_LEAD;
import static org.guanjia.application.rulebook.CityHall.through2026;

import java.time.LocalDate;
import org.guanjia.application.rulebook.query.ReadExtension;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Refusal.Conflict;
import org.junit.jupiter.api.Test;

class EndExtensionEarlyTest {

    private static final LocalDate END_OF_OCTOBER = LocalDate.of(2026, 10, 31);

    private final CityHall city = new CityHall();
    private final String extension =
            city.recordExtension.handle(BUREAU, Call.of(through2026())).id();

    @Test
    void moves_the_last_day_forward_and_keeps_the_old_one_in_the_journal() {
        Receipt receipt = city.endExtensionEarly.handle(BUREAU, ending(END_OF_OCTOBER));

        assertThat(receipt).isEqualTo(new Receipt(extension, 2));
        assertThat(city.readExtension
                        .handle(BUREAU, new ReadExtension.Query(extension))
                        .terms()
                        .until())
                .isEqualTo(END_OF_OCTOBER);
    }

    @Test
    void refuses_a_decision_on_a_version_that_no_longer_stands() {
        city.endExtensionEarly.handle(BUREAU, ending(END_OF_OCTOBER).expecting(1));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> city.endExtensionEarly.handle(
                        BUREAU, ending(END_OF_OCTOBER.minusDays(1)).expecting(1)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Conflict.Reason.STALE_VERSION));
    }

    @Test
    void does_not_tell_another_city_whether_the_extension_exists() {
        String unknown = "441900000-01ARYZ6S41TSV4RRFFQ69G5FAV";

        for (String id : new String[] {extension, unknown}) {
            assertThatExceptionOfType(Refusal.NotFound.class)
                    .isThrownBy(() -> city.endExtensionEarly.handle(BUREAU_OF_SHENZHEN, ending(id, END_OF_OCTOBER)))
                    .satisfies(refusal -> assertThat(refusal.values()).containsEntry("id", id));
        }
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> city.endExtensionEarly.handle(BUREAU, ending(unknown, END_OF_OCTOBER)));
    }

    @Test
    void is_not_for_towns() {
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> city.endExtensionEarly.handle(TOWN_LEAD, ending(END_OF_OCTOBER)));
    }

    private Call<EndExtensionEarly.Command> ending(LocalDate lastDay) {
        return ending(extension, lastDay);
    }

    private static Call<EndExtensionEarly.Command> ending(String id, LocalDate lastDay) {
        return Call.of(new EndExtensionEarly.Command(id, lastDay, "新方案自次日起施行"));
    }
}
