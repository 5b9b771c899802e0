package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;
import org.guanjia.domain.shared.Refusal;

/**
 * One SQL statement for many rows of one table.
 *
 * @param rows the named parameters of each row
 * @param verdict what it means that the database took a row without writing it
 */
record RowStatement(String sql, List<Map<String, Object>> rows, Refusal verdict) {}
