/**
 * How the service is set up: where it listens, where its data is, which editions it goes by. Values come from the command
 * line, the environment and a file; all of them are checked at once. Nothing is opened here, and no secret is ever shown.
 */
@NullMarked
package org.guanjia.bootstrap.config;

import org.jspecify.annotations.NullMarked;
