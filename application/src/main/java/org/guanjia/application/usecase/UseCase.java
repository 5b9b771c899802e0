package org.guanjia.application.usecase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.guanjia.application.access.Role;

/**
 * Declares a use case. The access matrix, the lists of operations and the completeness tests are read from these
 * declarations.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCase {

    /** Stable, in kebab-case: a verb phrase that a clerk would use. */
    String id();

    /** The roles that may run it, each within its own jurisdiction. */
    Role[] roles() default {};

    /** Whether every staff role may run it too, each within its own jurisdiction. */
    boolean everyStaffRole() default false;
}
