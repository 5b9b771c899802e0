package org.guanjia.adapter.jdbi;

import java.util.Map;
import org.guanjia.application.port.Effect;
import org.guanjia.domain.shared.Refusal;

/**
 * How one kind of effect is written.
 *
 * @param sql writes exactly one row for each effect, or none, which is the verdict
 */
record EffectTable<E extends Effect>(Class<E> effect, String sql, Columns<E> columns, Verdict<E> verdict) {

    /** The named parameters of an effect. */
    interface Columns<E> {
        Map<String, Object> of(E effect);
    }

    /** What it means that an effect was not written. */
    interface Verdict<E> {
        Refusal of(E effect);
    }

    RowStatement.Row row(Effect written) {
        E own = effect.cast(written);
        return new RowStatement.Row(columns.of(own), verdict.of(own));
    }
}
