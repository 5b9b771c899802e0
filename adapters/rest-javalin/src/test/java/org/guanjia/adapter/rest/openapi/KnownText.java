package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanjia.application.validation.DomainText;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.evidence.ContentHash;
import org.guanjia.domain.evidence.DisplayName;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.person.Address;
import org.guanjia.domain.person.PersonalText;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DisclosureId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.RuleId;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.FollowUpCode;
import org.guanjia.domain.worktime.CalendarId;
import org.guanjia.domain.worktime.DateSpan;
import org.guanjia.domain.worktime.Term;

/**
 * The texts that requests and answers are made of, each with its form and an example. A form may take more than the domain's
 * parser does, such as a wrong check character, and never less.
 */
enum KnownText {
    WISH_ID(id(), "441900105-01K7ZZZZZZ0000000000000001", DomainText.WISH_ID, WishId.class),
    PERSON_ID(id(), "441900105-01K7ZZZZZZ0000000000000002", DomainText.PERSON_ID, PersonId.class),
    ATTACHMENT_ID(id(), "441900105-01K7ZZZZZZ0000000000000003", DomainText.ATTACHMENT_ID, AttachmentId.class),
    DISPLAY_NAME(upTo(200), "入户照片.jpg", DomainText.DISPLAY_NAME, DisplayName.class),
    STAFF_RECORD_ID(id(), "441900105-01K7ZZZZZZ0000000000000004", DomainText.STAFF_RECORD_ID, StaffRecordId.class),
    EDITION_ID(id(), "441900000-01K7ZZZZZZ0000000000000005", DomainText.EDITION_ID, EditionId.class),
    EXTENSION_ID(id(), "441900000-01K7ZZZZZZ0000000000000006", DomainText.EXTENSION_ID, ExtensionId.class),
    PERSONAL_TEXT_ID(id(), "441900105-01K7ZZZZZZ0000000000000007", PersonalTextId.class),
    DISCLOSURE_ID(id(), "441900105-01K7ZZZZZZ0000000000000008", DisclosureId.class),
    MESSAGE_ID(id(), "441900105-01K7ZZZZZZ0000000000000009", DomainText.MESSAGE_ID, MessageId.class),
    DUE_CURSOR(
            form("(?:-|[0-9]{1,18})@" + Forms.ID),
            "1792461600000000@441900105-01K7ZZZZZZ0000000000000001",
            DomainText.DUE_CURSOR),
    REMINDER_CURSOR(
            form("[0-9]{1,18}@" + Forms.ID + "@[A-Z_]{1,32}"),
            "1792461600000000@441900105-01K7ZZZZZZ0000000000000001@WHOLE_CASE",
            DomainText.REMINDER_CURSOR),
    MONTHS(
            form("[0-9]{4}|[0-9]{4}-Q[1-4]|" + Forms.MONTH + "(?:\\.\\." + Forms.MONTH + ")?"),
            "2026-Q3",
            DomainText.MONTHS),
    FIGURE_CURSOR(
            form("[0-9]{12}@(?:-|" + Forms.MONTH + ")@" + Forms.ID),
            "441900105201@2026-09@441900105-01K7ZZZZZZ0000000000000001",
            DomainText.FIGURE_CURSOR),
    FIGURE_VALUE(upTo(80), "2022:OVERDUE", DomainText.FIGURE_VALUE),
    CASE_NUMBER(
            form("[A-Za-z]-[0-9]{9}-[1-9][0-9]{3}-[0-9]{6}-[0-9A-Za-z]"),
            "W-441900105-2026-000123-2",
            DomainText.CASE_NUMBER,
            CaseNumber.class),
    FOLLOW_UP_CODE(
            form("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}"),
            "7ZQ2-M4XK-9TVCA",
            FollowUpCode.class),
    TOWN_CODE(form("[0-9]{9}"), "441900105", DomainText.TOWN_CODE, TownCode.class),
    VILLAGE_CODE(form("[0-9]{12}"), "441900105201", DomainText.VILLAGE_CODE, VillageCode.class),
    OFFICE(form(Forms.OFFICE), "441900105:town-charity", DomainText.OFFICE, Office.class),
    STAFF_SUBJECT(upTo(200), "officer-17", DomainText.STAFF_SUBJECT, StaffSubject.class),
    RULEBOOK_ID(form(Forms.EDITION), "2022", DomainText.RULEBOOK_ID, RulebookId.class),
    POLICY_LIST_ID(form(Forms.EDITION), "2026", DomainText.POLICY_LIST_ID, PolicyListId.class),
    CALENDAR_ID(form("[a-z0-9]+(?:-[a-z0-9]+)*"), "prc-2026", CalendarId.class),
    EDITION_KIND(
            words("rulebook", "policy-list", "calendar"), "policy-list", DomainText.EDITION_KIND, EditionKind.class),
    EDITION_TEXT(upTo(EditionText.LONGEST), "edition 2026\n", DomainText.EDITION_TEXT),
    CODE(form(Forms.CODE), "medical", DomainText.CODE, Code.class),
    POLICY_ID(form(Forms.CODE), "minimum-living", DomainText.POLICY_ID, PolicyId.class),
    YUAN_AMOUNT(form("(?:0|[1-9][0-9]*)(?:\\.[0-9]{1,2})?"), "800.00", DomainText.YUAN_AMOUNT),
    MONEY(form("(?:0|[1-9][0-9]*)\\.[0-9]{2}"), "800.00", Money.class),
    FUND_YEAR_ID(id(), "441900105-00000000008RRW9HFPTDJKNAK6", DomainText.FUND_YEAR_ID, FundYearId.class),
    ALLOCATION_ID(id(), "441900000-01K7ZZZZZZ0000000000000010", DomainText.ALLOCATION_ID, AllocationId.class),
    COMMITMENT_ID(id(), "441900105-01K7ZZZZZZ0000000000000012", DomainText.COMMITMENT_ID, CommitmentId.class),
    APPROVAL_ID(id(), "441900105-01K7ZZZZZZ0000000000000013", DomainText.APPROVAL_ID, ApprovalId.class),
    APPROVAL_CURSOR(
            form("(?:-|[0-9]{1,18})@" + Forms.ID + "@(?:" + Forms.OFFICE + ")?"),
            "1792461600000000@441900105-01K7ZZZZZZ0000000000000013@441900105:town-charity",
            DomainText.APPROVAL_CURSOR),
    PERCENTAGE(form("(?:0|[1-9][0-9]*)(?:\\.[0-9]{1,2})? ?%"), "2.1 %", DomainText.PERCENTAGE, Percentage.class),
    SPENDING_PURPOSE(upTo(200), "滨河社区健身广场改造", DomainText.SPENDING_PURPOSE),
    ORGANISATION(upTo(200), "示例建设有限公司", DomainText.ORGANISATION),
    PAYMENT_CURSOR(
            form("[0-9]{1,18}@" + Forms.ID + "@[1-9][0-9]{0,8}"),
            "1792461600000000@441900105-01K7ZZZZZZ0000000000000012@1",
            DomainText.PAYMENT_CURSOR),
    DONATION_ID(id(), "441900105-01K7ZZZZZZ0000000000000011", DomainText.DONATION_ID, DonationId.class),
    OBLIGATION_RULE(words("F-02", "F-03", "F-06", "F-07", "F-08"), "F-07", DomainText.OBLIGATION_RULE),
    FUND_UNIT(form("[0-9]{9}(?:[0-9]{3})?"), "441900105", DomainText.FUND_UNIT, FundUnit.class),
    VOUCHER(upTo(200), "莞财拨〔2026〕1号", DomainText.VOUCHER, Voucher.class),
    BANK_REFERENCE(upTo(200), "20261020-000123", DomainText.BANK_REFERENCE),
    JUSTIFICATION(upTo(1_000), "本年财力紧张，差额列入下年预算", DomainText.JUSTIFICATION, Justification.class),
    STATEMENT_CURSOR(
            form("[0-9]{1,18}@[0-9A-Z]{26}@[0-9]{1,18}@[0-9]{1,9}"),
            "1792461600000000@00000000008RRW9HFPTDJKNAK6@2@1",
            DomainText.STATEMENT_CURSOR),
    TABLE_FORMAT(words("xlsx", "csv"), "xlsx", DomainText.TABLE_FORMAT),
    GROUND(upTo(ExtensionTerms.LONGEST_GROUND), "东府办〔2026〕1号", DomainText.GROUND),
    CLAUSE(upTo(200), "东民规〔2022〕2号第三条", DomainText.CLAUSE),
    CONTACT(upTo(100), "社会事务局 0769-22334455", DomainText.CONTACT),
    FILE_NAME(upTo(100), "staff-2026.staff", DomainText.FILE_NAME),
    EXTERNAL_NUMBER(upTo(100), "12345-20261020-0001", DomainText.EXTERNAL_NUMBER),
    NOTE(upTo(4000), "术后缺药费", DomainText.NOTE, PersonalText.class),
    PERSON_NAME(upTo(50), "张示例", DomainText.PERSON_NAME, PersonName.class),
    PHONE_NUMBER(form("\\+?[0-9]+(?:-[0-9]+)?"), "13800138000", DomainText.PHONE_NUMBER, PhoneNumber.class),
    ADDRESS(upTo(200), "示例路1号", DomainText.ADDRESS, Address.class),
    IDENTIFICATION(upTo(40), "LOST", Identification.class),
    CONTENT_HASH(form("[0-9a-f]{64}"), "0123456789abcdef".repeat(4), ContentHash.class),
    RULE_ID(form("[A-Z]-[0-9]{2}[a-z]?"), "W-02", RuleId.class),
    TERM(form("[0-9]+ [a-z-]+|[0-9]{4}-[0-9]{2}-[0-9]{2}"), "5 working-days", Term.class),
    DATE_SPAN(
            form("[0-9]{4}-[0-9]{2}-[0-9]{2} \\.\\.(?: [0-9]{4}-[0-9]{2}-[0-9]{2})?"),
            "2026-01-01 .. 2026-12-31",
            DateSpan.class);

