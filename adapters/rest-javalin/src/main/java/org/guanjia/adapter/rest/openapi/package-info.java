/**
 * What the service says of itself: the OpenAPI document that is kept among the resources, and the page that shows it to
 * people. The page is made of nothing but the document; the document is written and kept true by the tests of this package.
 */
@NullMarked
package org.guanjia.adapter.rest.openapi;

import org.jspecify.annotations.NullMarked;
