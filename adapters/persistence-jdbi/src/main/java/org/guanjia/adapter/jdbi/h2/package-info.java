/** What H2 loads by name: the triggers behind append-only tables, and its files. Nothing else refers to it. */
@NullMarked
package org.guanjia.adapter.jdbi.h2;

import org.jspecify.annotations.NullMarked;
