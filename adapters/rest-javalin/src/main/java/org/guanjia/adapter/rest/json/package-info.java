/**
 * What travels: request bodies and addresses as commands and queries, answers as JSON. Faults of form are found here, all at
 * once; what a text means is the use case's own question.
 */
@NullMarked
package org.guanjia.adapter.rest.json;

import org.jspecify.annotations.NullMarked;
