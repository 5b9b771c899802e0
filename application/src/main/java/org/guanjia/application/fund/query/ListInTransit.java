package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.InTransit;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** Lists the money on its way between the city and a town. */
@UseCase(
        id = "list-in-transit",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY, Role.CITY_BUREAU, Role.CITY_CHARITY, Role.DELEGATE, Role.AUDITOR})
public final class ListInTransit {

    private static final Permission PERMISSION = Permission.of(ListInTransit.class);

    private final FundViews views;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ListInTransit(FundViews views, Inputs inputs, Region region) {
        this.views = views;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * Whose.
     *
     * @param place the town, or the city by its own code
     */
    public record Query(
            @NotNull @Parsed(DomainText.TOWN_CODE) String place) {}

    /**
     * Money that left one place and has not arrived at the other.
     *
     * @param cause the id of what was acted on, at that version, when it left
     */
    public record OnItsWay(
            String cause,
            long version,
            Programme programme,
            int year,
            MoneySource source,
            FundUnit from,
            FundUnit to,
            Money amount,
            Instant since) {

        static OnItsWay of(InTransit transit) {
            return new OnItsWay(
                    transit.sent().aggregate().text(),
                    transit.sent().version(),
                    transit.from().fund().programme(),
                    transit.from().fund().year(),
                    transit.from().source(),
                    transit.from().fund().unit(),
                    transit.to(),
                    transit.amount(),
                    transit.since());
        }
    }

    /**
     * What comes from the place or goes to it, the longest on its way first.
     *
     * @throws Refusal.NotFound if the actor oversees no such place
     */
    public List<OnItsWay> handle(Actor actor, Query query) {
        TownCode place = new TownCode(inputs.valid(query).place());
        PERMISSION.check(actor, place, region);
        return views.inTransit().stream()
                .filter(transit -> transit.to().town().equals(place)
                        || transit.from().fund().unit().town().equals(place))
                .map(OnItsWay::of)
                .toList();
    }
}
