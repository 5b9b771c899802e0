package org.guanjia.domain.wish;

import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.TextForm;

/**
 * How the department that takes a wish over is reached, as the resident is told it: public particulars of an office.
 *
 * @param text an office, an address, a telephone number: one line of at most 100 characters
 */
public record DepartmentContact(Code department, String text) {

    private static final int LONGEST = 100;

    /**
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if the text has another form
     */
    public DepartmentContact {
        TextForm.LINE.require(text, LONGEST);
    }
}
