package org.guanjia.bootstrap.config;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanjia.adapter.sms.smpp.SmppSettings;
import org.guanjia.adapter.sms.smpp.SmppSettings.Account;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.guanjia.adapter.sms.smpp.SmppSettings.Timing;
import org.guanjia.domain.message.TextAllowance;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;

/** Reads how messages reach telephones, and everything that is wrong with that. */
final class SmsReader {

    private static final String FILES = "files";
    private static final String SMPP = "smpp";
    private static final String NONE = "none";
    private static final String NUMBER = "[0-9]{1,5}";
    private static final int LAST_PORT = 65_535;
    private static final int WIDEST_WINDOW = 1000;
    private static final int HIGHEST_RATE = 10_000;
    private static final String MESSAGES = "messages";
    private static final Pattern LIMITS = Pattern.compile("([0-9]{1,4}) *, *([0-9]{1,4}) *, *([0-9]{1,4})");
    private static final String TIME = "((?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)";
    private static final Pattern HOURS = Pattern.compile(TIME + " *- *" + TIME);
    private static final String MIDNIGHT = "24:00";

    private final Sources sources;
    private final List<Fault> faults;

    SmsReader(Sources sources, List<Fault> faults) {
        this.sources = sources;
        this.faults = faults;
    }

    /**
     * The gateway; faults are added to those that there are.
     *
     * @param evidence the folder of attachments, beside which messages are written unless a folder is set
     */
    Configuration.Sms read(Optional<Path> evidence) {
        TextAllowance staffTexts = staffTexts();
        String gateway = value(Setting.SMS_GATEWAY);
        switch (gateway) {
            case FILES -> {
                return new Configuration.Sms(folder(evidence), Optional.empty(), staffTexts);
            }
            case SMPP -> {
                return new Configuration.Sms(Optional.empty(), smpp(), staffTexts);
            }
            case NONE -> {
                return new Configuration.Sms(Optional.empty(), Optional.empty(), staffTexts);
            }
            default -> {
                faults.add(Fault.of(FaultCode.NOT_ONE_OF, "known", String.join(", ", FILES, SMPP, NONE))
                        .at(Setting.SMS_GATEWAY.key()));
                return new Configuration.Sms(Optional.empty(), Optional.empty(), staffTexts);
            }
        }
    }

    private TextAllowance staffTexts() {
        TextAllowance limits = parsed(
                        Setting.SMS_STAFF_LIMITS,
                        Expectation.THREE_NUMBERS_BY_COMMAS,
                        () -> limits(value(Setting.SMS_STAFF_LIMITS)))
                .orElse(TextAllowance.OURS);
        return parsed(
                        Setting.SMS_STAFF_HOURS,
                        Expectation.TWO_TIMES_OF_A_DAY,
                        () -> hours(limits, value(Setting.SMS_STAFF_HOURS)))
                .orElse(limits);
    }

    private static TextAllowance limits(String text) {
        List<Integer> numbers = fields(text, LIMITS).map(Integer::valueOf).toList();
        return new TextAllowance(
                numbers.get(0), numbers.get(1), numbers.get(2), TextAllowance.OURS.from(), TextAllowance.OURS.until());
    }

    private static TextAllowance hours(TextAllowance limits, String text) {
        List<LocalTime> times = fields(text, HOURS)
                .map(time -> time.equals(MIDNIGHT) ? LocalTime.MAX : LocalTime.parse(time))
                .toList();
        return new TextAllowance(limits.perMinute(), limits.perHour(), limits.perDay(), times.get(0), times.get(1));
    }

    private static Stream<String> fields(String text, Pattern form) {
        Matcher found = form.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("not of that form");
        }
        return IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group);
    }

    private Optional<Path> folder(Optional<Path> evidence) {
        String named = value(Setting.SMS_FOLDER);
        return named.isEmpty() ? evidence.map(folder -> folder.resolveSibling(MESSAGES)) : Optional.of(Path.of(named));
    }

    private Optional<SmppSettings> smpp() {
        int before = faults.size();
        String host = value(Setting.SMS_SMPP_HOST);
        if (host.isBlank()) {
            faults.add(Fault.of(FaultCode.BLANK).at(Setting.SMS_SMPP_HOST.key()));
        }
        int port = number(Setting.SMS_SMPP_PORT, LAST_PORT);
        int window = number(Setting.SMS_SMPP_WINDOW, WIDEST_WINDOW);
        int rate = number(Setting.SMS_SMPP_RATE, HIGHEST_RATE);
        Optional<Account> account = parsed(
                Setting.SMS_SMPP_SYSTEM_ID,
                Expectation.AN_SMPP_ACCOUNT,
                () -> new Account(
                        value(Setting.SMS_SMPP_SYSTEM_ID),
                        value(Setting.SMS_SMPP_PASSWORD),
                        value(Setting.SMS_SMPP_SYSTEM_TYPE)));
        return faults.size() > before
                ? Optional.empty()
                : parsed(
                        Setting.SMS_SMPP_SENDER,
                        Expectation.AN_SMPP_SENDER,
                        () -> new SmppSettings(
                                host,
                                port,
                                account.orElseThrow(),
                                value(Setting.SMS_SMPP_SENDER),
                                Concatenation.HEADER,
                                OptionalInt.empty(),
                                window,
                                rate,
                                Timing.USUAL));
    }

    private String value(Setting setting) {
        return sources.find(setting).value();
    }

    private int number(Setting setting, int greatest) {
        String value = value(setting);
        boolean isIn = value.matches(NUMBER) && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= greatest;
        if (!isIn) {
            faults.add(Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "1 .. " + greatest)
                    .at(setting.key()));
        }
        return isIn ? Integer.parseInt(value) : 1;
    }

    private <T> Optional<T> parsed(Setting setting, Expectation expectation, Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (IllegalArgumentException malformed) {
            faults.add(
                    Fault.of(FaultCode.MALFORMED, "expected", expectation.key()).at(setting.key()));
            return Optional.empty();
        }
    }
}
