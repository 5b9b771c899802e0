package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.message.TextAllowance;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.CityTime;
import org.junit.jupiter.api.Test;

/**
 * Three nodes tell staff of their reminders over one network on which everything goes wrong that can, and are killed and held
 * up while they do: each reminder is told, no digest comes twice but where nobody could know, which its record counts, and no
 * number gets more than its limits or anything at night. {@code -Dguanjia.scale=full} has more wishes and lasts longer.
 */
class DigestsOfThreeNodesIT extends Stories {

    private static final int WISHES = Scale.of(60, 12);
    private static final int STEPS = Scale.of(300, 25);
    private static final int MOST_ROUNDS = 400;
    private static final long SEED = Long.getLong("guanjia.seed", 20_261_122L);
    private static final Instant BEGIN = StoryClock.at("2026-09-21T09:00");
    private static final TextAllowance ALLOWED = TextAllowance.OURS;

    private final Random random = new Random(SEED);
    private final TroubledGateways network = new TroubledGateways(SEED);
    private final Map<String, List<Instant>> texts = new TreeMap<>();
    private Optional<ThreeNodes> all = Optional.empty();

    /** A digest on record. */
    private record Digest(
            String id, String staff, DispatchStage stage, int doubts, Optional<DispatchFault> fault, Instant since) {}

