package org.guanjia.application.wish;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.application.port.RequestColumn;
import org.guanjia.application.port.RequestLine;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.region.Village;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;

/** Reads a line of a file of requests as the command that it stands for. */
final class RequestSheet {

    private static final String NO_PAPER = "NONE";
    private static final String NOT_SHOWN = "NOT_DISCLOSED";
    private static final String RESIDENT_ID = "RESIDENT_ID";
    private static final Set<RequestColumn> REPRESENTATIVE = Set.of(
            RequestColumn.REPRESENTATIVE_RELATION, RequestColumn.REPRESENTATIVE_PHONE, RequestColumn.AUTHORISATION);
    private static final Pattern DIVIDER = Pattern.compile("\\s*[;；]\\s*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final Region region;
    private final Optional<String> channel;

    /**
     * A sheet of that city.
     *
     * @param channel through which every line came, where they do not say so themselves
     */
    RequestSheet(Region region, Optional<String> channel) {
        this.region = region;
        this.channel = channel;
    }

    /**
     * The command that a line stands for; whether each of its texts has the right form is asked later.
     *
     * @throws Refusal.InvalidInput with every fault, each at its column
     */
    SubmitWish.Command read(RequestLine line) {
        if (!line.faults().isEmpty()) {
            throw new Refusal.InvalidInput(line.faults());
        }
        Cells cells = new Cells(line, new Faults());
        Optional<String> through = channelOf(cells);
        Optional<Instant> submittedAt = cells.read(RequestColumn.SUBMITTED_AT, RequestSheet::moment);
        boolean urgent = cells.yesOrNo(RequestColumn.URGENT);
        boolean forSomebodyElse = cells.yesOrNo(RequestColumn.FOR_SOMEBODY_ELSE);
        Optional<String> village = cells.read(RequestColumn.VILLAGE, text -> villageCode(text, cells));
        Stream.of(RequestColumn.values()).filter(RequestColumn::isNeeded).forEach(cells::need);
        if (REPRESENTATIVE.stream().anyMatch(column -> cells.at(column).isPresent())) {
            cells.need(RequestColumn.REPRESENTATIVE_NAME);
        }
        cells.faults().refuseIfAny();
        return new SubmitWish.Command(
                person(cells),
                cells.needed(RequestColumn.KIND),
                several(cells.at(RequestColumn.GROUPS)),
                cells.needed(RequestColumn.CAUSE),
                cells.needed(RequestColumn.FIELD),
                several(cells.at(RequestColumn.HELP_WANTED)),
                cells.at(RequestColumn.AMOUNT),
                urgent,
                cells.at(RequestColumn.NEED),
                village.orElseThrow(),
                through.orElseThrow(),
                cells.at(RequestColumn.EXTERNAL_NUMBER),
                false,
                forSomebodyElse,
                submittedAt);
    }

    /** The answer to a line that is refused, with each fault at the column that its text came from. */
    static ImportedLine refused(long line, Refusal refusal) {
        return new ImportedLine.Refused(
                line,
                refusal instanceof Refusal.InvalidInput invalid
                        ? new Refusal.InvalidInput(invalid.faults().stream()
                                .map(RequestSheet::atColumn)
                                .toList())
                        : refusal);
    }

    private static Fault atColumn(Fault fault) {
        String place = fault.location()
                .replaceFirst("^person\\.representative\\.?", "representative_")
                .replaceFirst("^person\\.", "")
                .replaceFirst("\\[.*$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
        String column = place.equals("representative_authorisation") || place.equals("representative_")
                ? RequestColumn.AUTHORISATION.key()
                : place;
        return new Fault(column, fault.code(), fault.values());
    }

    private Optional<String> channelOf(Cells cells) {
        Optional<String> said = cells.at(RequestColumn.CHANNEL);
        if (said.isEmpty() && channel.isEmpty()) {
            cells.need(RequestColumn.CHANNEL);
        }
        if (said.isPresent() && channel.isPresent() && !said.equals(channel)) {
            cells.faults().add(RequestColumn.CHANNEL.key(), FaultCode.NOT_ONE_OF, "known", channel.get());
        }
        return said.or(() -> channel);
    }

    private static PersonInput person(Cells cells) {
        Optional<String> paper = cells.at(RequestColumn.IDENTIFICATION);
        Optional<String> type = cells.at(RequestColumn.IDENTIFICATION_TYPE);
        return new PersonInput(
                cells.at(RequestColumn.NAME),
                cells.at(RequestColumn.NAME_MISSING),
                type.orElse(paper.isPresent() ? RESIDENT_ID : NO_PAPER),
                paper.orElse(type.filter(known -> !known.equals(NO_PAPER)).isPresent() ? "" : NOT_SHOWN),
                cells.at(RequestColumn.PHONE),
                cells.at(RequestColumn.PHONE_MISSING),
                cells.at(RequestColumn.ADDRESS),
                cells.at(RequestColumn.ADDRESS_MISSING),
                List.of(),
                representative(cells));
    }

    private static Optional<PersonInput.Agent> representative(Cells cells) {
        return cells.at(RequestColumn.REPRESENTATIVE_NAME)
                .map(name -> new PersonInput.Agent(
                        name,
                        cells.at(RequestColumn.REPRESENTATIVE_RELATION).orElse(""),
                        cells.at(RequestColumn.REPRESENTATIVE_PHONE).orElse(""),
                        cells.at(RequestColumn.AUTHORISATION).orElse("")));
    }

    private static Set<String> several(Optional<String> cell) {
        return cell.map(text -> new LinkedHashSet<>(List.of(DIVIDER.split(text))))
                .orElseGet(LinkedHashSet::new);
    }

    private static Instant moment(String text) {
        try {
            TemporalAccessor moment = MOMENT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return moment instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : ((LocalDateTime) moment).atZone(CityTime.ZONE).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new Refusal.InvalidInput(
                    FaultCode.MALFORMED, "expected", "such as 2026-09-28T10:00 or 2026-09-28T10:00:00+08:00");
        }
    }

    /** The code that stands there, or that of the village of that name in the town of the line. */
    private String villageCode(String text, Cells cells) {
        if (DIGITS.matcher(text).matches()) {
            return text;
        }
        Optional<String> town = cells.at(RequestColumn.TOWN);
        return region.towns().stream()
                .filter(known -> town.filter(said -> isCalled(known, said)).isPresent())
                .flatMap(known -> region.villagesOf(known.code()).stream())
                .filter(known -> known.name().equals(text))
                .map(Village::code)
                .map(code -> code.text())
                .findFirst()
                .orElseThrow(() ->
                        new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "twelve digits of a village code"));
    }

    private static boolean isCalled(Town town, String said) {
        return town.name().equals(said) || town.code().text().equals(said);
    }

    /** What stands in the columns of a line, and what is wrong with it. */
    private record Cells(RequestLine line, Faults faults) {

        Optional<String> at(RequestColumn column) {
            return Optional.ofNullable(line.cells().get(column));
        }

        void need(RequestColumn column) {
            if (at(column).isEmpty()) {
                faults.add(column.key(), FaultCode.REQUIRED);
            }
        }

        String needed(RequestColumn column) {
            return at(column).orElseThrow();
        }

        <T> Optional<T> read(RequestColumn column, Function<String, T> parse) {
            return at(column).flatMap(text -> faults.collect(column.key(), () -> parse.apply(text)));
        }

        boolean yesOrNo(RequestColumn column) {
            return read(column, Cells::truth).orElse(false);
        }

        private static boolean truth(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "true or false");
            };
        }
    }
}
