package org.guanjia.application.port;

import org.guanjia.domain.shared.PersonId;

/**
 * The key of one person's own, wrapped: only {@link Secrecy} can use it. Where it is destroyed, nothing that was sealed
 * under it can be opened again.
 *
 * @param masterKey the name of the master key that it is wrapped under
 */
public record PersonKey(PersonId person, String masterKey, Sealed wrapped) {}
