/**
 * Orders of payments as files in a folder, one for each, for whoever hands them to a bank by hand; what became of them is then
 * noted by hand too. It knows the application and the domain only.
 */
@NullMarked
package org.guanjia.adapter.disbursement;

import org.jspecify.annotations.NullMarked;
