/**
 * Files of requests from hotlines and other channels, CSV or NDJSON, read line by line in constant memory. It knows the
 * application, a CSV library and a JSON parser, and what the words of such files mean.
 */
@NullMarked
package org.guanjia.adapter.requests;

import org.jspecify.annotations.NullMarked;
