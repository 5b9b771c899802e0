package org.guanjia.domain.fund;

/** What rests on a paper. */
interface Vouched {

    Voucher voucher();
}
