/** The API of a whole service, asked over HTTP as portals ask it. */
@NullMarked
package org.guanjia.bootstrap.rest;

import org.jspecify.annotations.NullMarked;
