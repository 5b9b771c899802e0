package org.guanjia.domain.wish;

import java.util.Optional;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * How satisfied the resident was.
 *
 * @param byCall whether a clerk recorded it from a call
 * @param dissatisfied whether the grade opened a call-back and a rectification
 */
public record Evaluation(Grade grade, Optional<PersonalTextId> comment, boolean byCall, boolean dissatisfied) {}
