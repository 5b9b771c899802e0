package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.application.port.Effect;
import org.guanjia.domain.shared.Refusal;

/**
 * How one kind of effect is written, or a part of it.
 *
 * @param sql writes exactly one row for each row given, or none, which is the verdict; where it clears, any number
 */
record EffectTable<E extends Effect>(Class<E> effect, String sql, Rows<E> rows, Verdict<E> verdict, Duty duty) {

    /** What is written in one row for each effect. */
    static <E extends Effect> EffectTable<E> row(Class<E> effect, String sql, Columns<E> columns, Verdict<E> verdict) {
        return new EffectTable<>(effect, sql, written -> List.of(columns.of(written)), verdict, Duty.WRITTEN);
    }

    /** The named parameters of an effect. */
    interface Columns<E> {
        Map<String, Object> of(E effect);
    }

    /** The named parameters of every row of an effect. */
    interface Rows<E> {
        List<Map<String, Object>> of(E effect);
    }

    /** What it means that an effect was not written. */
    interface Verdict<E> {
        Refusal of(E effect);
    }

    Stream<RowStatement.Row> rows(Effect written) {
        E own = effect.cast(written);
        return rows.of(own).stream().map(values -> new RowStatement.Row(values, verdict.of(own)));
    }
}
