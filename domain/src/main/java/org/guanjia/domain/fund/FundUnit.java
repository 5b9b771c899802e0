package org.guanjia.domain.fund;

import java.util.Optional;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/**
 * Who holds money: the city by its own code, a town, or a village.
 *
 * @param town whose partition the accounts are in
 * @param village of that town; empty where the town or the city itself holds it
 */
public record FundUnit(TownCode town, Optional<VillageCode> village) implements Comparable<FundUnit> {

    private static final int DIGITS_OF_TOWN = 9;

    /**
     * @throws Refusal.InvalidInput if the village is another town's
     */
    public FundUnit {
        if (village.filter(code -> !code.town().equals(town)).isPresent()) {
            throw new Refusal.InvalidInput(
                    FaultCode.MALFORMED, "expected", "a village code that starts with its town's");
        }
    }

    /** A town, or the city by its own code. */
    public static FundUnit of(TownCode town) {
        return new FundUnit(town, Optional.empty());
    }

    public static FundUnit of(VillageCode village) {
        return new FundUnit(village.town(), Optional.of(village));
    }

    /**
     * Reads the nine digits of a town or the twelve of a village.
     *
     * @throws Refusal.InvalidInput if the text is neither
     */
    public static FundUnit parse(String text) {
        return text.length() == DIGITS_OF_TOWN ? of(new TownCode(text)) : of(new VillageCode(text));
    }

    public boolean isCity() {
        return town.isCity();
    }

    public String text() {
        return village.map(VillageCode::text).orElseGet(town::text);
    }

    @Override
    public int compareTo(FundUnit other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
