/**
 * The vault: the one place where what is known of a person is sealed and opened. Use cases hand it plain values and get
 * effects; what they read is masked unless they ask otherwise. It knows the ports and is no use case.
 */
@NullMarked
package org.guanjia.application.person;

import org.jspecify.annotations.NullMarked;
