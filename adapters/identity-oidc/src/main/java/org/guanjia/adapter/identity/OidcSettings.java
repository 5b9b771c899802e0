package org.guanjia.adapter.identity;

import java.util.Optional;

/**
 * Whose tokens are believed.
 *
 * @param issuer as its tokens name it
 * @param keys where it publishes its keys; found by its discovery document where absent
 */
public record OidcSettings(TrustedAddress issuer, Optional<TrustedAddress> keys, TokenRules rules) {}
