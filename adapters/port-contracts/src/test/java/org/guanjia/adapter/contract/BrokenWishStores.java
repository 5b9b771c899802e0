package org.guanjia.adapter.contract;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.CaseNumbers;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.ExternalNumberTaken;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.WishFilter;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.port.Wishes;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;

/** Stores of wishes that are wrong on purpose, each in the way its name says. */
final class BrokenWishStores {

    private BrokenWishStores() {}

    /** A number is gone even where the decision it was given to is refused. */
    static Stores burningNumbers() {
        MemoryStores memory = new MemoryStores();
        Map<String, Integer> given = new ConcurrentHashMap<>();
        Transactions burning = (partition, key, decision) -> memory.in(partition, key, tx -> {
            CaseNumbers numbers = (kind, year, many) -> {
                int last = given.merge(kind + " " + partition + year, many, Integer::sum);
                return IntStream.rangeClosed(last - many + 1, last)
                        .mapToObj(serial -> new CaseNumber(kind, partition, year, serial))
                        .toList();
            };
            return decision.decide(instead(Transaction.class, tx, "caseNumbers", () -> numbers));
        });
        return over(memory, burning, memory.wishViews(), memory.externalNumbers());
    }

    /** Whoever comes last has the number. */
    static Stores forgettingWhoTookNumbers() {
        MemoryStores memory = new MemoryStores();
        Map<String, WishId> last = new ConcurrentHashMap<>();
        Transactions forgetful = (partition, key, decision) ->
                memory.in(partition, key, tx -> withoutNumbers(decision.decide(tx), last));
        ExternalNumbers numbers = (city, channel, texts) -> texts.stream()
                .filter(text -> last.containsKey(keyOf(city, channel, text)))
                .collect(Collectors.toMap(text -> text, text -> last.get(keyOf(city, channel, text))));
        return over(memory, forgetful, memory.wishViews(), numbers);
    }

    private static Changes withoutNumbers(Changes changes, Map<String, WishId> last) {
        List<Effect> rest = new ArrayList<>();
        for (Effect effect : changes.effects()) {
            if (effect instanceof ExternalNumberTaken taken) {
                last.put(keyOf(taken.city(), taken.channel(), taken.externalNumber()), taken.wish());
            } else {
                rest.add(effect);
            }
        }
        return new Changes(changes.actor(), changes.recordedAt(), changes.outcomes(), rest, changes.about());
    }

    private static String keyOf(TownCode city, Code channel, String number) {
        return city + " " + channel.text() + " " + number;
    }

    /** A wish stands as it did when it was written first. */
    static Stores keepingTheFirstState() {
        MemoryStores memory = new MemoryStores();
        Map<WishId, Wish> first = new ConcurrentHashMap<>();
        Transactions lasting = (partition, key, decision) -> memory.in(partition, key, tx -> {
            Wishes wishes = id -> tx.wishes()
                    .find(id)
                    .map(found -> Wish.restore(
                            id,
                            found.version(),
                            first.computeIfAbsent(id, unknown -> found).state()));
            return decision.decide(instead(Transaction.class, tx, "wishes", () -> wishes));
        });
        return over(memory, lasting, memory.wishViews(), memory.externalNumbers());
    }

    /** Worklists show what is over. */
    static Stores showingAsDueWhatIsOver() {
        MemoryStores memory = new MemoryStores();
        WishViews views = memory.wishViews();
        return over(
                memory,
                memory,
                (WishViews) Proxy.newProxyInstance(
                        WishViews.class.getClassLoader(),
                        new Class<?>[] {WishViews.class},
                        (proxy, method, arguments) -> method.getName().equals("due")
                                ? views.list((WishFilter) arguments[0], Optional.empty(), (int) arguments[2])
                                : method.invoke(views, arguments)),
                memory.externalNumbers());
    }

    private static Stores over(
            MemoryStores memory, Transactions transactions, WishViews wishViews, ExternalNumbers externalNumbers) {
        return new Stores(
                transactions,
                memory,
                memory,
                memory,
                memory.recordedEditions(),
                memory.editionViews(),
                memory.outbox(),
                memory.reminders(),
                memory.digests(),
                memory.audit(),
                memory.staffViews(),
                memory.personRecords(),
                memory,
                wishViews,
                memory.approvalViews(),
                externalNumbers,
                memory.feed(),
                memory.feedBookmarks(),
                memory.wishFigures(),
                memory.fundLedger(),
                memory.fundViews(),
                memory.paymentOrders(),
                memory.frozenContents());
    }

    /** The same, but for what one method answers. */
    private static <T> T instead(Class<T> port, T sound, String name, Supplier<?> answer) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) ->
                        method.getName().equals(name) ? answer.get() : method.invoke(sound, arguments)));
    }
}
