/** What H2 loads by name: the trigger behind append-only tables. Nothing else refers to it. */
@NullMarked
package org.guanjia.adapter.jdbi.h2;

import org.jspecify.annotations.NullMarked;
