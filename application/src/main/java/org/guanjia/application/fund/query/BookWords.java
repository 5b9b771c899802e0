package org.guanjia.application.fund.query;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.region.Village;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Programme;

/** The words of ledgers. They stand there in both languages, since a file goes from hand to hand. */
final class BookWords {

    private static final String OWN = "org.guanjia.application.fund.query.book";
    private static final String SHARED = "org.guanjia.application.refusal.words";

    private final List<ResourceBundle> own = inBoth(OWN);
    private final List<ResourceBundle> shared = inBoth(SHARED);
    private final Region region;

    BookWords(Region region) {
        this.region = region;
    }

    private static List<ResourceBundle> inBoth(String bundle) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(language -> ResourceBundle.getBundle(
                        bundle,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .toList();
    }

    /** Chinese before English. */
    String both(String key) {
        return both(own, key);
    }

    private static String both(List<ResourceBundle> bundles, String key) {
        return bundles.stream().map(bundle -> bundle.getString(key)).collect(Collectors.joining(" "));
    }

    String of(MoneySource source) {
        return both(shared, "rulebook.MoneySource." + source.name());
    }

    String of(Programme programme) {
        return both(shared, "shared.Programme." + programme.name());
    }

    String of(Pot pot) {
        return both("pot." + pot.name());
    }

    /** What was done, in Chinese and in English. */
    List<String> of(Event act) {
        return own.stream()
                .map(bundle -> bundle.getString(keyOf(act.getClass())))
                .toList();
    }

    /** Where the words of an act stand. */
    static String keyOf(Class<?> act) {
        return "act." + nameOf(act);
    }

    /** What an act is called, such as {@code FundYearEvent.Received}. */
    static String nameOf(Class<?> act) {
        return act.getName().substring(act.getPackageName().length() + 1).replace('$', '.');
    }

    /** Its code and, where the region still has it, its name. */
    String of(FundUnit unit) {
        String name = unit.village()
                .flatMap(region::village)
                .map(Village::name)
                .or(() -> region.town(unit.town())
                        .filter(town -> unit.village().isEmpty())
                        .map(Town::name))
                .orElseGet(() -> unit.isCity() ? region.city().name() : "");
        return (unit.text() + " " + name).strip();
    }
}
