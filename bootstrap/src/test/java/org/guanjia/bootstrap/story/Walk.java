package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.office.RecordFirstLogin;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;

/** Clerks, leads, residents and strangers of five towns who do with wishes what comes to their minds. */
final class Walk {

    private static final int MOST_WISHES = 400;
    private static final Set<WishAct> ONWARD = EnumSet.of(
            WishAct.ACKNOWLEDGE,
            WishAct.FIND_NO_POLICY,
            WishAct.DECIDE_DUPLICATES,
            WishAct.COME_BACK,
            WishAct.TRIAGE,
            WishAct.VERIFY,
            WishAct.APPROVE,
            WishAct.START_DELIVERY,
            WishAct.DELIVER_PART,
            WishAct.EVALUATE,
            WishAct.MAKE_UP,
            WishAct.RETURN_FROM_PROJECT,
            WishAct.COMPLAIN,
            WishAct.DECIDE_COMPLAINT);
    private static final Set<WishAct> ENDING = EnumSet.of(
            WishAct.WITHDRAW,
            WishAct.DISCONTINUE,
            WishAct.MERGE,
            WishAct.CONVERT,
            WishAct.REFUSE,
            WishAct.TRANSFER,
            WishAct.REVOKE);

    private static final Set<WishAct> SIDEWAYS = EnumSet.of(
            WishAct.ATTACH, WishAct.EXPLAIN_DELAY, WishAct.DECLARE_INTEREST, WishAct.ASSIGN, WishAct.DECIDE_EMERGENCY);

    private final Story story;
    private final Random chance;
    private final List<Actor> actors;
    private final List<PersonInput> people;
    private final List<String> wishes = new ArrayList<>();
    private final Drawn drawn;
    private final Attempts attempts;
    private final Map<WishAct, Integer> done = new EnumMap<>(WishAct.class);
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Set<WishStage> stages = EnumSet.noneOf(WishStage.class);
    private final List<String> told = new ArrayList<>();

    Walk(Story story, long seed) {
        this.story = story;
        this.chance = new Random(seed);
        this.actors = Stream.concat(Officials.villages().flatMap(Walk::officialsOf), outsiders())
                .toList();
        this.people = people(story.secrets());
        List<String> words = Stream.of("密语甲一", "密语乙二", "密语丙三").map(story::say).toList();
        this.drawn = new Drawn(story, chance, words);
        Officials.villages()
                .forEach(village ->
                        Authority.give(story, Officials.villageLead(village), village, LocalDate.of(2026, 9, 1)));
        Officials.villages()
                .forEach(village -> story.guanjia()
                        .staff()
                        .recordFirstLogin(
                                Officials.clerk(village),
                                new RecordFirstLogin.Command(village.text() + ":village-committee")));
        Officials.villages().forEach(village -> story.purse().fillFor(village));
        this.attempts = new Attempts(story.guanjia(), drawn, people, wishes);
    }

    private static Stream<Actor> officialsOf(VillageCode village) {
        return Stream.of(
                Officials.clerk(village),
                Officials.villageLead(village),
                Officials.townLead(village),
                Officials.townCharity(village));
    }

    private static Stream<Actor> outsiders() {
        return Stream.of(
                Officials.liaison("civil-affairs"),
                Officials.liaison("housing"),
                Officials.resident("resident-1"),
                Officials.HOTLINE,
                Officials.AUDITOR,
                new Actor("delegate-1", Role.DELEGATE, new Jurisdiction.OfTown(Officials.HUMEN.town())));
    }

    private static List<PersonInput> people(Secrets secrets) {
        return List.of(
                secrets.resident("陈大虚", "441900195203140025", "13800138011", "东莞市横沥镇横沥村虚构巷3号"),
                secrets.resident("吴阿虚", "445221199001017016", "13800138033", "东莞市企石镇企石村乌有街5号"),
                secrets.resident("邓二虚", "513021197906223451", "13800138044", "东莞市虎门镇虎门寨子虚里1号"),
                secrets.roofless("阿黑虚"));
    }

