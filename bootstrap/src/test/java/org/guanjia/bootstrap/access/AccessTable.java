package org.guanjia.bootstrap.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may run which use case, and at which level. Each row says what the use cases below it are asked about; a column is a
 * role, the second letter of a pair the place it is held at.
 *
 * <pre>
 * -  nowhere                                 c  everything in the city
 * s  what they brought in themselves         a  whatever everybody in the city shares
 * h  what came through their channel         e  everything everywhere
 * v  what lies in their village              d  what their department of the town has
 * t  what lies in their town                 l  what their department of the city has
 * p  what projects of their town are paid    w  what wishes of their town are paid
 * </pre>
 *
 * Offices are reached by who serves in them: V the village, L the lead department, D a department, H the charity of the town,
 * B the bureau, C the charity, K a department of the city.
 */
final class AccessTable {

    static final String NOWHERE = "-";
    static final String EVERYWHERE = "e";

    private static final String TEXT = """
            #            resident
            #            |  supporter
            #            |  |  village clerk
            #            |  |  |  village lead
            #            |  |  |  |  town lead
            #            |  |  |  |  |  department of the town
            #            |  |  |  |  |  |  charity of the town
            #            |  |  |  |  |  |  |  bureau of the city
            #            |  |  |  |  |  |  |  |  charity of the city
            #            |  |  |  |  |  |  |  |  |  liaison
            #            |  |  |  |  |  |  |  |  |  |  delegate of a village
            #            |  |  |  |  |  |  |  |  |  |  |  delegate of a town
            #            |  |  |  |  |  |  |  |  |  |  |  |  auditor of a town
            #            |  |  |  |  |  |  |  |  |  |  |  |  |  auditor of the city
            #            |  |  |  |  |  |  |  |  |  |  |  |  |  |  integration
            SUBMISSION   e  -  v  v  t  -  -  -  -  -  -  -  -  -  h
              submit-wish
            # each line of a file is asked for itself, so that the file as a whole is let in
            SUBMISSION   -  -  e  e  e  -  -  -  -  -  -  -  -  -  e
              import-requests
            WISH         s  -  v  v  t  d  t  c  c  l  v  t  t  c  h
              read-wish
            WISH         -  -  v  v  t  d  t  c  c  l  v  t  t  c  -
              read-timeline read-person read-feedback list-approvals
            APPROVAL     -  -  v  v  t  d  t  c  c  l  v  t  t  c  -
              read-approval
            APPROVAL     -  -  v  v  t  -  t  c  c  -  -  -  -  -  -
              ask-revocation decide-revocation
            # a list of one's own turns, wherever they are
            CITY         -  -  e  e  e  e  e  e  e  -  -  -  -  -  -
              read-approval-worklist
            FILE         -  -  v  v  t  d  t  c  c  l  v  t  t  c  -
              read-evidence
            WISH         -  -  v  v  t  d  t  -  -  l  -  -  t  c  -
              disclose-person
            WISH         -  -  -  -  t  -  -  c  -  -  -  -  t  c  -
              list-disclosures
            WISH         -  -  -  -  -  -  -  c  -  -  -  -  -  -  -
              erase-person
            WISH         s  -  v  v  t  -  t  -  -  -  -  -  -  -  -
              attach-evidence
            WISH         s  -  v  v  t  -  -  -  -  -  -  -  -  -  -
              amend-particulars amend-wish complain-about-refusal evaluate-wish withdraw-wish
            WISH         -  -  v  v  t  d  -  -  -  l  -  -  -  -  -
              hand-back-from-department report-not-enough report-solved
            WISH         -  -  v  v  t  -  t  -  -  -  -  -  -  -  -
              declare-interest deliver-part start-delivery
            WISH         -  -  v  v  t  -  t  c  c  -  -  -  -  -  -
              approve-wish return-wish
            WISH         -  -  v  v  t  -  -  c  -  -  -  -  -  -  -
              resume-transfer
            WISH         -  -  -  -  t  -  -  -  -  -  -  -  -  -  -
              decide-complaint overturn-emergency refuse-wish uphold-emergency
            WISH         -  -  v  v  t  -  -  -  -  -  -  -  -  -  -
              accept-self-declaration acknowledge-wish assign-wish close-unevaluated compare-with-records
              decide-emergency
              discontinue-wish explain-delay hand-back-wish hand-over-wish merge-wish propose-as-project recall-wish
              record-comparison record-feedback record-inquiry record-no-policy rectify-wish redispatch-wish
              renew-follow-up-code reopen-wish resend-message resubmit-wish
              return-from-project rule-out-duplicates take-wish transfer-wish triage-wish waive-verification
            VILLAGE      -  -  v  v  t  t  t  c  c  c  v  t  t  c  -
              list-wishes read-worklist
            # departments see what they have in lists, and no figures of places
            VILLAGE      -  -  v  v  t  -  t  c  c  -  v  t  t  c  -
              list-figure-cases read-figures read-step-times
            VILLAGE      -  -  v  v  t  -  -  c  -  -  -  -  t  c  -
              list-held-messages
            TOWN         -  -  -  -  -  -  -  c  -  -  -  -  -  -  -
              foresee-deadlines recompute-deadlines try-rulebook-on-wishes
            UNIT         -  -  -  -  -  -  -  c  -  -  -  -  t  c  -
              verify-journal
            UNIT         -  -  -  -  t  -  -  c  -  -  -  -  -  -  -
              import-staff
            UNIT         -  -  -  -  t  -  t  c  -  -  -  -  t  c  -
              list-emergency-authorities
            # money is acted on where it lies, and read from above
            OWN_UNIT     -  -  -  -  t  -  t  c  -  -  -  -  -  -  -
              open-fund-year
            OWN_FUND_YEAR - -  -  -  t  -  t  c  c  -  -  -  -  -  -
              receive-donation receive-money reverse-receipt
            OWN_DONATION -  -  -  -  t  -  t  c  c  -  -  -  -  -  -
              receive-more-of-donation reverse-donation-receipt settle-rest-of-donation
            OWN_FUND_YEAR - -  -  -  t  -  t  c  -  -  -  -  -  -  -
              close-fund-year settle-fund-year
            OWN_FUND_YEAR - -  -  -  t  -  t  -  -  -  -  -  -  -  -
              take-back-from-village
            OWN_FUND_YEAR - -  -  -  t  -  -  -  -  -  -  -  -  -  -
              disburse-to-village give-up-reserve justify-shortfall keep-reserve
            OWN_FUND_YEAR - -  -  -  -  -  t  -  -  -  -  -  -  -  -
              grant-quota return-surplus
            UNIT         -  -  -  -  t  -  t  c  c  -  v  t  t  c  -
              list-fund-years
            UNIT         -  -  -  -  t  -  t  c  c  -  v  t  t  c  -
              list-in-transit list-leftovers list-obligations
            OWN_FUND_YEAR - -  -  -  t  -  -  -  -  -  -  -  -  -  -
              commit-money
            OWN_COMMITMENT -  -  - -  p  -  -  -  -  -  -  -  -  -  -
              increase-commitment
            OWN_COMMITMENT -  -  - -  p  -  w  -  -  -  -  -  -  -  -
              carry-over-commitment hand-over-again order-payment recover-payment release-commitment
              reverse-confirmation
            # an integration says what became of payments where it carries them out
            OWN_COMMITMENT -  -  - -  p  -  w  -  -  -  -  -  -  -  h
              confirm-payment fail-payment
            OWN_COMMITMENT -  -  - -  t  -  -  -  -  -  -  -  -  -  -
              write-off-payment
            COMMITMENT   -  -  v  v  t  -  t  c  c  -  v  t  t  c  -
              read-commitment
            CITY_FUND    -  -  -  -  -  -  -  c  c  -  -  -  -  -  -
              allocate-money try-allocation
            ALLOCATION   -  -  -  -  -  -  -  c  c  -  -  -  t  c  -
              read-allocation
            MONEY        -  -  -  -  -  -  -  c  c  -  -  -  t  c  -
              list-allocations
            FUND_YEAR    -  -  -  -  t  -  t  c  c  -  v  t  t  c  -
              read-fund-year
            FUND_PLACE   -  -  v  v  t  -  t  c  c  -  v  t  t  c  -
              export-ledger export-payment-ledger list-commitments list-donations list-payments read-balances read-payment-ledger
              read-statement
            PAYMENT      -  -  v  v  t  -  t  c  c  -  v  t  t  c  -
              read-payment-trail
            DONATION     -  -  v  v  t  -  t  c  c  -  v  t  t  c  -
              read-donation
            CITY         -  -  -  -  -  -  -  a  -  -  -  -  -  -  -
              put-calendar-in-force put-policy-list-in-force put-rulebook-in-force record-extension
              try-calendar try-policy-list try-rulebook
            CITY         -  -  a  a  a  a  a  a  a  a  a  a  a  a  -
              list-editions list-extensions read-events read-footing read-rulebook
            CITY         e  e  e  e  e  e  e  e  e  e  e  e  e  e  e
              list-towns list-villages read-calendar read-policy-list
            CITY         -  -  a  a  a  a  a  a  a  a  -  -  -  -  -
              list-reminder-texts list-reminders
            EDITION      -  -  -  -  -  -  -  a  -  -  -  -  -  -  -
              withdraw-edition
            EDITION      -  -  a  a  a  a  a  a  a  a  a  a  a  a  -
              read-edition
            EXTENSION    -  -  -  -  -  -  -  a  -  -  -  -  -  -  -
              end-extension-early
            EXTENSION    -  -  a  a  a  a  a  a  a  a  a  a  a  a  -
              read-extension
            OFFICE       -  -  a  a  a  a  a  a  a  a  a  a  a  a  -
              read-office read-staff
            OWN_OFFICE   -  -  V  V  L  D  H  B  C  K  -  -  -  -  -
              record-first-login
            POST         -  -  V  v  t  D  H  c  C  K  -  -  -  -  -
              record-substitution
            SUBSTITUTION -  -  V  v  t  D  H  c  C  K  -  -  -  -  -
              end-substitution
            OFFICER      -  -  -  -  t  -  -  -  -  -  -  -  -  -  -
              grant-emergency-authority withdraw-emergency-authority
            """;

    private AccessTable() {}

    /**
     * A row as it counts for one use case.
     *
     * @param levels one for each of the {@link Column columns}
     */
    record Row(Kind kind, List<String> levels) {}

    /** The rows by the ids of the use cases. */
    static Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        Row row = new Row(Kind.CITY, List.of());
        for (String line : lines()) {
            List<String> words = Arrays.asList(line.strip().split(" +"));
            if (!line.startsWith(" ")) {
                row = new Row(Kind.valueOf(words.get(0)), words.subList(1, words.size()));
            } else {
                for (String useCase : words) {
                    if (rows.put(useCase, row) != null) {
                        throw new IllegalArgumentException("Use case " + useCase + " stands twice in the table");
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> lines() {
        return Stream.of(TEXT.split("\n")).filter(line -> !line.startsWith("#")).toList();
    }
}
