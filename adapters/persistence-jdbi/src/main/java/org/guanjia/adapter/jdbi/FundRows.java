package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;

/** How accounts and their pots stand in rows. */
final class FundRows {

    /** The columns that name an account, in the order of its key, which is the order in which rows are locked. */
    static final String KEY = "town, programme, fund_year, unit, source, donation";

    /** Finds one account. */
    static final String OF_ACCOUNT = "town = :town and programme = :programme and fund_year = :year and unit = :unit"
            + " and source = :source and donation = :donation";

    static final String OF_FUND = "town = :town and programme = :programme and fund_year = :year and unit = :unit";

    static final String OF_YEAR = "town = :town and programme = :programme and fund_year = :year";

    private static final String NO_DONATION = "";

    private FundRows() {}

    /** Something for every pot, in their order. */
    static String forPots(PotText text, String between) {
        return Stream.of(Pot.values()).map(pot -> text.of(column(pot), pot)).collect(Collectors.joining(between));
    }

    /** A piece of SQL about a pot. */
    interface PotText {
        String of(String column, Pot pot);
    }

    /** By how much a posting changes that pot. */
    static String change(Pot pot) {
        return "case when to_pot = '" + pot + "' then amount when from_pot = '" + pot + "' then -amount else 0 end";
    }

    static String column(Pot pot) {
        return pot.name().toLowerCase(Locale.ROOT);
    }

    /** The named parameters of {@link #OF_YEAR}. */
    static Map<String, Object> year(TownCode town, Programme programme, int year) {
        Map<String, Object> values = new HashMap<>();
        values.put("town", town.text());
        values.put("programme", programme.name());
        values.put("year", year);
        return values;
    }

    /** The named parameters of {@link #OF_FUND}. */
    static Map<String, Object> fund(Fund fund) {
        Map<String, Object> values = year(fund.unit().town(), fund.programme(), fund.year());
        values.put("unit", fund.unit().text());
        return values;
    }

    /** The named parameters of {@link #OF_ACCOUNT}. */
    static Map<String, Object> account(FundAccount account) {
        Map<String, Object> values = fund(account.fund());
        values.put("source", account.source().name());
        values.put("donation", account.donation().map(DonationId::text).orElse(NO_DONATION));
        return values;
    }

    static FundAccount account(ResultSet row) throws SQLException {
        Fund fund = new Fund(
                Programme.valueOf(row.getString("programme")),
                FundUnit.parse(row.getString("unit")),
                row.getInt("fund_year"));
        MoneySource source = MoneySource.valueOf(row.getString("source"));
        return new FundAccount(
                fund,
                source,
                Optional.of(row.getString("donation"))
                        .filter(donation -> !donation.equals(NO_DONATION))
                        .map(DonationId::parse));
    }

    static Map<Pot, Long> pots(ResultSet row) throws SQLException {
        Map<Pot, Long> pots = new EnumMap<>(Pot.class);
        for (Pot pot : Pot.values()) {
            pots.put(pot, row.getLong(column(pot)));
        }
        return pots;
    }

    static AccountBalance balance(ResultSet row) throws SQLException {
        return new AccountBalance(
                account(row), pots(row), Stored.instantIfAny(row, "closed_at").isPresent());
    }
}
