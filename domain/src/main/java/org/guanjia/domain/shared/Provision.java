package org.guanjia.domain.shared;

/**
 * One thing that a rule says and that an act can break. Implemented by enums beside the aggregate that enforces it, so
 * that a refusal, its text and the rule table name the same thing.
 */
public interface Provision {

    RuleId rule();

    /** The provision's name within its rule in kebab-case, such as {@code lapsed}; part of the key of its text. */
    String key();

    Force force();
}
