package org.guanjia.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.staff.Clerks.LEAD;
import static org.guanjia.domain.staff.Clerks.NOON;
import static org.guanjia.domain.staff.Clerks.QISHI;
import static org.guanjia.domain.staff.Clerks.VILLAGE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfficeRegisterTest {

    private final OfficeRegisterEvent.StaffImported first = imported(new NamedOffice(LEAD, "企石镇公共服务办公室"));
    private final OfficeRegister register =
            OfficeRegister.note(QISHI, Optional.empty(), first).state();

    @Test
    void keeps_a_name_until_a_later_file_gives_another() {
        OfficeRegisterEvent.StaffImported second = imported(new NamedOffice(VILLAGE, "南坑村民委员会"));
        OfficeRegister then =
                OfficeRegister.note(QISHI, Optional.of(register), second).state();

        assertThat(then.nameOf(LEAD)).contains("企石镇公共服务办公室");
        assertThat(then.offices()).extracting(NamedOffice::office).containsExactly(VILLAGE, LEAD);
        assertThat(OfficeRegister.note(QISHI, Optional.of(then), imported(new NamedOffice(LEAD, "公共服务办")))
                        .state()
                        .nameOf(LEAD))
                .contains("公共服务办");
    }

    @Test
    void is_one_for_a_town_and_folds_from_its_journal() {
        assertThat(register.id()).isEqualTo(OfficeRegister.idOf(QISHI));
        assertThat(register.version()).isEqualTo(1);
        assertThat(OfficeRegister.fold(register.id(), List.of(first))).isEqualTo(register);
        assertThat(OfficeRegister.restore(register.id(), 1, register.offices())).isEqualTo(register);
        assertThatIllegalArgumentException().isThrownBy(() -> OfficeRegister.fold(register.id(), List.of()));
    }

    private static OfficeRegisterEvent.StaffImported imported(NamedOffice... offices) {
        return new OfficeRegisterEvent.StaffImported("qishi.staff", List.of(offices), 0, 0, 0, NOON);
    }
}
