package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.shared.TownCode;

/**
 * The command keys of a partition that were recorded before that moment no longer count: whatever comes under one of them is
 * a new command.
 */
public record CommandKeysForgotten(TownCode town, Instant before) implements Effect {}
