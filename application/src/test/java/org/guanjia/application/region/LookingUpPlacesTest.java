package org.guanjia.application.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.region.query.ListTowns;
import org.guanjia.application.region.query.ListVillages;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.region.TownKind;
import org.guanjia.domain.region.VillageKind;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class LookingUpPlacesTest {

    private static final Actor RESIDENT = new Actor("resident-1", Role.RESIDENT, new Jurisdiction.OfSelf());

    private final Inputs inputs = new Inputs(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());
    private final ListTowns towns = new ListTowns(BundledEditions.REGION);
    private final ListVillages villages = new ListVillages(BundledEditions.REGION, inputs);

    @Test
    void lists_the_33_towns_that_take_requests() {
        assertThat(listTowns().filter(ListTowns.Entry::takesRequests))
                .hasSize(33)
                .contains(new ListTowns.Entry(new TownCode("441900105"), "企石镇", TownKind.TOWN, true));
    }

    @Test
    void says_of_the_others_that_they_take_none() {
        assertThat(listTowns().filter(town -> !town.takesRequests()))
                .extracting(ListTowns.Entry::name)
                .containsExactly("东莞港", "东莞生态园", "东莞滨海湾新区");
    }

    @Test
    void lists_all_609_villages_town_by_town() {
        List<ListVillages.Entry> all = listTowns()
                .flatMap(town -> listVillages(town.code().text()).stream())
                .toList();

        assertThat(all).hasSize(609).doesNotHaveDuplicates();
    }

    @Test
    void says_of_a_village_what_it_is() {
        assertThat(listVillages("441900003"))
                .contains(
                        new ListVillages.Entry(new VillageCode("441900003001"), "岗贝社区居民委员会", VillageKind.COMMUNITY),
                        new ListVillages.Entry(new VillageCode("441900003500"), "黄旗生活区", VillageKind.OTHER));
        assertThat(listVillages("441900105"))
                .filteredOn(village -> village.name().endsWith("村民委员会"))
                .isNotEmpty()
                .allSatisfy(village -> assertThat(village.kind()).isEqualTo(VillageKind.VILLAGE));
    }

    @Test
    void knows_no_villages_of_another_city_or_of_the_city_itself() {
        assertThat(Stream.of("440307001", "441900000"))
                .allSatisfy(town ->
                        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> listVillages(town)));
    }

    @Test
    void takes_no_town_of_another_form() {
        assertThatExceptionOfType(Refusal.InvalidInput.class).isThrownBy(() -> listVillages("企石镇"));
    }

    @Test
    void answers_nobody_without_a_role() {
        Actor nobody = new Actor("nobody", Set.of());

        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> towns.handle(nobody, new ListTowns.Query()));
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> villages.handle(nobody, new ListVillages.Query("441900105")));
    }

    private Stream<ListTowns.Entry> listTowns() {
        return towns.handle(RESIDENT, new ListTowns.Query()).stream();
    }

    private List<ListVillages.Entry> listVillages(String town) {
        return villages.handle(RESIDENT, new ListVillages.Query(town));
    }
}
