package org.guanjia.application.port;

import java.util.List;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;

/**
 * The numbers of cases for people, counted per town, kind and year. Within one transaction each call gives the next
 * number; of a town no number is given twice, and none is left out, since a decision that is refused gives its numbers
 * back.
 */
public interface CaseNumbers {

    default CaseNumber next(CaseKind kind, int year) {
        return next(kind, year, 1).get(0);
    }

    /** The next so many numbers, in their order. */
    List<CaseNumber> next(CaseKind kind, int year, int many);
}
