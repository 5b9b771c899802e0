package org.guanjia.domain.message;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a template leaves open. Nothing here says who somebody is or what they asked for. */
public enum Slot {
    /** The number of the case. */
    CASE_NUMBER("caseNumber"),
    /** The follow-up code, which belongs to whoever asked and to nobody else. */
    CODE("code"),
    TOWN("town"),
    VILLAGE("village"),
    /** How many days somebody has for what the message asks of them. */
    DAYS("days"),
    /** The ground of a refusal, in words. */
    GROUND("ground"),
    /** The document and clause that a refusal rests on. */
    CLAUSE("clause"),
    /** How a department is reached. */
    CONTACT("contact"),
    /** The number of the case that this one goes on in. */
    OTHER_NUMBER("otherNumber"),
    /** The grade of an evaluation, in words. */
    GRADE("grade"),
    /** How many cases of a member of staff are over their time. */
    RED("red"),
    /** How many of them soon will be. */
    AMBER("amber"),
    /** In how many of them nothing happens. */
    STALLED("stalled");

    private final String name;

    Slot(String name) {
        this.name = name;
    }

    /** As templates have it, such as {@code {caseNumber}}. */
    public String text() {
        return "{" + name + "}";
    }

    static String texts(Stream<Slot> slots) {
        return slots.sorted().map(Slot::text).collect(Collectors.joining(", "));
    }
}
