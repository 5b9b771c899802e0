package org.guanjia.domain.fund;

import org.guanjia.domain.shared.FundYearId;

/**
 * Which return of a town it is (F-08).
 *
 * @param version of the town's fund year after it
 */
public record ReturnReference(FundYearId year, long version) {}
