package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/** The table of rulebook extensions. */
final class ExtensionTable implements StateTable<RulebookExtension> {

    @Override
    public Class<RulebookExtension> aggregate() {
        return RulebookExtension.class;
    }

    @Override
    public String name() {
        return "rulebook_extension";
    }

    @Override
    public ExtensionId id(TownCode town, Ulid ulid) {
        return new ExtensionId(town, ulid);
    }

    @Override
    public RulebookExtension birth(AggregateId id, Event first) {
        return RulebookExtension.fold((ExtensionId) id, List.of((ExtensionEvent) first));
    }

    @Override
    public String select() {
        return """
                select version, head, rulebook, first_day, last_day, ground, fund_years
                from <schema>.rulebook_extension
                where town = :town and id = :id""";
    }

    @Override
    public String insert() {
        return """
                insert into <schema>.rulebook_extension (town, id, version, head, rulebook, first_day, last_day, ground,
                    fund_years, recorded_at, recorded_by)
                values (:town, :id, :version, :head, :rulebook, :firstDay, :lastDay, :ground, :fundYears, :recordedAt,
                    :actor)
                on conflict do nothing""";
    }

    @Override
    public String update() {
        return """
                update <schema>.rulebook_extension
                set version = :version, head = :head, last_day = :lastDay
                where town = :town and id = :id and version = :versionBefore""";
    }

    @Override
    public Map<String, Object> row(RulebookExtension state) {
        ExtensionTerms terms = state.terms();
        return Map.of(
                "rulebook", terms.rulebook().text(),
                "firstDay", terms.from(),
                "lastDay", terms.until(),
                "ground", terms.ground(),
                "fundYears", RecordJson.write(terms.fundYears()));
    }

    @Override
    public RulebookExtension restore(AggregateId id, long version, ResultSet row) throws SQLException {
        return RulebookExtension.restore((ExtensionId) id, version, terms(row));
    }

    /** The terms in a row that has the columns rulebook, first_day, last_day, ground and fund_years. */
    static ExtensionTerms terms(ResultSet row) throws SQLException {
        String rulebook = row.getString("rulebook");
        LocalDate firstDay = row.getObject("first_day", LocalDate.class);
        LocalDate lastDay = row.getObject("last_day", LocalDate.class);
        String ground = row.getString("ground");
        SortedSet<Integer> fundYears = new TreeSet<>();
        RecordJson.readTree(row.getString("fund_years")).forEach(year -> fundYears.add(year.asInt()));
        return Stored.intact(
                "extension", () -> new ExtensionTerms(new RulebookId(rulebook), firstDay, lastDay, ground, fundYears));
    }
}
