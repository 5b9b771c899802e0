package org.guanjia.application.wish;

import java.util.Optional;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;

/**
 * What proves that something was said, signed or done: a file that was handed in before, or a paper that is kept where
 * the note says. Exactly one of them is there.
 */
public record EvidenceInput(
        Optional<@Parsed(DomainText.ATTACHMENT_ID) String> file, Optional<@Parsed(DomainText.NOTE) String> paper) {}
