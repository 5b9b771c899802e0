package org.guanjia.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        "../../etc/passwd, _/../etc/passwd",
        "..\\..\\boot.ini, _/../boot.ini",
        "C:\\Users\\甲虚构\\发票.jpg, C__Users_甲虚构_发票.jpg",
        ".ssh, _ssh.jpg",
    })
    void is_saved_without_paths_and_ends_as_the_content_says(String given, String saved) {
        String name = new DisplayName(given).savedAs(EvidenceType.JPEG);

        assertThat(name)
                .endsWithIgnoringCase(".jpg")
                .doesNotContain("/", "\\", ":")
                .doesNotStartWith(".");
        if (!saved.contains("/")) {
            assertThat(name).isEqualTo(saved);
        }
    }

    @Test
    void keeps_what_was_given_code_point_by_code_point() {
        assertThat(new DisplayName("𠮷祥社区/签到表.png").text()).isEqualTo("𠮷祥社区/签到表.png");
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
