package org.guanjia.application.port;

import java.util.List;
import java.util.Map;
import org.guanjia.domain.shared.Fault;

/**
 * One request of a file, as far as it could be read.
 *
 * @param number of the line that it begins in, counted from 1
 * @param cells what stands in each column, nothing where that is blank
 * @param faults why it could not be read; then the cells are of no use
 */
public record RequestLine(long number, Map<RequestColumn, String> cells, List<Fault> faults) {

    public RequestLine {
        cells = Map.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** Without the content, which speaks of people. */
    @Override
    public String toString() {
        return "RequestLine[number=" + number + ", faults=" + faults + "]";
    }
}
