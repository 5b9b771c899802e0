package org.guanjia.bootstrap.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.application.access.Actor;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.application.port.WishView;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.application.wish.query.ReadWorklist;
import org.guanjia.application.wish.query.WishCriteria;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.bootstrap.demo.Official;
import org.guanjia.bootstrap.demo.ReportedWish;
import org.guanjia.bootstrap.demo.Story;
import org.guanjia.bootstrap.demo.Tale;
import org.guanjia.domain.region.PlaceLevel;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.ExceptionalDay;
import org.guanjia.domain.worktime.Light;

/** The whole story on paper: what to know beforehand, each wish, what is still to be done, and the figures of the towns. */
final class StoryReport {

    private static final Actor READER = Official.AUDITOR.actor();
    private static final int WIDTH = 112;
    private static final int MOMENT = 18;
    private static final int WHO = 21;
    private static final String RULE = "=".repeat(WIDTH);
    private static final int MOST = 50;
    private static final Set<Light> SHOWN = Set.of(Light.GREEN, Light.AMBER, Light.RED);

    private final PrintWriter out;
    private final Texts texts;
    private final Story story;
    private final Region region = EditionFiles.bundledRegion();
    private final StoryMoments moments;
    private int told;

    StoryReport(PrintWriter out, Texts texts, Story story) {
        this.out = out;
        this.texts = texts;
        this.story = story;
        this.moments = new StoryMoments(texts.locale());
    }

    private WishView view(String wish) {
        return story.guanjia().wishes().read(READER, new ReadWish.Query(wish)).wish();
    }

    void print() {
        printHead();
        story.wishes().forEach(this::printWish);
        printWorklist();
        printFigures();
        out.flush();
    }

    private void printHead() {
        LocalDate first = story.times().firstDay();
        LocalDate last = CityTime.dateOf(story.times().end());
        say(texts.get("demo.title", first.toString(), last.toString()));
        say(texts.get("demo.fictitious"));
        say(texts.get("demo.days-off", daysOff(first, last, ExceptionalDay.Kind.HOLIDAY)));
        say(texts.get("demo.make-up-days", daysOff(first, last, ExceptionalDay.Kind.WORKDAY)));
        say(texts.get("demo.extension", last.plusYears(1).toString()));
    }

    private static String daysOff(LocalDate first, LocalDate last, ExceptionalDay.Kind kind) {
        return EditionFiles.bundledCalendar().edition().days().stream()
                .filter(day -> day.kind() == kind)
                .filter(day -> !day.date().isBefore(first) && !day.date().isAfter(last))
                .map(day -> day.date().toString().substring("2026-".length()) + " " + day.name())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void printWish(Tale tale, String wish) {
        WishView view = view(wish);
        out.println();
        out.println(RULE);
        String heading = texts.get("demo.tale." + tale.word());
        say(texts.get("demo.heading", Integer.toString(++told), heading, mark(tale)));
        ReportedWish.of(tale).ifPresent(this::printReport);
        say(texts.get("demo.place", place(view), view.state().origin().number().text()));
        out.println("-".repeat(WIDTH));
        EventWords words = new EventWords(texts, region, EditionFiles.bundledPolicyLists(), this::number);
        new WishChronicle(texts, story, words, moments).of(wish).forEach(this::printLine);
        if (tale == Tale.DIALYSIS) {
            new ApprovalPrint(texts, story, moments).of(wish).forEach(this::say);
        }
        say(texts.get(
                "demo.outcome", texts.get("demo.stage." + word(view.state().stage()))));
    }

    private String mark(Tale tale) {
        return texts.get(tale.isReported() ? "demo.reported" : "demo.invented");
    }

    private void printReport(ReportedWish report) {
        String village = report.village().orElseGet(() -> texts.get("demo.not-reported"));
        String amount = report.amount()
                .map(yuan -> texts.get("demo.yuan", yuan))
                .orElseGet(() -> texts.get("demo.not-reported"));
        say(texts.get("demo.report", report.name(), report.town(), village, amount));
    }

    private String place(WishView view) {
        String town = region.town(view.id().town()).orElseThrow().name();
        String village =
                region.village(view.state().custody().village()).orElseThrow().name();
        return town + " " + EventWords.shortened(village);
    }

    private String number(WishId id) {
        return view(id.text()).state().origin().number().text();
    }

    private void printLine(WishChronicle.Line line) {
        String start = DisplayWidth.padded(moments.print(line.at()), MOMENT) + DisplayWidth.padded(line.who(), WHO);
        String indent = " ".repeat(MOMENT + WHO);
        String next = start;
        for (String text :
                Stream.concat(Stream.of(line.what()), line.more().stream()).toList()) {
            for (String piece : DisplayWidth.wrapped(text, WIDTH - MOMENT - WHO)) {
                out.println((next + piece).stripTrailing());
                next = indent;
            }
        }
    }

    private void printWorklist() {
        out.println();
        out.println(RULE);
        say(texts.get("demo.worklist", moments.print(story.times().end())));
        for (Official official : List.of(Official.CLERK, Official.VILLAGE_LEAD)) {
            ReadWorklist.Query query = new ReadWorklist.Query(WishCriteria.NONE, Optional.empty(), MOST);
            List<WishSheet> owed =
                    story.guanjia().wishes().worklist(official.actor(), query).items();
            say(texts.get("demo.official." + official.subject().substring("demo-".length())));
            owed.forEach(this::printOwed);
        }
    }

    private void printOwed(WishSheet sheet) {
        String due = sheet.due().map(moments::printEnd).orElse("-");
        String light = Stream.concat(
                        Stream.of(sheet.whole()), sheet.steps().stream().map(WishSheet.StepLight::light))
                .filter(SHOWN::contains)
                .max(Comparator.naturalOrder())
                .map(worst -> texts.get("demo.light." + word(worst)))
                .orElse("");
        out.println("  "
                + DisplayWidth.padded(sheet.wish().state().origin().number().text(), 28)
                + DisplayWidth.padded(
                        texts.get("demo.stage." + word(sheet.wish().state().stage())), WHO)
                + texts.get("demo.due-until", due) + "  " + light);
    }

    /** Month by month, town by town. */
    private void printFigures() {
        YearMonth last = YearMonth.from(CityTime.dateOf(story.times().end()));
        for (YearMonth month = YearMonth.from(story.times().firstDay());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            ReadFigures.Query query = new ReadFigures.Query(
                    Optional.of(month.toString()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(PlaceLevel.TOWN.name()));
            out.println();
            new FigureTable(texts, story.guanjia().figures().read(READER, query))
                    .lines()
                    .forEach(out::println);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void say(String text) {
        DisplayWidth.wrapped(text, WIDTH).forEach(out::println);
    }
}
