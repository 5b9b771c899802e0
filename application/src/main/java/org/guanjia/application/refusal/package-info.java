/**
 * The words of a refusal, in Chinese and English: what happened, which rule, what to do now. Texts stand in resource
 * bundles under the key of the refusal; nothing a citizen wrote is ever expanded.
 */
@NullMarked
package org.guanjia.application.refusal;

import org.jspecify.annotations.NullMarked;
