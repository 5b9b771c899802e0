/**
 * The shape of commands: constraints that delegate to the domain's own parsers, and the one place that checks a command
 * and refuses all its faults at once. REST, files and embedding hosts go through the same door.
 */
@NullMarked
package org.guanjia.application.validation;

import org.jspecify.annotations.NullMarked;
