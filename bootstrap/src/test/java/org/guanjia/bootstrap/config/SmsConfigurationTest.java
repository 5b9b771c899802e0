package org.guanjia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.guanjia.adapter.sms.smpp.SmppSettings;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** How messages reach telephones, as configured. */
class SmsConfigurationTest {

    @Test
    void messages_are_written_beside_the_attachments_unless_said_otherwise() {
        assertThat(sms(Map.of()).folder()).contains(Path.of("guanjia-home/messages"));
        assertThat(sms(Map.of(Setting.SMS_FOLDER, "/var/outgoing")).folder()).contains(Path.of("/var/outgoing"));
        assertThat(sms(Map.of(Setting.SMS_GATEWAY, "none"))).isEqualTo(Configuration.Sms.NONE);
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
