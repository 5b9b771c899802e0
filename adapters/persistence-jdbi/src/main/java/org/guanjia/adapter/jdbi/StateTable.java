package org.guanjia.adapter.jdbi;

import java.util.Map;
import org.guanjia.domain.shared.Aggregate;

/** Where the states of one kind of aggregate stand, one row each. */
interface StateTable<A extends Aggregate<A, ?>> {

    Class<A> aggregate();

    /** Writes a first row; writes none where the key is taken. */
    String insert();

    /** Overwrites the row of the version before; writes none where another version stands. */
    String update();

    /** The named parameters of a state, beyond those that every state has. */
    Map<String, Object> row(A state);
}
