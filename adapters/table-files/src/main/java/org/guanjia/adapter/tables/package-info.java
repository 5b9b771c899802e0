/**
 * Tables as files for spreadsheet programs: workbooks (XLSX) and comma-separated values, row by row in constant memory. It
 * knows the application and a CSV library; workbooks it writes by itself, since nothing in them is ever floating point.
 */
@NullMarked
package org.guanjia.adapter.tables;

import org.jspecify.annotations.NullMarked;
