package org.guanjia.adapter.jdbi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.ApprovalFilter;
import org.guanjia.application.port.AwaitedApproval.Place;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.TownCode;

/**
 * The SQL for pages of the approvals that a filter admits. Each town, and each office in it, is a branch of its own, which an
 * index gives in the page's order and no further than its size; what the branches give is merged.
 */
final class ApprovalPages {

    private static final String DUE = "coalesce(a.open_due_at, :noDue)";

    /** Only what a page gives is looked up by its key: joined any earlier, the planner would expect too few to trust an order. */
    private static final String OF_PAGE =
            " page join <schema>.approval found on found.town = page.town and found.id = page.id order by ";

    private final ApprovalFilter filter;
    private final int limit;
    private final Map<String, Object> values = new HashMap<>(Map.of("noDue", ApprovalParts.NO_DUE));

    ApprovalPages(ApprovalFilter filter, int limit) {
        this.filter = filter;
        this.limit = limit;
    }

    /** A statement with its named parameters. */
    record Page(String sql, Map<String, Object> values) {}

    /** By town and id. */
    Page list(Optional<ApprovalId> after) {
        Stream<String> branches = towns().filter(town ->
                        after.filter(last -> town.compareTo(last.town()) < 0).isEmpty())
                .map(town -> limited(listed(town) + follows(town, after), "a.id"));
        return merged(branches, "town, id");
    }

    private String listed(TownCode town) {
        return "select a.town, a.id, '' as office, 0 as place, a.open_due_at as due_at from <schema>.approval a"
                + " where a.town = " + bound(town.text()) + ofStages() + admitted("a") + overdue("a.open_due_at");
    }

    private String follows(TownCode town, Optional<ApprovalId> after) {
        return after.filter(last -> last.town().equals(town))
                .map(last -> " and a.id > " + bound(last.ulid().text()))
                .orElse("");
    }

    /** By due instant, what waits for these offices; for one officer where they may decide it. */
    Page turns(Set<Office> offices, Optional<String> officer, Optional<Place> after) {
        if (!filter.stages().isEmpty() && !filter.stages().contains(ApprovalStage.OPEN)) {
            return merged(Stream.empty(), "");
        }
        List<Office> inOrder = offices.stream().sorted().toList();
        Stream<String> branches = towns().flatMap(town -> inOrder.stream()
                .filter(office -> mayDecideIn(office, town))
                .flatMap(office -> turns(town, office, inOrder.indexOf(office), officer, after)));
        return merged(branches, "due_at, town, id, place");
    }

    /** A town's offices decide in its own partition, and in the city's. */
    private static boolean mayDecideIn(Office office, TownCode town) {
        return office.town().isCity() || town.isCity() || office.town().equals(town);
    }

    private Stream<String> turns(
            TownCode town, Office office, int place, Optional<String> officer, Optional<Place> after) {
        String common = "select t.town, t.approval as id, t.office, " + place + " as place, t.due_at"
                + " from <schema>.approval_turn t where t.town = " + bound(town.text()) + " and t.office = "
                + bound(office.text()) + officer.map(this::notBarred).orElse("") + admitted("t") + overdue("t.due_at");
        return follows("t.due_at", "t.approval", town, Optional.of(office), after)
                .map(follows -> limited(common + follows, "t.due_at, t.approval"));
    }

    /** Told as an inequality, of which the planner expects a third to hold; of an equality it expects next to none. */
    private String notBarred(String officer) {
        return " and position(" + bound(ApprovalParts.barredName(officer)) + " in t.barred) < 1";
    }

    /** By due instant, what an officer has a part in and cannot decide now. */
    Page waited(String officer, Set<Office> offices, Optional<Place> after) {
        Stream<String> branches = towns().flatMap(town -> {
            String common = "select a.town, a.id, '' as office, 0 as place, " + DUE + " as due_at"
                    + " from <schema>.approval_involved v join <schema>.approval a on a.town = v.town and a.id = v.approval"
                    + " where v.town = " + bound(town.text()) + " and v.officer = " + bound(officer)
                    + notTheirTurn(officer, offices) + ofStages() + admitted("a") + overdue("a.open_due_at");
            return follows(DUE, "a.id", town, Optional.empty(), after)
                    .map(follows -> limited(common + follows, DUE + ", a.id"));
        });
        return merged(branches, "due_at, town, id");
    }

    private String notTheirTurn(String officer, Set<Office> offices) {
        return offices.isEmpty()
                ? ""
                : " and not exists (select 1 from <schema>.approval_turn t where t.town = v.town and t.approval = v.approval"
                        + notBarred(officer) + " and t.office in ("
                        + offices.stream()
                                .sorted()
                                .map(office -> bound(office.text()))
                                .collect(Collectors.joining(", "))
                        + "))";
    }

    /**
     * What is due at the moment at which the page before ended is ordered by town, id and office; where some of it may follow that
     * is a branch of its own.
     */
    private Stream<String> follows(
            String due, String id, TownCode town, Optional<Office> office, Optional<Place> after) {
        if (after.isEmpty()) {
            return Stream.of("");
        }
        Place last = after.get();
        String moment = bound(last.due().map(Stored::utc).orElse(ApprovalParts.NO_DUE));
        int compared = town.compareTo(last.approval().town());
        if (compared != 0) {
            return Stream.of(" and " + due + (compared < 0 ? " > " : " >= ") + moment);
        }
        boolean sameIsLater = office.map(Office::text)
                        .orElse("")
                        .compareTo(last.office().map(Office::text).orElse(""))
                > 0;
        String same = " and " + due + " = " + moment + " and " + id + (sameIsLater ? " >= " : " > ")
                + bound(last.approval().ulid().text());
        return Stream.of(same, " and " + due + " > " + moment);
    }

    private Stream<TownCode> towns() {
        return filter.towns().stream().sorted();
    }

    private String ofStages() {
        List<String> stages = filter.stages().stream()
                .map(Enum::name)
                .sorted()
                .map(this::bound)
                .toList();
        return stages.isEmpty() ? "" : " and a.stage in (" + String.join(", ", stages) + ")";
    }

    private String admitted(String table) {
        return filter.kind()
                        .map(kind -> " and " + table + ".kind = " + bound(kind.text()))
                        .orElse("")
                + filter.about()
                        .map(kind -> " and " + table + ".subject_kind = " + bound(AnyId.kindOf(kind)))
                        .orElse("");
    }

    private String overdue(String due) {
        return filter.overdueAt()
                .map(at -> " and " + due + " <= " + bound(Stored.utc(at)))
                .orElse("");
    }

    private String bound(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** The limit stands in the text: a plan made for any limit would not trust in an index's order. */
    private String limited(String branch, String order) {
        return "(" + branch + " order by " + order + " limit " + limit + ")";
    }

    private Page merged(Stream<String> branches, String order) {
        String rows = branches.collect(Collectors.joining("\nunion all\n"));
        return new Page(rows.isEmpty() ? "" : found(rows, order), values);
    }

    private String found(String rows, String order) {
        String inOrder = Stream.of(order.split(", ")).map("page."::concat).collect(Collectors.joining(", "));
        return "select page.town, page.id, found.version, found.state, page.office, page.due_at from (select * from (\n"
                + rows + "\n) branches order by " + order + " limit " + limit + ")" + OF_PAGE + inOrder;
    }
}
