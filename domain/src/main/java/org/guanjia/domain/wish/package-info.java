/**
 * The wish (民生微心愿) from request to closing: one aggregate, its stages, its events and the deciders behind its acts,
 * chapter by chapter. It knows the ground floor and no other aggregate; of persons it has identities only, and every free
 * text is an identity too, since the vault keeps them.
 */
@NullMarked
package org.guanjia.domain.wish;

import org.jspecify.annotations.NullMarked;