    private final Consumer<ObjectNode> form;
    private final String example;
    private final Optional<DomainText> given;
    private final Optional<Class<?>> shown;

    KnownText(Consumer<ObjectNode> form, String example, DomainText given, Class<?> shown) {
        this.form = form;
        this.example = example;
        this.given = Optional.of(given);
        this.shown = Optional.of(shown);
    }

    KnownText(Consumer<ObjectNode> form, String example, DomainText given) {
        this.form = form;
        this.example = example;
        this.given = Optional.of(given);
        this.shown = Optional.empty();
    }

    KnownText(Consumer<ObjectNode> form, String example, Class<?> shown) {
        this.form = form;
        this.example = example;
        this.given = Optional.empty();
        this.shown = Optional.of(shown);
    }

    /** The text that requests give under that constraint. */
    static Optional<KnownText> of(DomainText given) {
        return Arrays.stream(values())
                .filter(known -> known.given.equals(Optional.of(given)))
                .findFirst();
    }

    /** The text that answers show values of that class as. */
    static Optional<KnownText> of(Class<?> shown) {
        return Arrays.stream(values())
                .filter(known -> known.shown.equals(Optional.of(shown)))
                .findFirst();
    }

    Optional<DomainText> given() {
        return given;
    }

    String example() {
        return example;
    }

