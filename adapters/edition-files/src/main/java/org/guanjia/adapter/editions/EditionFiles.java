package org.guanjia.adapter.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guanjia.domain.message.MessageTemplates;
import org.guanjia.domain.policy.PolicyListEdition;
import org.guanjia.domain.policy.PolicyLists;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.WorkCalendar;

/**
 * Editions as they stand in files: the bundled ones, and a user's own. A file is UTF-8, with or without a byte order
 * mark, of at most 5 MB; one that cannot be read so is refused under its name like any other fault in it.
 */
public final class EditionFiles {

    private static final List<String> REGION_FILES = List.of("towns.csv", "villages.csv", "economic_classes.csv");
    private static final String CALENDAR_FILE = "prc.calendar";
    private static final List<String> RULEBOOK_FILES = List.of("2020.rulebook", "2022.rulebook");
    private static final String RULEBOOK_ENDING = ".rulebook";
    private static final List<String> POLICY_LIST_FILES = List.of("2020.policies");
    private static final List<String> MESSAGE_FILES = List.of("2022.messages");
    private static final String POLICY_LIST_ENDING = ".policies";

    private EditionFiles() {}

    /** Dongguan with its towns and villages; the economic classes of its towns are unknown. */
    public static Region bundledRegion() {
        return region(REGION_FILES.stream()
                .map(name -> TextFile.bundled(Region.class, name))
                .toList());
    }

    /** The work calendar of the years whose notices were known when this version was made. */
    public static WorkCalendar bundledCalendar() {
        return WorkCalendar.of(CalendarEdition.parse(TextFile.bundled(CalendarEdition.class, CALENDAR_FILE)));
    }

    /** The rulebooks of the documents that were known when this version was made. */
    public static Rulebooks bundledRulebooks() {
        return Rulebooks.of(RULEBOOK_FILES.stream()
                .map(name -> Rulebook.parse(TextFile.bundled(Rulebook.class, name)))
                .toList());
    }

    /** The policy lists whose documents were known when this version was made. */
    public static PolicyLists bundledPolicyLists() {
        return PolicyLists.of(POLICY_LIST_FILES.stream()
                .map(name -> PolicyListEdition.parse(TextFile.bundled(PolicyListEdition.class, name)))
                .toList());
    }

    /** How the messages of the bundled rulebooks that owe any are worded, the oldest edition first. */
    public static List<MessageTemplates> bundledMessageTemplates() {
        return MESSAGE_FILES.stream()
                .map(name -> MessageTemplates.parse(TextFile.bundled(MessageTemplates.class, name)))
                .toList();
    }

    /**
     * The region of a folder's {@code towns.csv}, {@code villages.csv} and {@code economic_classes.csv}.
     *
     * @throws Refusal.InvalidInput if a file cannot be read or has faults
     */
    public static Region region(Path folder) {
        return region(each(REGION_FILES.stream().map(folder::resolve), TextFile::read));
    }

    /**
     * The edition of the work calendar in a file.
     *
     * @throws Refusal.InvalidInput if the file cannot be read or has faults
     */
    public static CalendarEdition calendar(Path file) {
        return CalendarEdition.parse(TextFile.read(file));
    }

    /**
     * The edition of the rulebook in a file.
     *
     * @throws Refusal.InvalidInput if the file cannot be read or has faults
     */
    public static Rulebook rulebook(Path file) {
        return Rulebook.parse(TextFile.read(file));
    }

    /**
     * The editions in all files of a folder whose names end in {@code .rulebook}.
     *
     * @throws Refusal.InvalidInput if the folder has none, a file cannot be read or has faults, or two editions clash
     */
    public static Rulebooks rulebooks(Path folder) {
        return Rulebooks.of(each(filesIn(folder, RULEBOOK_ENDING).stream(), EditionFiles::rulebook));
    }

    /**
     * The edition of the policy list in a file.
     *
     * @throws Refusal.InvalidInput if the file cannot be read or has faults
     */
    public static PolicyListEdition policyList(Path file) {
        return PolicyListEdition.parse(TextFile.read(file));
    }

    /**
     * The editions in all files of a folder whose names end in {@code .policies}.
     *
     * @throws Refusal.InvalidInput if the folder has none, a file cannot be read or has faults, or two editions clash
     */
    public static PolicyLists policyLists(Path folder) {
        return PolicyLists.of(each(filesIn(folder, POLICY_LIST_ENDING).stream(), EditionFiles::policyList));
    }

    /**
     * How the messages of one edition of the rulebook are worded in a file.
     *
     * @throws Refusal.InvalidInput if the file cannot be read or has faults
     */
    public static MessageTemplates messageTemplates(Path file) {
        return MessageTemplates.parse(TextFile.read(file));
    }

    /** The files of that ending in the order of their names; a folder without any is refused. */
    private static List<Path> filesIn(Path folder, String ending) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(entry -> TextFile.nameOf(entry).endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            String reason =
                    Files.isDirectory(folder) ? "no permission or input error" : "not a folder that can be read";
            throw TextFile.unreadable(TextFile.nameOf(folder), reason);
        }
        if (files.isEmpty()) {
            throw TextFile.unreadable(TextFile.nameOf(folder), "no " + ending + " file in it");
        }
        return files;
    }

    private static Region region(List<SourceText> files) {
        return Region.parse(files.get(0), files.get(1), files.get(2));
    }

    /** What was read from each, or one refusal with the faults of all. */
    private static <T, R> List<R> each(Stream<T> all, Function<T, R> reading) {
        List<R> read = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        all.forEach(one -> {
            try {
                read.add(reading.apply(one));
            } catch (Refusal.InvalidInput refusal) {
                faults.addAll(refusal.faults());
            }
        });
        if (!faults.isEmpty()) {
            throw new Refusal.InvalidInput(faults);
        }
        return read;
    }
}
