/**
 * The list of existing policies (政策清单) in editions: which department solves what, so that a request is first seen against
 * it (W-02, P-08), and so that an old hand-over stays explained when the list has changed. It reads no file and decides no
 * case. It knows the ground floor only; what wishes and projects keep of it, the reference, lives in {@code shared}.
 */
@NullMarked
package org.guanjia.domain.policy;

import org.jspecify.annotations.NullMarked;
