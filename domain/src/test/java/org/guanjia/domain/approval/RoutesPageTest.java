package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.approval.Approvals.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.SourceText;
import org.junit.jupiter.api.Test;

/** Follows the page on routes of {@code domain/README.md}: puts its lines into a rulebook and acts as its example does. */
class RoutesPageTest {

    private static final Venue VENUE_OF_THE_PAGE = Venue.of(CITY, VILLAGE_CODE, List.of(new Code("housing")));

    private Optional<Approval> approval = Optional.empty();

    @Test
    void an_approval_goes_as_the_page_says_under_the_routes_of_the_page() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        Conditions on = new Conditions(at(MONDAY), editionOf(block(page, "routes")), PRC);
        List<SourceText.Line> lines =
                new SourceText("README.md", block(page, "approval")).records().toList();

        assertThat(lines).isNotEmpty();
        lines.forEach(line -> follow(line.fields('|'), on));
        assertThat(lines.get(lines.size() - 1).fields('|')).first().isEqualTo("outcome");
    }

    @Test
    void without_the_lines_of_the_page_the_bundled_rulebook_leads_another_way() throws IOException {
        Rulebook ofThePage = editionOf(block(Files.readString(Path.of("README.md")), "routes"));

        assertThat(started("exceptional-wish", "30000", ofThePage).state().next())
                .isNotEqualTo(started("exceptional-wish", "30000").state().next());
    }

    private void follow(List<String> fields, Conditions on) {
        switch (fields.get(0)) {
            case "ask" ->
                approval = Optional.of(Approval.start(id(1), wish(), PARTIES, asked(fields), VENUE_OF_THE_PAGE, on)
                        .state());
            case "amend" ->
                approval = Optional.of(
                        now().amend(CLERK, asked(fields), VENUE_OF_THE_PAGE, on).state());
            case "next" -> assertThat(names(now().state().next())).isEqualTo(fields.get(1));
            case "approve" -> decide(Acting.of(Office.parse(fields.get(1)), fields.get(2)), Ruling.approve());
            case "return" -> decide(Acting.of(Office.parse(fields.get(1)), fields.get(2)), Ruling.giveBack(WHY));
            case "deputy" -> decide(deputy(fields), Ruling.approve());
            case "outcome" -> {
                assertThat(now().state().stage().name()).isEqualTo(fields.get(1));
                assertThat(now().state().granted()).map(Money::toYuanText).contains(fields.get(2));
            }
            default -> throw new AssertionError("The page says " + fields);
        }
    }

    private static Proposal asked(List<String> fields) {
        return proposal(fields.get(1), fields.get(2));
    }

    private static Acting deputy(List<String> fields) {
        return Acting.by(substitution(Office.parse(fields.get(1)), fields.get(3), fields.get(2), fields.get(4)));
    }

    private void decide(Acting acting, Ruling ruling) {
        approval = Optional.of(now().decide(acting, ruling, PRC, at(MONDAY)).state());
    }

    private Approval now() {
        return approval.orElseThrow();
    }

    private static String names(List<Office> offices) {
        return offices.stream().map(Office::text).collect(Collectors.joining(", "));
    }

    /** The edition of 2022 with the page's lines in the place of its own. */
    private static Rulebook editionOf(String lines) {
        SourceText edition = TEXT_2022;
        for (SourceText.Line line : new SourceText("README.md", lines).records().toList()) {
            List<String> fields = line.fields('|');
            edition = replaced(edition, fields.get(0) + " | " + fields.get(1), line.text());
        }
        return Rulebook.parse(edition);
    }

    private static String block(String page, String name) {
        String begin = "```" + name + "\n";
        int from = page.indexOf(begin) + begin.length();
        assertThat(from).as(name).isGreaterThanOrEqualTo(begin.length());
        return page.substring(from, page.indexOf("```", from));
    }
}
