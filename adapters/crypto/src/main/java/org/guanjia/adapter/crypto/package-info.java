/**
 * Keeps what is personal secret: AES-256-GCM under a key of each person's own, wrapped under a master key, blind indexes
 * under a city key, and the file that holds these keys. It seals decisions by them as well. It is the one adapter that makes secrets, so it may roll dice. It
 * knows the JDK's algorithms and no library of others.
 */
@NullMarked
package org.guanjia.adapter.crypto;

import org.jspecify.annotations.NullMarked;