    /** What its schema is called. */
    String schemaName() {
        StringBuilder name = new StringBuilder();
        for (String word : List.of(name().split("_"))) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    /** Its schema. */
    ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        form.accept(schema);
        schema.putArray("examples").add(example);
        return schema;
    }

    private static Consumer<ObjectNode> form(String pattern) {
        return schema -> schema.put("pattern", "^(?:" + pattern + ")$");
    }

    private static Consumer<ObjectNode> id() {
        return form(Forms.ID);
    }

    private static Consumer<ObjectNode> upTo(int longest) {
        return schema -> schema.put("minLength", 1).put("maxLength", longest);
    }

    private static Consumer<ObjectNode> words(String... words) {
        return schema -> Arrays.stream(words).forEach(schema.withArrayProperty("enum")::add);
    }

    private static final class Forms {
        static final String ID = "[0-9]{9}-[0-7][0-9A-HJKMNP-TV-Z]{25}";
        static final String MONTH = "[0-9]{4}-(?:0[1-9]|1[0-2])";
        static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";
        static final String EDITION = "[a-z0-9][a-z0-9-]{0,31}";
        static final String OFFICE = "[0-9]{12}:village-committee"
                + "|[0-9]{9}:(?:town-lead-department|town-charity|city-bureau|city-charity)"
                + "|[0-9]{9}:(?:town-department|city-department):" + CODE;
    }
}
