package org.guanjia.application.port;

import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;

/**
 * The numbers of cases for people, counted per town, kind and year. Within one transaction each call gives the next
 * number; of a town no number is given twice, and none is left out, since a decision that is refused gives its numbers
 * back.
 */
public interface CaseNumbers {

    CaseNumber next(CaseKind kind, int year);
}
