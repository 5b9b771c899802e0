package org.guanjia.application.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Asks the parser that the constraint names. Public only because validation providers create it. */
public final class ParsedValidator implements ConstraintValidator<Parsed, String> {

    private DomainText text = DomainText.GROUND;

    @Override
    public void initialize(Parsed constraint) {
        text = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || text.faultsOf(value).isEmpty();
    }
}
