package org.guanjia.domain.rulebook;

import java.time.MonthDay;
import java.util.List;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Percentage;

/** The parameters of funds (F); each says in a sentence what it means. */
public final class FundParameters {

    static final Chapter CHAPTER = new Chapter();

    /** What is owed within a time or by a day, or as an amount: late or short, it is accepted. */
    private static final Chapter DUTIES = CHAPTER.only(Force.DUTY);

    /** What opens a way. */
    private static final Chapter PERMISSIONS = CHAPTER.only(Force.PERMITTED);

    public static final Parameter<Integer> WEIGHT_OF_VILLAGES = CHAPTER.required(
            "F-01",
            "weight-of-villages",
            ParameterType.number(0, 1000),
            "The weight of the number of villages in the allocation of the city.");

    public static final Parameter<Integer> WEIGHT_OF_AREA = CHAPTER.required(
            "F-01",
            "weight-of-area",
            ParameterType.number(0, 1000),
            "The weight of the area in the allocation of the city.");

    public static final Parameter<Integer> WEIGHT_OF_GDP_RANK = CHAPTER.required(
            "F-01",
            "weight-of-gdp-rank",
            ParameterType.number(0, 1000),
            "The weight of the rank by gross domestic product in the allocation of the city.");

    public static final Parameter<Integer> WEIGHT_OF_POPULATION = CHAPTER.required(
            "F-01",
            "weight-of-population",
            ParameterType.number(0, 1000),
            "The weight of the resident population in the allocation of the city.");

    public static final Parameter<Integer> WEIGHT_OF_HARDSHIP = CHAPTER.required(
            "F-01",
            "weight-of-hardship",
            ParameterType.number(0, 1000),
            "The weight of the share of people in hardship in the allocation of the city.");

    public static final Parameter<Integer> RANK_BASE = CHAPTER.required(
            "F-01",
            "rank-base",
            ParameterType.number(1, 1000),
            "A rank enters the allocation as this number less the rank.");

    public static final Parameter<InWords> GIVEN_OUT_TO_THE_FEN = CHAPTER.required(
            "F-01",
            "given-out-to-the-fen",
            ParameterType.YES,
            "The whole sum is given out, to the fen, by largest remainder and then by town code.");

    public static final Parameter<YearSpan> FUND_YEARS = CHAPTER.required(
            "F-02", "fund-years", ParameterType.YEARS, "The fund years whose matching this edition rules, inclusive.");

    public static final Parameter<Percentage> MATCHING_OF_CLASS_1 = DUTIES.required(
            "F-02",
            "matching-of-class-1",
            ParameterType.PERCENTAGE,
            "The matching that a town of economic class 1 owes, as a share of city finance and city charity together.");

    public static final Parameter<Percentage> MATCHING_OF_CLASS_2 = DUTIES.required(
            "F-02",
            "matching-of-class-2",
            ParameterType.PERCENTAGE,
            "The matching that a town of economic class 2 owes, as a share of city finance and city charity together.");

    public static final Parameter<MonthDay> MATCHING_DUE = DUTIES.required(
            "F-02",
            "matching-due",
            ParameterType.MONTH_DAY,
            "Matching is there by this day of its fund year, inclusive.");

    public static final Parameter<Percentage> MATCHING_OF_CLASS_3 = DUTIES.required(
            "F-03",
            "matching-of-class-3",
            ParameterType.PERCENTAGE,
            "The matching that a town of economic class 3 owes, as a share of city finance and city charity together.");

    public static final Parameter<Percentage> MATCHING_OF_CLASS_4 = DUTIES.required(
            "F-03",
            "matching-of-class-4",
            ParameterType.PERCENTAGE,
            "The matching that a town of economic class 4 owes, as a share of city finance and city charity together.");

    public static final Parameter<InWords> SHORTFALL_JUSTIFIED = CHAPTER.required(
            "F-03",
            "shortfall-justified",
            ParameterType.YES,
            "A town of class 3 or 4 that falls short of its matching gives a justification.");