    Map<WishAct, Integer> done() {
        return done;
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    Set<WishStage> stages() {
        return stages;
    }

    /** What happened, step by step, with no word of identities. */
    List<String> told() {
        return told;
    }

    void step() {
        story.clock().pass(chance.nextInt(40) == 0 ? Duration.ofHours(chance.nextInt(60)) : Duration.ofSeconds(37));
        if (wishes.isEmpty() || (chance.nextInt(20) == 0 && wishes.size() < MOST_WISHES)) {
            bringIn();
        } else {
            act();
        }
    }

    private void bringIn() {
        Request request = new Request(
                drawn.oneOf(people),
                drawn.oneOf(List.of("URGENT_PERSONAL", "SPECIAL_GROUP", "UNIVERSAL")),
                drawn.oneOf(List.of("medical", "living", "housing", "education", "unheard-of")),
                chance.nextInt(5) > 0 ? Optional.of(drawn.amount()) : Optional.empty(),
                chance.nextBoolean(),
                drawn.maybeSaid(),
                drawn.village(),
                drawn.oneOf(List.of("grid-workers", "12345-hotline")),
                Optional.of("T-" + chance.nextInt(30)).filter(some -> chance.nextInt(3) == 0),
                Optional.empty());
        Actor actor = chance.nextInt(3) > 0 ? Officials.clerk(request.village()) : drawn.oneOf(actors);
        tried(actor.subject() + " brings in", () -> story.submitted(actor, request))
                .ifPresent(this::known);
    }

    private void known(String wish) {
        if (!wishes.contains(wish)) {
            wishes.add(wish);
            story.knows(wish);
        }
        Lawful.check(story.state(wish));
        stages.add(story.stage(wish));
        told.add(wishes.indexOf(wish) + " is " + story.stage(wish));
    }

    private void act() {
        String wish = wishes.get(Math.max(0, wishes.size() - 1 - chance.nextInt(6)));
        Map<WishAct, List<Actor>> able = ableAt(wish);
        WishAct act = actFor(wish, able.keySet());
        Actor actor =
                able.containsKey(act) && chance.nextInt(12) > 0 ? drawn.oneOf(able.get(act)) : drawn.oneOf(actors);
        long before = story.sheet(Officials.AUDITOR, wish).wish().version();
        int messages = story.timeline(wish).messages().size();
        Optional<Receipt> receipt = tried(
                actor.subject() + " " + act + " " + wishes.indexOf(wish),
                () -> once(attempts.at(act, wish), actor, before));
        long after = story.sheet(Officials.AUDITOR, wish).wish().version();
        if (receipt.isEmpty()) {
            assertThat(after).as("a refusal changes nothing").isEqualTo(before);
            assertThat(story.timeline(wish).messages()).hasSize(messages);
            return;
        }
        assertThat(after).isGreaterThan(before).isEqualTo(receipt.get().version());
        done.merge(act, 1, Integer::sum);
        known(wish);
        story.state(wish)
                .aftermath()
                .continuedAs()
                .filter(other -> act == WishAct.TRANSFER)
                .ifPresent(other -> known(other.text()));
    }

    /** Plainly, on the version that stands, on one that does not, or twice with one key. */
    private Receipt once(Attempt<?> attempt, Actor actor, long version) {
        return switch (chance.nextInt(8)) {
            case 0 -> attempt.on(version, actor);
            case 1 -> attempt.on(version + 1 + chance.nextInt(2), actor);
            case 2 -> {
                CommandKey key = CommandKey.of(
                        actor.subject(),
                        "key-" + chance.nextLong(),
                        attempt.toString().getBytes(StandardCharsets.UTF_8));
                Receipt first = attempt.with(key, actor);
                assertThat(attempt.with(key, actor)).as("an echo").isEqualTo(first);
                yield first;
            }
            default -> attempt.by(actor);
        };
    }

    /** Who may do what with it, of those whom it concerns. */
    private Map<WishAct, List<Actor>> ableAt(String wish) {
        Map<WishAct, List<Actor>> able = new EnumMap<>(WishAct.class);
        VillageCode village = story.state(wish).custody().village();
        Stream.concat(officialsOf(village), outsiders())
                .forEach(actor -> actsOf(actor, wish)
                        .forEach(act -> able.computeIfAbsent(act, none -> new ArrayList<>())
                                .add(actor)));
        return able;
    }

    /** Mostly an act that leads on, often another one that is open, seldom one that is not. */
    private WishAct actFor(String wish, Set<WishAct> open) {
        WishState state = story.state(wish);
        List<WishAct> onward = open.stream()
                .filter(ONWARD::contains)
                .filter(act -> act != WishAct.FIND_NO_POLICY
                        || state.examination().policyCheck().isEmpty())
                .filter(act ->
                        act != WishAct.TRIAGE || state.examination().mode().isEmpty())
                .filter(act -> act != WishAct.VERIFY
                        || state.examination().verification().proof().isEmpty())
                .toList();
        int luck = chance.nextInt(12);
        if (luck == 0) {
            return drawn.oneOf(List.of(WishAct.values()));
        }
        WishAct act = open.isEmpty() ? WishAct.COMPLAIN : drawn.oneOf(List.copyOf(open));
        boolean leadsOn = !SIDEWAYS.contains(act) && (!ENDING.contains(act) || chance.nextInt(6) == 0);
        return onward.isEmpty() || (luck < 5 && leadsOn) ? act : drawn.oneOf(onward);
    }

    private Set<WishAct> actsOf(Actor actor, String wish) {
        try {
            return story.sheet(actor, wish).acts();
        } catch (Refusal notTheirs) {
            return Set.of();
        }
    }

    /** What came of it; empty where it was refused. Whatever else is thrown is a failure. */
    private <T> Optional<T> tried(String what, Supplier<T> act) {
        try {
            T result = act.get();
            told.add(what);
            return Optional.of(result);
        } catch (Refusal refusal) {
            told.add(what + ": " + refusal.code());
            refusals.merge(refusal.code(), 1, Integer::sum);
            assertThat(refusal.rule().isPresent() || refusal.code().startsWith("G-"))
                    .isTrue();
            return Optional.empty();
        }
    }

    /** Of every wish: as many messages as its journal owes. */
    void checkMessages() {
        for (String wish : wishes) {
            List<WishMessage> queued = story.timeline(wish).messages().stream()
                    .map(sent -> sent.message().occasion().message())
                    .toList();
            assertThat(queued)
                    .containsExactlyElementsOf(Owed.by(story.timeline(wish).entries()));
        }
    }
}
