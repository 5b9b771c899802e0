package org.guanjia.application.port;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that a file of requests may have, each under an English and a Chinese name. */
public enum RequestColumn {
    /** The code of the channel that the request came through; left out where the whole file is one channel's. */
    CHANNEL("渠道"),
    /** The channel's own number of the request. */
    EXTERNAL_NUMBER("工单编号"),
    /** When the request was made, in the city's time unless it has an offset. */
    SUBMITTED_AT("提交时间"),
    /** The town by name or code, where the village stands there by its name. */
    TOWN("镇街"),
    /** The village by its code of twelve digits, or by its name within the town. */
    VILLAGE("村社区"),
    NAME("姓名"),
    NAME_MISSING("无姓名原因"),
    IDENTIFICATION_TYPE("证件类型"),
    /** The number of the paper, or why there is none. */
    IDENTIFICATION("证件号码"),
    PHONE("联系电话"),
    PHONE_MISSING("无电话原因"),
    ADDRESS("住址"),
    ADDRESS_MISSING("无住址原因"),
    KIND("心愿类别"),
    /** Several, divided by semicolons. */
    GROUPS("群体标签"),
    CAUSE("致困原因"),
    FIELD("求助领域"),
    /** Several, divided by semicolons. */
    HELP_WANTED("帮扶方式"),
    /** In yuan. */
    AMOUNT("金额"),
    URGENT("是否紧急"),
    NEED("诉求内容"),
    FOR_SOMEBODY_ELSE("是否代为提出"),
    REPRESENTATIVE_NAME("代办人姓名"),
    REPRESENTATIVE_RELATION("代办人关系"),
    REPRESENTATIVE_PHONE("代办人电话"),
    AUTHORISATION("委托说明");

    private static final Set<RequestColumn> NEEDED = Set.of(EXTERNAL_NUMBER, VILLAGE, KIND, CAUSE, FIELD, HELP_WANTED);

    private final String chinese;

    RequestColumn(String chinese) {
        this.chinese = chinese;
    }

    /** The English name, such as {@code external_number}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Chinese name, such as 工单编号. */
    public String chinese() {
        return chinese;
    }

    /** Whether no request can do without it. */
    public boolean isNeeded() {
        return NEEDED.contains(this);
    }

    /** The column of that English or Chinese name. */
    public static Optional<RequestColumn> of(String name) {
        return Stream.of(values())
                .filter(column -> column.key().equals(name) || column.chinese.equals(name))
                .findFirst();
    }
}
