package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Each broken set of stores fails the tests that are named for the guarantee it breaks: the contracts bite. */
class ContractsBiteTest {

    @Test
    void a_lost_update_is_found() {
        assertThat(failures(LostUpdate.class))
                .contains("loses_no_update_when_two_decide_on_the_same_version()")
                .doesNotContain("gives_the_first_receipt_again_when_a_command_arrives_twice()");
    }

    @Test
    void a_double_commit_is_found() {
        assertThat(failures(DoubleCommit.class))
                .contains(
                        "gives_the_first_receipt_again_when_a_command_arrives_twice()",
                        "gives_racing_twins_one_effect()")
                .doesNotContain("loses_no_update_when_two_decide_on_the_same_version()");
    }

    @Test
    void a_forgotten_journal_entry_is_found() {
        assertThat(failures(ForgottenJournal.class))
                .containsExactlyInAnyOrder(
                        "keeps_every_event_in_order_as_it_was()",
                        "numbers_the_entries_of_an_aggregate_from_1_without_a_gap()",
                        "folds_to_the_stored_state()");
    }

    @Test
    void a_wrong_zone_is_found() {
        assertThat(failures(WrongZone.class)).containsExactly("keeps_who_acted_and_both_times_to_the_microsecond()");
    }

    @Test
    void a_half_done_decision_is_found() {
        assertThat(failures(HalfDone.class))
                .contains("leaves_no_trace_of_a_decision_of_which_one_part_cannot_be_written()");
    }

    @Test
    void an_audit_that_looks_away_is_found() {
        assertThat(failures(LookingAway.class))
                .containsExactlyInAnyOrder(
                        "finds_each_state_that_its_entries_do_not_come_to()",
                        "examines_everything_once_from_part_to_part()",
                        "keeps_to_its_towns()");
    }

    @Test
    void a_lost_case_number_is_found() {
        assertThat(failures(BurntNumbers.class))
                .containsExactlyInAnyOrder(
                        "gives_a_number_again_whose_decision_was_refused()",
                        "leaves_no_number_out_and_gives_none_twice_however_many_count_at_once()");
    }

    @Test
    void a_number_taken_twice_is_found() {
        assertThat(failures(NumberTakenTwice.class))
                .contains(
                        "is_not_taken_twice_by_whatever_town_and_the_second_wish_leaves_no_trace()",
                        "is_not_taken_by_who_was_slow_and_came_first()",
                        "stands_for_one_wish_however_many_towns_take_it_at_once_and_however_many_are_refused()")
                .doesNotContain("stands_for_the_wish_of_the_decision_that_takes_it()");
    }

    @Test
    void a_wish_that_does_not_change_is_found() {
        assertThat(failures(UnchangingWish.class)).contains("finds_the_version_that_was_written_last()");
    }

    @Test
    void a_worklist_of_what_is_over_is_found() {
        assertThat(failures(EverythingDue.class))
                .contains(
                        "gives_as_due_only_what_is_owed()",
                        "gives_what_is_due_soonest_first_and_what_awaits_a_calendar_last_page_by_page()")
                .doesNotContain("lists_only_what_the_filter_admits()");
    }

    private static Set<String> failures(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .collect(Collectors.toSet());
    }

    // These are not named *Test, so that only the engine above runs them.

    static class LostUpdate extends TransactionsContract {
        private static final Stores STORES = BrokenStores.losingUpdates();

        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    static class DoubleCommit extends TransactionsContract {
        private static final Stores STORES = BrokenStores.committingTwice();

        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    static class ForgottenJournal extends JournalContract {
        private static final Stores STORES = BrokenStores.forgettingTheJournal();

        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    static class WrongZone extends JournalContract {
        private static final Stores STORES = BrokenStores.inTheWrongZone();

        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    static class HalfDone extends TransactionsContract {
        private static final Stores STORES = BrokenStores.stoppingHalfway();

        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    static class LookingAway extends JournalAuditContract {
        private static final Stores STORES = BrokenStores.lookingAway();

        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    static class BurntNumbers extends CaseNumbersContract {
        private static final Stores STORES = BrokenWishStores.burningNumbers();

        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    static class NumberTakenTwice extends ExternalNumbersContract {
        private static final Stores STORES = BrokenWishStores.forgettingWhoTookNumbers();

        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    static class UnchangingWish extends WishesContract {
        private static final Stores STORES = BrokenWishStores.keepingTheFirstState();

        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    static class EverythingDue extends WishViewsContract {
        private static final Stores STORES = BrokenWishStores.showingAsDueWhatIsOver();

        @Override
        protected Stores stores() {
            return STORES;
        }
    }
}
