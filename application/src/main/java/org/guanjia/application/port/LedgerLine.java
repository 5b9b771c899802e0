package org.guanjia.application.port;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.guanjia.domain.fund.Pot;

/**
 * A line of a statement.
 *
 * @param after what then lay in the pots of all that the statement is of, in fen
 */
public record LedgerLine(LedgerEntry entry, Map<Pot, Long> after) {

    public LedgerLine {
        after = Collections.unmodifiableMap(new EnumMap<>(after));
    }
}
