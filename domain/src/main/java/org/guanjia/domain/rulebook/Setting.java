package org.guanjia.domain.rulebook;

import java.util.Optional;
import org.guanjia.domain.shared.Force;

/** What one edition says of one parameter, and where its file says it. */
record Setting<T>(Optional<T> value, Force force, String clause, String location) {}
