package org.guanjia.bootstrap.cli;

import picocli.CommandLine.Command;

/** What can be proved about the record. */
@Command(name = "audit")
final class AuditCommand {}
