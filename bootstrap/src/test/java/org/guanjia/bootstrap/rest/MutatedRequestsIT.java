package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.BROUGHT_IN;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/**
 * Requests of every operation that were spoilt on their way: none is the service's fault, none brings its inside to light, none
 * keeps it from answering others. {@code -Dguanjia.seed=…} sends one of them alone, as a failure tells.
 */
class MutatedRequestsIT extends OverHttp {

    private static final int REQUESTS = Scale.of(10_000, 300);
    private static final long MOST_HEAP_KEPT = 64L << 20;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[ \\r]");
    private static final Pattern INSIDE =
            Pattern.compile("Exception|org\\.guanjia|java\\.|jetty|javalin|\\tat |[sS]elect .* from ");
    private static final TownCode TOWN = new TownCode("441900105");
    private static final List<Actor> CALLERS = List.of(
            CLERK,
            new Actor("bureau", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000"))),
            new Actor("lead", Role.TOWN_LEAD, new Jurisdiction.OfTown(TOWN)),
            new Actor("charity", Role.TOWN_CHARITY, new Jurisdiction.OfTown(TOWN)),
            new Actor("resident", Role.RESIDENT, new Jurisdiction.OfSelf()));

    private final List<Asked> operations = Asked.all().toList();

    @Test
    void are_answered_or_dropped_while_everybody_else_is_served() throws Exception {
        String wish = portal().post(CLERK, "/wishes", BROUGHT_IN).text("/id");
        long before = heap();
        try (Probe probe = Probe.of(api(), CLERK)) {
            List<String> faults = IntStream.range(0, REQUESTS)
                    .parallel()
                    .mapToLong(number -> Long.getLong("guanjia.seed", number))
                    .mapToObj(seed -> faultsOf(seed, wish))
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(faults).isEmpty();
            assertThat(probe.failures()).isEmpty();
            assertThat(probe.answers()).isPositive();
        }

        assertThat(heap() - before).isLessThan(MOST_HEAP_KEPT);
    }

    private Optional<String> faultsOf(long seed, String wish) {
        Random chance = new Random(seed);
        Asked asked = operations.get(chance.nextInt(operations.size()));
        Actor caller = CALLERS.get(chance.nextInt(CALLERS.size()));
        String request = Mutation.mutated(RawRequest.of(asked, wish, api().badgeOf(caller), seed), chance);

        String answer = RawRequest.send(request, api().address().getPort());

        boolean isFaulty = STATUS.matcher(answer)
                        .results()
                        .anyMatch(found -> found.group(1).startsWith("5"))
                || INSIDE.matcher(answer).find();
        return isFaulty
                ? Optional.of("%s, -Dguanjia.seed=%d:%n%s%nanswered:%n%s".formatted(asked, seed, request, answer))
                : Optional.empty();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
