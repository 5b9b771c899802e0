/**
 * Tables as files for spreadsheet programs: workbooks (XLSX) and comma-separated values, row by row in constant memory. It
 * knows the application, a CSV library and a workbook library, which never sees money as floating point.
 */
@NullMarked
package org.guanjia.adapter.tables;

import org.jspecify.annotations.NullMarked;
