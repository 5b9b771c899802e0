package org.guanjia.application.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that the domain's own parser must take. An absent one passes: whether it is needed is another constraint. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = ParsedValidator.class)
public @interface Parsed {

    DomainText value();

    /** Not shown: {@link Inputs} asks the parser what is wrong. */
    String message() default "not parsed";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
