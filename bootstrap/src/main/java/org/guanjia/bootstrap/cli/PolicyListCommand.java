package org.guanjia.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.domain.policy.PolicyListEdition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with an edition of the policy list. */
@Command(name = "policy-list")
final class PolicyListCommand {

    private final Texts texts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PolicyListCommand(Texts texts) {
        this.texts = texts;
    }

    @Command(name = "check")
    int check(@Parameters(paramLabel = "FILE", descriptionKey = "parameter.policy-list-file") Path file) {
        PolicyListEdition edition = EditionFiles.policyList(file);
        PrintWriter out = spec.commandLine().getOut();
        out.println(texts.get(
                "policy-list.fine",
                edition.id().text(),
                Integer.toString(edition.policies().size()),
                Integer.toString(edition.departments().size())));
        out.println(texts.get("policy-list.document", edition.document(), edition.title()));
        out.println(texts.get("policy-list.in-force-from", edition.from().toString()));
        long withoutContact = edition.policies().stream()
                .filter(policy -> policy.contact().isEmpty())
                .count();
        if (withoutContact > 0) {
            out.println(texts.get("policy-list.without-contact", Long.toString(withoutContact)));
        }
        return ExitCode.FINE.number();
    }
}
