/**
 * Every store port on H2 and PostgreSQL through Jdbi: hand-written SQL in one portable dialect, one transaction per use
 * case, migrations by Flyway. From outside only this package is used: {@code Database} opens one, {@code StoresModule}
 * offers its ports.
 */
@NullMarked
package org.guanjia.adapter.jdbi;

import org.jspecify.annotations.NullMarked;
