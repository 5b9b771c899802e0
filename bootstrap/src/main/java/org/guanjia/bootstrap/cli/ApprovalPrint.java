package org.guanjia.bootstrap.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.approval.query.ApprovalPaper;
import org.guanjia.application.approval.query.ApprovalSummary;
import org.guanjia.application.approval.query.ListApprovals;
import org.guanjia.application.approval.query.ReadApproval;
import org.guanjia.application.approval.query.SealStanding;
import org.guanjia.bootstrap.demo.Official;
import org.guanjia.bootstrap.demo.Story;
import org.guanjia.domain.shared.Money;

/** The records of a wish's approvals as they are printed: who decided for whom, and on what. */
final class ApprovalPrint {

    private static final Actor READER = Official.AUDITOR.actor();
    private static final int MOMENT = 18;
    private static final int SHOWN = 16;

    private final Texts texts;
    private final Story story;
    private final StoryMoments moments;

    ApprovalPrint(Texts texts, Story story, StoryMoments moments) {
        this.texts = texts;
        this.story = story;
        this.moments = moments;
    }

    /** Line by line, approval after approval. */
    List<String> of(String wish) {
        return story.guanjia().approvals().list(READER, new ListApprovals.Query(wish)).stream()
                .map(ApprovalSummary::id)
                .map(id -> story.guanjia().approvals().read(READER, new ReadApproval.Query(id.text())))
                .flatMap(this::print)
                .toList();
    }

    private Stream<String> print(ApprovalPaper paper) {
        String title = texts.get("demo.record", paper.approval().kind().text());
        Stream<String> bases = paper.bases().stream()
                .map(basis -> texts.get(
                        basis.genuine() ? "demo.record.basis" : "demo.record.basis-changed",
                        Integer.toString(basis.round()),
                        basis.sha256().substring(0, SHOWN)));
        return Stream.of(Stream.of(title), paper.lines().stream().map(this::line), bases)
                .flatMap(each -> each);
    }

    private String line(ApprovalPaper.Line line) {
        String act = texts.get(
                "demo.record." + line.act().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Integer.toString(line.round()));
        String who = line.by().map(this::who).orElse("");
        Optional<String> absent = line.standingInFor().map(it -> texts.get("demo.record.for", who(it)));
        Optional<String> amount = line.amount().map(Money::toYuanText).map(yuan -> texts.get("demo.yuan", yuan));
        Optional<String> seal = line.sealStanding().map(this::seal);
        return "  " + DisplayWidth.padded(moments.print(line.at()), MOMENT)
                + String.join(
                        "  ",
                        Stream.of(Stream.of(act, who), absent.stream(), amount.stream(), seal.stream())
                                .flatMap(each -> each)
                                .filter(part -> !part.isEmpty())
                                .toList());
    }

    private String seal(SealStanding standing) {
        return texts.get("demo.record.seal-" + standing.name().toLowerCase(Locale.ROOT));
    }

    private String who(String subject) {
        return Official.of(subject)
                .map(official -> texts.get("demo.official." + official.subject().substring("demo-".length())))
                .orElse(subject);
    }
}
