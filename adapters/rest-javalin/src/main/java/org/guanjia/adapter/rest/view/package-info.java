/**
 * What answers show: the documents that portals read, made from what use cases answer with. The names here are the public
 * ones; nothing else of the inside is shown.
 */
@NullMarked
package org.guanjia.adapter.rest.view;

import org.jspecify.annotations.NullMarked;
