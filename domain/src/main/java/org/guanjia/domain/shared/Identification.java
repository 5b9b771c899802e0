package org.guanjia.domain.shared;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a person is identified: by one of their papers, or by none for a stated reason, since who has no papers may ask
 * for help too. Letters are read in either case and kept in capitals. The string of every member for logs is masked.
 */
public sealed interface Identification
        permits ResidentId,
                Identification.HongKongMacaoPermit,
                Identification.TaiwanPermit,
                Identification.ForeignPermanentResidentCard,
                Identification.Passport,
                Identification.NoIdentification {

    IdentificationType type();

    /** The number as it is kept, or the name of the reason why there is none. Not for lists, logs or messages. */
    String text();

    /** The number as lists show it: its first and its last two characters. */
    default String masked() {
        String number = text();
        int end = number.length() - 2;
        return number.charAt(0) + "*".repeat(end - 1) + number.substring(end);
    }

    /**
     * Reads a paper's number as people write it and as {@link #text} gives it.
     *
     * @param today the day that no birth may come after
     * @throws Refusal.InvalidInput if papers of that type have no such number
     */
    static Identification parse(IdentificationType type, String text, LocalDate today) {
        return switch (type) {
            case RESIDENT_ID -> ResidentId.parse(text, today);
            case HONG_KONG_MACAO_PERMIT -> new HongKongMacaoPermit(text);
            case TAIWAN_PERMIT -> new TaiwanPermit(text);
            case FOREIGN_PERMANENT_RESIDENT_CARD ->
                text.startsWith("9") ? ResidentId.parse(text, today) : new ForeignPermanentResidentCard(text);
            case PASSPORT -> new Passport(text);
            case NONE -> NoIdentification.parse(text);
        };
    }

    private static String matching(Pattern form, String number, String expected) {
        if (!form.matcher(number).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", expected);
        }
        return number.toUpperCase(Locale.ROOT);
    }

    /** 港澳居民来往内地通行证: H or M and eight digits, with or without the two digits of older cards' renewals. */
    record HongKongMacaoPermit(String text) implements Identification {
        private static final Pattern FORM = Pattern.compile("[HMhm][0-9]{8}(?:[0-9]{2})?");

        public HongKongMacaoPermit {
            text = matching(FORM, text, "H or M and 8 or 10 digits");
        }

        @Override
        public IdentificationType type() {
            return IdentificationType.HONG_KONG_MACAO_PERMIT;
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /** 台湾居民来往大陆通行证: eight digits. */
    record TaiwanPermit(String text) implements Identification {
        private static final Pattern FORM = Pattern.compile("[0-9]{8}");

        public TaiwanPermit {
            text = matching(FORM, text, "8 digits");
        }

        @Override
        public IdentificationType type() {
            return IdentificationType.TAIWAN_PERMIT;
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /** 外国人永久居留身份证 of the old form: three letters and twelve digits. The new form is a {@link ResidentId}. */
    record ForeignPermanentResidentCard(String text) implements Identification {
        private static final Pattern FORM = Pattern.compile("[A-Za-z]{3}[0-9]{12}");

        public ForeignPermanentResidentCard {
            text = matching(FORM, text, "3 letters and 12 digits, or 18 digits that start with 9");
        }

        @Override
        public IdentificationType type() {
            return IdentificationType.FOREIGN_PERMANENT_RESIDENT_CARD;
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /** A passport of any country: 5 to 17 letters and digits. */
    record Passport(String text) implements Identification {
        private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{5,17}");

        public Passport {
            text = matching(FORM, text, "5 to 17 letters and digits");
        }

        @Override
        public IdentificationType type() {
            return IdentificationType.PASSPORT;
        }

        @Override
        public String toString() {
            return masked();
        }
    }

    /** A person without papers at hand. */
    record NoIdentification(Reason reason) implements Identification {

        static NoIdentification parse(String reason) {
            return Stream.of(Reason.values())
                    .filter(known -> known.name().equals(reason))
                    .findFirst()
                    .map(NoIdentification::new)
                    .orElseThrow(() -> new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", known()));
        }

        private static String known() {
            return Stream.of(Reason.values()).map(Reason::name).collect(Collectors.joining(", "));
        }

        @Override
        public IdentificationType type() {
            return IdentificationType.NONE;
        }

        @Override
        public String text() {
            return reason.name();
        }

        /** The reason itself, which identifies nobody. */
        @Override
        public String masked() {
            return text();
        }

        @Override
        public String toString() {
            return masked();
        }

        /** Why there are no papers. */
        public enum Reason {
            /** The person never had any. */
            NONE_POSSESSED,
            LOST,
            /** The person has some and does not show them. */
            NOT_DISCLOSED,
            /** Nobody knows who the person is. */
            UNKNOWN_IDENTITY
        }
    }
}
