package org.guanjia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.guanjia.adapter.sms.smpp.SmppSettings;
import org.guanjia.domain.message.TextAllowance;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How messages reach telephones, as configured. */
class SmsConfigurationTest {

    @Test
    void messages_are_written_beside_the_attachments_unless_said_otherwise() {
        assertThat(sms(Map.of()).folder()).contains(Path.of("guanjia-home/messages"));
        assertThat(sms(Map.of(Setting.SMS_FOLDER, "/var/outgoing")).folder()).contains(Path.of("/var/outgoing"));
        assertThat(sms(Map.of(Setting.SMS_GATEWAY, "none"))).satisfies(none -> {
            assertThat(none.folder()).isEmpty();
            assertThat(none.smpp()).isEmpty();
        });
    }

    @Test
    void reminders_reach_staff_as_often_and_when_the_city_says() {
        assertThat(sms(Map.of()).staffTexts()).isEqualTo(TextAllowance.OURS);
        assertThat(sms(Map.of(Setting.SMS_STAFF_LIMITS, "2,10, 20", Setting.SMS_STAFF_HOURS, "07:30 - 24:00"))
                        .staffTexts())
                .isEqualTo(new TextAllowance(2, 10, 20, LocalTime.of(7, 30), LocalTime.MAX));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0, 5, 10; 08:00-21:00; sms.staff-limits",
                "1, 5; 08:00-21:00; sms.staff-limits",
                "1, 5, 10; 21:00-08:00; sms.staff-hours",
                "1, 5, 10; 8-21; sms.staff-hours"
            })
    void what_is_no_limit_and_no_time_is_named(String limits, String hours, String setting) {
        assertThat(catchThrowableOfType(
                                Refusal.InvalidInput.class,
                                () -> sms(Map.of(Setting.SMS_STAFF_LIMITS, limits, Setting.SMS_STAFF_HOURS, hours)))
                        .faults())
                .extracting(Fault::location)
                .containsExactly(setting);
    }

    @Test
    void an_smsc_carries_them_where_it_is_named() {
        SmppSettings settings = sms(Map.of(
                        Setting.SMS_GATEWAY, "smpp",
                        Setting.SMS_SMPP_HOST, "smsc.example",
                        Setting.SMS_SMPP_SYSTEM_ID, "guanjia",
                        Setting.SMS_SMPP_PASSWORD, "secret8",
                        Setting.SMS_SMPP_SENDER, "106900001"))
                .smpp()
                .orElseThrow();

        assertThat(settings.host()).isEqualTo("smsc.example");
        assertThat(settings.port()).isEqualTo(2775);
        assertThat(settings.sender()).isEqualTo("106900001");
        assertThat(settings.toString()).doesNotContain("secret8");
    }

    @Test
    void every_fault_is_named_at_once() {
        Refusal.InvalidInput refusal = catchThrowableOfType(
                Refusal.InvalidInput.class,
                () -> sms(Map.of(
                        Setting.SMS_GATEWAY, "smpp",
                        Setting.SMS_SMPP_PORT, "70000",
                        Setting.SMS_SMPP_WINDOW, "0")));

        assertThat(refusal.faults())
                .extracting(Fault::location)
                .containsExactlyInAnyOrder("sms.smpp.host", "sms.smpp.port", "sms.smpp.window", "sms.smpp.system-id");
        assertThat(catchThrowableOfType(Refusal.InvalidInput.class, () -> sms(Map.of(Setting.SMS_GATEWAY, "fax")))
                        .faults())
                .extracting(Fault::location)
                .containsExactly("sms.gateway");
    }

    private static Configuration.Sms sms(Map<Setting, String> settings) {
        return Configuration.of(settings, Map.of(), Optional.empty()).sms();
    }
}