    @Test
    void each_reminder_is_told_and_no_number_gets_more_than_it_may() throws Exception {
        Store.Ground ground = ground();
        try (ThreeNodes nodes = new ThreeNodes(ground, node -> builder -> builder.smsGateway(watched(node)))) {
            all = Optional.of(nodes);
            nodes.moveTo(BEGIN);
            serve(nodes);
            submit(nodes);
            Instant now = BEGIN;
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(step % 3 == 0 ? 600 : 40) + 2L));
                round(nodes, now, step);
                nodes.tickInTurn(now.plusSeconds(61));
                assertThat(underWayTwice(ground)).as("seed %d", SEED).isEmpty();
            }
            untilAllIsTold(nodes, ground, now);

            List<Digest> digests = digests(ground);
            assertThat(digests).as("seed " + SEED).hasSizeGreaterThan(STEPS / 3);
            digests.forEach(this::isAccountedFor);
            eachReminderIsTold(ground, digests);
            assertThat(texts).hasSizeGreaterThan(5);
            texts.values().forEach(DigestsOfThreeNodesIT::keepsToItsLimits);
        }
    }

    private void round(ThreeNodes nodes, Instant now, int step) throws Exception {
        network.mayHoldUp(step % 2 == 0);
        if (step % 4 == 3) {
            nodes.tickTogether(now);
        } else {
            nodes.tickInTrouble(now, random.nextInt(3), random.nextInt(90) + 2, random.nextInt(90) + 1);
        }
    }

    /** Every digest is on its way until none is, and nobody is called any more; new ones come with every day. */
    private void untilAllIsTold(ThreeNodes nodes, Store.Ground ground, Instant begin) throws SQLException {
        network.mayHoldUp(false);
        Instant now = begin;
        for (int round = 0; isUnderWay(ground); round++) {
            assertThat(round).as("rounds with -Dguanjia.seed=%d", SEED).isLessThan(MOST_ROUNDS);
            now = now.plus(Duration.ofMinutes(7));
            nodes.tickInTurn(now);
        }
    }

    /**
     * A node that was killed leaves a doubt: after it handed a digest over, which the network does not count as unknown, or
     * before, when nothing can arrive twice.
     */
    private void isAccountedFor(Digest digest) {
        int arrived = network.arrived(digest.id());
        assertThat(arrived)
                .as("arrivals of %s with -Dguanjia.seed=%d", digest, SEED)
                .isLessThanOrEqualTo(1 + digest.doubts());
        switch (digest.stage()) {
            case ACCEPTED -> assertThat(arrived).as("arrivals of %s", digest).isPositive();
            case DROPPED -> assertThat(digest.fault()).contains(DispatchFault.NOTHING_LEFT);
            case HELD ->
                assertThat(digest.fault().orElseThrow())
                        .isIn(DispatchFault.NUMBER_REFUSED, DispatchFault.TRIED_TOO_OFTEN);
            default -> throw new AssertionError(digest);
        }
    }

    /** Whoever is reminded of something had a digest since, or one that the gateway would not take, which is to be seen. */
    private static void eachReminderIsTold(Store.Ground ground, List<Digest> digests) throws SQLException {
        Map<String, Instant> told = new TreeMap<>();
        digests.stream()
                .filter(digest -> digest.stage() != DispatchStage.DROPPED)
                .forEach(digest -> told.merge(digest.staff(), digest.since(), DigestsOfThreeNodesIT::later));
        List<List<String>> standing = ground.tables().rows("""
                select distinct s.town || '-' || s.staff, extract(epoch from max(r.given_at))
                from %1$s.reminder r join %1$s.staff_tenure s on s.office = r.office or s.office = r.superior
                where r.settled_at is null
                group by s.town, s.staff""");
        assertThat(standing).hasSizeGreaterThan(5);
        standing.forEach(row -> assertThat(told.getOrDefault(row.get(0), Instant.EPOCH))
                .as("%s told since", row.get(0))
                .isAfterOrEqualTo(Instant.ofEpochSecond(new BigDecimal(row.get(1)).longValue())));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void keepsToItsLimits(List<Instant> sent) {
        List<Instant> earlier = new ArrayList<>();
        sent.stream().sorted().forEach(text -> {
            LocalTime time = LocalDateTime.ofInstant(text, CityTime.ZONE).toLocalTime();
            assertThat(time).isAfterOrEqualTo(ALLOWED.from()).isBefore(ALLOWED.until());
            assertThat(ALLOWED.earliest(text, earlier))
                    .as("texts %s and %s with -Dguanjia.seed=%d", earlier, text, SEED)
                    .isEqualTo(text);
            earlier.add(text);
        });
    }

    /** What a node sends by; of what may have arrived it is written down when it went where. */
    private SmsGateway watched(int node) {
        SmsGateway troubled = network.ofNode(node, held -> all.orElseThrow().goOnWithout(held, Duration.ofMinutes(3)));
        return new SmsGateway() {
            @Override
            public void start(Receipts receipts) {
                troubled.start(receipts);
            }

            @Override
            public SmsOutcome send(SmsOrder order) {
                Instant at = all.orElseThrow().clock(node).time();
                boolean counts = true;
                try {
                    SmsOutcome outcome = troubled.send(order);
                    counts = outcome instanceof SmsOutcome.Accepted || outcome instanceof SmsOutcome.Unknown;
                    return outcome;
                } finally {
                    if (counts) {
                        went(order.recipient().text(), at);
                    }
                }
            }

            @Override
            public void close() {
                troubled.close();
            }
        };
    }

    private synchronized void went(String number, Instant at) {
        texts.computeIfAbsent(number, any -> new ArrayList<>()).add(at);
    }

    /** Two serve in each village and one in its town; the second of each village shares the number of the next level. */
    private static void serve(ThreeNodes nodes) {
        List<VillageCode> villages = Officials.villages().toList();
        for (int i = 0; i < villages.size(); i++) {
            VillageCode village = villages.get(i);
            String town = village.town().text();
            nodes.guanjia(i)
                    .staff()
                    .importFile(
                            Officials.townLead(village), new ImportStaff.Command(town, town + ".staff", """
                                            staff | %s | 甲虚构 | 1380013810%d | %s:village-committee 2024-01-01 ..
                                            staff | %s | 乙虚构 | 1380013820%d | %s:village-committee 2024-01-01 ..
                                            staff | %s | 丙虚构 | 1380013820%d | %s:town-lead-department 2024-01-01 ..
                                            """.formatted(
                                            Officials.clerk(village).subject(),
                                            i,
                                            village.text(),
                                            Officials.villageLead(village).subject(),
                                            i,
                                            village.text(),
                                            Officials.townLead(village).subject(),
                                            i,
                                            town)));
        }
    }

    private static void submit(ThreeNodes nodes) {
        Secrets secrets = new Secrets();
        List<VillageCode> villages = Officials.villages().toList();
        for (int number = 0; number < WISHES; number++) {
            VillageCode village = villages.get(number % villages.size());
            nodes.moveTo(BEGIN.plus(Duration.ofMinutes(37L * number)));
            nodes.guanjia(number)
                    .wishes()
                    .submit(
                            Officials.clerk(village),
                            Request.ofGroup(secrets.roofless("无名氏" + number), "900", "失业后断了口粮" + number, village)
                                    .command());
        }
    }

    private static boolean isUnderWay(Store.Ground ground) throws SQLException {
        return !ground.tables()
                        .rows("select id from %s.digest where next_at is not null")
                        .isEmpty()
                || !ground.tables().rows("select staff from %s.staff_call").isEmpty();
    }

    private static List<List<String>> underWayTwice(Store.Ground ground) throws SQLException {
        return ground.tables().rows("""
                select town, staff from %s.digest where next_at is not null group by town, staff having count(*) > 1""");
    }

    private static List<Digest> digests(Store.Ground ground) throws SQLException {
        return ground
                .tables()
                .rows("select town, id, staff, stage, doubts, fault, extract(epoch from since) from %s.digest")
                .stream()
                .map(row -> new Digest(
                        row.get(0) + "-" + row.get(1),
                        row.get(0) + "-" + row.get(2),
                        DispatchStage.valueOf(row.get(3)),
                        Integer.parseInt(row.get(4)),
                        Optional.of(row.get(5))
                                .filter(fault -> !fault.equals("null"))
                                .map(DispatchFault::valueOf),
                        Instant.ofEpochSecond(new BigDecimal(row.get(6)).longValue())))
                .toList();
    }
}
