package org.guanjia.bootstrap.benchmark;

import org.guanjia.domain.shared.VillageCode;

/**
 * One wish from the request to its closing, each act durable by itself: submitted, acknowledged, no policy found, triaged,
 * verified, granted (money is committed under a limit), delivery started, delivered (money is paid) and evaluated. Safe for use
 * by several threads.
 */
interface Lifecycle extends AutoCloseable {

    /** Prepares money for the wishes of that village. */
    void fund(VillageCode village) throws Exception;

    /** A whole life; no two have the same number. */
    void live(int number, VillageCode village) throws Exception;
}
