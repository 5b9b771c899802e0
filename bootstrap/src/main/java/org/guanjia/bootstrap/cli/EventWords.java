package org.guanjia.bootstrap.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.domain.policy.PolicyLists;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Village;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.DeliveryEvent;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.ExaminationEvent;
import org.guanjia.domain.wish.GrantEvent;
import org.guanjia.domain.wish.IntakeEvent;
import org.guanjia.domain.wish.Proof;
import org.guanjia.domain.wish.WishStep;

/** What happened to a wish, in one line each. */
final class EventWords {

    private static final String PREFIX = "demo.event.";

    private final Texts texts;
    private final Region region;
    private final PolicyLists policies;
    private final Function<WishId, String> numbers;

    /**
     * @param numbers gives the case number of a wish
     */
    EventWords(Texts texts, Region region, PolicyLists policies, Function<WishId, String> numbers) {
        this.texts = texts;
        this.region = region;
        this.policies = policies;
        this.numbers = numbers;
    }

    /** The line; what has particulars worth saying says them. */
    String of(Event event) {
        return intake(event)
                .or(() -> examination(event))
                .or(() -> grant(event))
                .or(() -> delivery(event))
                .or(() -> ending(event))
                .orElseGet(() -> plain(event, ""));
    }

    private Optional<String> intake(Event event) {
        if (event instanceof IntakeEvent.Submitted it) {
            List<WishId> alike = it.possibleDuplicates();
            return Optional.of(
                    alike.isEmpty()
                            ? plain(event, "", yuan(it.need().amount()))
                            : plain(event, "-twice", yuan(it.need().amount()), numbers.apply(alike.get(0))));
        }
        if (event instanceof IntakeEvent.Redispatched it) {
            return Optional.of(plain(event, "", village(it.custody().village())));
        }
        if (event instanceof IntakeEvent.DelayExplained it) {
            return Optional.of(
                    plain(event, "", it.step().map(this::step).orElseGet(() -> texts.get("demo.step.whole"))));
        }
        return Optional.empty();
    }

    private Optional<String> examination(Event event) {
        if (event instanceof ExaminationEvent.NoPolicyFound it) {
            return Optional.of(plain(event, "", it.edition().text()));
        }
        if (event instanceof ExaminationEvent.HandedOver it) {
            String policy = policies.find(it.handOver().policy())
                    .map(found -> found.name())
                    .orElseThrow();
            return Optional.of(plain(event, "", policy, it.handOver().contact().text()));
        }
        if (event instanceof ExaminationEvent.CameBack it) {
            return Optional.of(plain(event, "-" + word(it.way())));
        }
        if (event instanceof ExaminationEvent.Triaged it) {
            return Optional.of(plain(event, it.departure().isPresent() ? "-otherwise" : ""));
        }
        if (event instanceof ExaminationEvent.Compared it) {
            return Optional.of(plain(event, "-" + word(it.comparison().answer())));
        }
        if (event instanceof ExaminationEvent.Inquired it) {
            return Optional.of(plain(event, "-" + word(it.inquiry().means())));
        }
        return event instanceof ExaminationEvent.Verified it
                ? Optional.of(plain(event, "-" + proof(it.proof())))
                : Optional.empty();
    }

    private static String proof(Proof proof) {
        return proof.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private Optional<String> grant(Event event) {
        if (event instanceof GrantEvent.Consented it) {
            return Optional.of(plain(event, "", yuan(it.amount())));
        }
        if (event instanceof GrantEvent.Approved it) {
            return Optional.of(plain(event, "", yuan(it.granted().amount())));
        }
        if (event instanceof GrantEvent.EmergencyDecided it) {
            return Optional.of(plain(event, "", yuan(it.emergency().amount())));
        }
        if (event instanceof GrantEvent.EmergencyNotUpheld it) {
            return Optional.of(plain(event, "-" + word(it.outcome())));
        }
        return event instanceof GrantEvent.Refused it
                ? Optional.of(plain(
                        event, "-" + it.ground().code().text(), it.ground().clause()))
                : Optional.empty();
    }

    private Optional<String> delivery(Event event) {
        if (event instanceof DeliveryEvent.PartDelivered it) {
            return Optional.of(plain(
                    event,
                    it.evaluation().isPresent() ? "-last" : "",
                    yuan(it.part().value())));
        }
        return event instanceof DeliveryEvent.Evaluated it
                ? Optional.of(plain(
                        event,
                        it.evaluation().dissatisfied() ? "-dissatisfied" : "",
                        texts.get("demo.grade." + word(it.evaluation().grade()))))
                : Optional.empty();
    }

    private Optional<String> ending(Event event) {
        if (event instanceof EndingEvent.SolvedByPolicy it) {
            return Optional.of(plain(event, "", yuan(it.aid())));
        }
        if (event instanceof EndingEvent.Merged it) {
            return Optional.of(plain(event, "", numbers.apply(it.into())));
        }
        if (event instanceof EndingEvent.Transferred it) {
            return Optional.of(plain(event, "", village(it.village())));
        }
        return event instanceof EndingEvent.ComplaintDecided it
                ? Optional.of(plain(event, it.whole().isPresent() ? "-upheld" : "-rejected"))
                : Optional.empty();
    }

    private String plain(Event event, String variant, String... values) {
        String name = event.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return texts.get(PREFIX + name.toLowerCase(Locale.ROOT) + variant, values);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String step(WishStep step) {
        return texts.get("demo.step." + word(step));
    }

    private String yuan(Optional<Money> amount) {
        return amount.map(this::yuan).orElseGet(() -> texts.get("demo.no-amount"));
    }

    private String yuan(Money amount) {
        return texts.get("demo.yuan", amount.toYuanText());
    }

    /** The village's short name, as people say it. */
    private String village(VillageCode code) {
        return region.village(code)
                .map(Village::name)
                .map(EventWords::shortened)
                .orElseGet(code::text);
    }

    static String shortened(String village) {
        return village.replaceFirst("(村民|居民)委员会$", "");
    }
}