    public static final Parameter<Percentage> RESERVE_SHARE = CHAPTER.optional(
            "F-04",
            "reserve-share",
            ParameterType.SHARE,
            "Once matched, a town may keep at most this share of the base as its reserve, inclusive.");

    public static final Parameter<ReserveBase> RESERVE_BASE = CHAPTER.optional(
            "F-04",
            "reserve-base",
            ParameterType.choice(ReserveBase.class),
            "What the share of the reserve is taken of.");

    public static final Parameter<InWords> COMMITMENTS_COVERED = CHAPTER.required(
            "F-05",
            "commitments-covered",
            ParameterType.YES,
            "Open commitments and payments never exceed what was received, nor payments their commitment.");

    public static final Parameter<Percentage> PROJECT_MONEY_USED = DUTIES.optional(
            "F-06",
            "project-money-used",
            ParameterType.SHARE,
            "At least this share of the project money of a year is used in it, inclusive.");

    public static final Parameter<InWords> LEFTOVERS_TO_THE_POOL = CHAPTER.optional(
            "F-06",
            "leftovers-to-the-pool",
            ParameterType.YES,
            "Leftover project money goes to projects of the pool within the year, and is reported.");

    public static final Parameter<Percentage> WISH_MONEY_USED = DUTIES.optional(
            "F-07",
            "wish-money-used",
            ParameterType.SHARE,
            "At least this share of the wish money of a year is used in it, inclusive.");

    public static final Parameter<MonthDay> SURPLUS_RETURNED_BY = DUTIES.optional(
            "F-08",
            "surplus-returned-by",
            ParameterType.MONTH_DAY,
            "Unspent city wish money is back with the city charity by this day of the following year, inclusive.");

    public static final Parameter<Integer> WEIGHT_OF_LAST_USE = CHAPTER.required(
            "F-09",
            "weight-of-last-use",
            ParameterType.number(0, 1000),
            "The weight of the use of money in the year before in the allocation; 0 only reports it.");

    public static final Parameter<InWords> PURPOSE_OF_THE_DONOR = CHAPTER.required(
            "F-10",
            "purpose-of-the-donor",
            ParameterType.YES,
            "A designated donation is spent only on what the donor named.");

    public static final Parameter<List<RestOfDonation>> RESTS_OF_DONATIONS = CHAPTER.required(
            "F-10",
            "rests-of-donations",
            ParameterType.choices(RestOfDonation.class),
            "What a donor can choose for the rest of a designated donation.");

    public static final Parameter<List<MoneySource>> ORDER_FOR_PLAN_AND_WISHES = CHAPTER.required(
            "F-11",
            "order-for-plan-and-wishes",
            ParameterType.choices(MoneySource.class),
            "What a commitment for a batch project or a wish draws on, in this order.");

    public static final Parameter<List<MoneySource>> ORDER_FOR_ADDITIONS = CHAPTER.required(
            "F-11",
            "order-for-additions",
            ParameterType.choices(MoneySource.class),
            "What a commitment for a later addition draws on, in this order.");

    public static final Parameter<InWords> BALANCE_OF_ANY_INSTANT = CHAPTER.required(
            "F-12",
            "balance-of-any-instant",
            ParameterType.YES,
            "The balance of any past instant and the way of every payment can be shown.");

    public static final Parameter<MonthDay> SETTLING_UNTIL = CHAPTER.required(
            "F-13",
            "settling-until",
            ParameterType.MONTH_DAY,
            "A fund year settles until this day of the following year, inclusive, and is closed then.");

    public static final Parameter<InWords> RECOVERY = PERMISSIONS.required(
            "F-14",
            "recovery",
            ParameterType.YES,
            "Money can be recovered from a recipient or from the account of a village.");

    /** All weights of the allocation. */
    static final List<Parameter<Integer>> WEIGHTS =
            List.of(WEIGHT_OF_VILLAGES, WEIGHT_OF_AREA, WEIGHT_OF_GDP_RANK, WEIGHT_OF_POPULATION, WEIGHT_OF_HARDSHIP);

    private FundParameters() {}
}
