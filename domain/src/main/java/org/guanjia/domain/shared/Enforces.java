package org.guanjia.domain.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the type that makes provisions of rules hold for whoever asks it. What depends on an act that is not there yet is
 * not marked. The rule table in {@code domain/README.md} is made from these marks.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Enforces {

    /**
     * The rule and the parameter of each provision, such as {@code R-07.case-clock-stands-still}; the rule alone where it
     * has one parameter only.
     */
    String[] value();
}
