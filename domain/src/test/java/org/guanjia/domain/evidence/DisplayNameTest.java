package org.guanjia.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

    @ParameterizedTest
    @CsvSource({
        "验收照片.JPG, 验收照片.JPG",
        "合同 (终稿).pdf, 合同 (终稿).pdf.jpg",
        "C:发票.jpg, C_发票.jpg",
        "房屋...jpg, 房屋...jpg",
        "2026／03 现场.jpg, 2026／03 现场.jpg",
        ".ssh, _ssh.jpg",
    })
    void is_saved_as_no_file_system_misreads_it_and_ends_as_the_content_says(String given, String saved) {
        String name = new DisplayName(given).savedAs(EvidenceType.JPEG);

        assertThat(name)
                .isEqualTo(saved)
                .endsWithIgnoringCase(".jpg")
                .doesNotContain(":")
                .doesNotStartWith(".");
    }

    @Test
    void keeps_what_was_given_code_point_by_code_point() {
        assertThat(new DisplayName("𠮷祥社区 签到表.png").text()).isEqualTo("𠮷祥社区 签到表.png");
        assertThat(new DisplayName("𠮷".repeat(200)).text()).hasSize(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "..\\..\\boot.ini", "/etc/passwd", "C:\\Users\\甲虚构\\发票.jpg", "a/b", "..", "."
            })
    void refuses_what_leads_to_another_folder(String name) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> new DisplayName(name));

        assertThat(refusal.faults()).extracting(Fault::code).containsExactly(FaultCode.PATH_IN_NAME);
    }

    @Test
    void refuses_more_than_200_code_points() {
        assertThatThrownBy(() -> new DisplayName("𠮷".repeat(201))).isInstanceOf(Refusal.InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a\u0000.jpg", "a\n.jpg", "invoice\u202Egpj.exe", "\uD800"})
    void refuses_names_that_would_be_read_as_another(String name) {
        assertThatThrownBy(() -> new DisplayName(name)).isInstanceOf(Refusal.InvalidInput.class);
    }

    @Test
    void says_nothing_in_logs() {
        assertThat(new DisplayName("张三的病历.pdf").toString()).doesNotContain("张三");
    }
}
