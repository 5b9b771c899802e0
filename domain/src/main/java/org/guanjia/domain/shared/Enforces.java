package org.guanjia.domain.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the type that makes rules hold. The rule table in {@code domain/README.md} is made from these marks. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Enforces {

    /** The ids of the rules, such as {@code "R-04"}. */
    String[] value();
}
