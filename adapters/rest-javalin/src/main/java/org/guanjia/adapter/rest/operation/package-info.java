/**
 * What the service does over HTTP: one operation per use case, each with its address. The rest of the adapter, the document
 * that describes it and the tests go by this list.
 */
@NullMarked
package org.guanjia.adapter.rest.operation;

import org.jspecify.annotations.NullMarked;
