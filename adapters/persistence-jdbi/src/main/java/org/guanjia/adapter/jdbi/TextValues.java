package org.guanjia.adapter.jdbi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.domain.approval.FrozenContent;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.fund.BankReference;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.OfficeRegisterId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.RuleId;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.CalendarId;
import org.guanjia.domain.worktime.DateSpan;
import org.guanjia.domain.worktime.FixedDay;
import org.guanjia.domain.worktime.Period;
import org.guanjia.domain.worktime.Term;

/** The values that JSON holds as one text each. Money is its fen, a number. */
final class TextValues {

    private static final Map<Class<?>, TextValue<?>> ALL = new LinkedHashMap<>();

    static {
        add(Instant.class, Instant::toString, Instant::parse);
        add(LocalDate.class, LocalDate::toString, LocalDate::parse);
        add(TownCode.class, TownCode::text, TownCode::new);
        add(VillageCode.class, VillageCode::text, VillageCode::new);
        add(CaseNumber.class, CaseNumber::text, CaseNumber::parse);
        add(RuleId.class, RuleId::text, RuleId::new);
        add(RulebookId.class, RulebookId::text, RulebookId::new);
        add(Code.class, Code::text, Code::new);
        add(PolicyListId.class, PolicyListId::text, PolicyListId::new);
        add(PolicyId.class, PolicyId::text, PolicyId::new);
        add(CalendarId.class, CalendarId::text, CalendarId::new);
        add(Term.class, Term::text, Term::parse);
        add(Period.class, Period::text, Period::parse);
        add(FixedDay.class, FixedDay::text, FixedDay::parse);
        add(DateSpan.class, DateSpan::toString, DateSpan::parse);
        add(Office.class, Office::text, Office::parse);
        add(StaffSubject.class, StaffSubject::text, StaffSubject::new);
        add(StaffRecordId.class, StaffRecordId::text, StaffRecordId::parse);
        add(OfficeRegisterId.class, OfficeRegisterId::text, OfficeRegisterId::parse);
        add(EditionId.class, EditionId::text, EditionId::parse);
        add(ExtensionId.class, ExtensionId::text, ExtensionId::parse);
        add(WishId.class, WishId::text, WishId::parse);
        add(FundUnit.class, FundUnit::text, FundUnit::parse);
        add(FundYearId.class, FundYearId::text, FundYearId::parse);
        add(AllocationId.class, AllocationId::text, AllocationId::parse);
        add(DonationId.class, DonationId::text, DonationId::parse);
        add(CommitmentId.class, CommitmentId::text, CommitmentId::parse);
        add(ApprovalId.class, ApprovalId::text, ApprovalId::parse);
        add(AggregateId.class, AnyId::text, AnyId::parse);
        add(FrozenContent.class, FrozenContent::sha256, FrozenContent::new);
        add(SealReference.class, SealReference::text, SealReference::new);
        add(Voucher.class, Voucher::text, Voucher::new);
        add(BankReference.class, BankReference::text, BankReference::new);
        add(PersonId.class, PersonId::text, PersonId::parse);
        add(PersonalTextId.class, PersonalTextId::text, PersonalTextId::parse);
        add(AttachmentId.class, AttachmentId::text, AttachmentId::parse);
        add(MessageId.class, MessageId::text, MessageId::parse);
    }

    private TextValues() {}

    private record TextValue<T>(Class<T> type, Function<T, String> text, Function<String, T> parse) {

        JsonSerializer<T> writer() {
            return new Writer<>(text);
        }

        void addTo(SimpleModule module) {
            module.addSerializer(type, writer());
            module.addDeserializer(type, new Reader<>(parse));
        }
    }

    private static <T> void add(Class<T> type, Function<T, String> text, Function<String, T> parse) {
        ALL.put(type, new TextValue<>(type, text, parse));
    }

    static boolean has(Class<?> type) {
        return ALL.containsKey(type);
    }

    /** How that type is written, where what stands there is declared as it. */
    static Optional<JsonSerializer<?>> writerOf(Class<?> declared) {
        return Optional.ofNullable(ALL.get(declared)).map(TextValue::writer);
    }

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("text values");
        ALL.values().forEach(value -> value.addTo(module));
        module.addSerializer(Money.class, new MoneyWriter());
        module.addDeserializer(Money.class, new MoneyReader());
        return module;
    }

    private static final class Writer<T> extends JsonSerializer<T> {
        private final Function<T, String> text;

        Writer(Function<T, String> text) {
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.apply(value));
        }

        @Override
        public void serializeWithType(T value, JsonGenerator json, SerializerProvider provider, TypeSerializer ignored)
                throws IOException {
            serialize(value, json, provider);
        }
    }

    private static final class Reader<T> extends JsonDeserializer<T> {
        private final Function<String, T> parse;

        Reader(Function<String, T> parse) {
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parse.apply(json.getText());
        }
    }

    private static final class MoneyWriter extends JsonSerializer<Money> {
        @Override
        public void serialize(Money value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(value.fen());
        }
    }

    private static final class MoneyReader extends JsonDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Money.ofFen(json.getLongValue());
        }
    }
}
