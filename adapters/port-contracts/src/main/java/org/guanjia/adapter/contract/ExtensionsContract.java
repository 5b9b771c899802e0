package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.endedEarly;
import static org.guanjia.adapter.contract.Fixtures.newExtensionId;
import static org.guanjia.adapter.contract.Fixtures.recorded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Extensions;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Extensions}. */
public abstract class ExtensionsContract {

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void finds_an_extension_exactly_as_it_was_written() {
        ExtensionId id = newExtensionId();
        var written = recorded(id);
        stores().transactions().in(DONGGUAN, Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, written));

        assertThat(found(id)).containsExactly(written.state());
    }

    @Test
    void finds_the_version_that_was_written_last() {
        ExtensionId id = newExtensionId();
        var written = recorded(id);
        stores().transactions().in(DONGGUAN, Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, written));
        stores().transactions()
                .in(
                        DONGGUAN,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU_CLERK,
                                NOON,
                                endedEarly(tx.extensions().find(id).orElseThrow(), LocalDate.of(2026, 2, 28))));

        assertThat(found(id))
                .containsExactly(
                        endedEarly(written.state(), LocalDate.of(2026, 2, 28)).state());
    }

    @Test
    void finds_nothing_under_an_id_that_was_never_written() {
        assertThat(found(newExtensionId())).isEmpty();
    }

    @Test
    void keeps_the_same_ulid_of_two_towns_apart() {
        TownCode shenzhen = new TownCode("440300000");
        ExtensionId id = newExtensionId();
        ExtensionId namesake = new ExtensionId(shenzhen, id.ulid());
        stores().transactions().in(DONGGUAN, Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, recorded(id)));

        assertThat(stores().extensionViews().find(namesake)).isEmpty();
        assertThat(stores().transactions()
                        .in(shenzhen, Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, recorded(namesake)))
                        .version())
                .isEqualTo(1);
    }

    private List<RulebookExtension> found(ExtensionId id) {
        List<RulebookExtension> found = new ArrayList<>();
        stores().transactions().in(DONGGUAN, Optional.empty(), tx -> {
            found.clear();
            tx.extensions().find(id).ifPresent(found::add);
            return Changes.by(BUREAU_CLERK, NOON, recorded(newExtensionId()));
        });
        return found;
    }
}
