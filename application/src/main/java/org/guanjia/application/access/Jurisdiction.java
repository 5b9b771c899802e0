package org.guanjia.application.access;

import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/**
 * Where a role holds. A wider place covers the narrower ones inside it, never the other way round; a jurisdiction that
 * says nothing of places covers none.
 */
public sealed interface Jurisdiction {

    /** Whether everything in that town, or in the city's own partition, lies within. */
    default boolean covers(TownCode town) {
        return false;
    }

    /** Whether everything in that village lies within. */
    default boolean covers(VillageCode village) {
        return covers(village.town());
    }

    /** Whether it lies in that city, which the city's own code names. */
    default boolean isWithin(TownCode city) {
        return false;
    }

    Level level();

    /** The kinds of place a role can be tied to. */
    enum Level {
        SELF,
        CASE,
        VILLAGE,
        TOWN,
        TOWN_DEPARTMENT,
        CITY,
        CITY_DEPARTMENT,
        CHANNEL
    }

    /** The whole city: its towns, their villages and its own partition. */
    record OfCity(TownCode city) implements Jurisdiction {
        @Override
        public boolean covers(TownCode other) {
            return other.isOfSameCityAs(city);
        }

        @Override
        public boolean isWithin(TownCode city) {
            return this.city.isOfSameCityAs(city);
        }

        @Override
        public Level level() {
            return Level.CITY;
        }
    }

    /** One town with its villages. */
    record OfTown(TownCode town) implements Jurisdiction {
        @Override
        public boolean covers(TownCode other) {
            return other.equals(town);
        }

        @Override
        public boolean isWithin(TownCode city) {
            return town.isOfSameCityAs(city);
        }

        @Override
        public Level level() {
            return Level.TOWN;
        }
    }

    /** One village or community. */
    record OfVillage(VillageCode village) implements Jurisdiction {
        @Override
        public boolean covers(VillageCode other) {
            return other.equals(village);
        }

        @Override
        public boolean isWithin(TownCode city) {
            return village.town().isOfSameCityAs(city);
        }

        @Override
        public Level level() {
            return Level.VILLAGE;
        }
    }

    /** What one department of a town is asked about, anywhere in that town. */
    record OfTownDepartment(TownCode town, String department) implements Jurisdiction {
        @Override
        public boolean covers(TownCode other) {
            return other.equals(town);
        }

        @Override
        public boolean isWithin(TownCode city) {
            return town.isOfSameCityAs(city);
        }

        @Override
        public Level level() {
            return Level.TOWN_DEPARTMENT;
        }
    }

    /** What one department of the city is responsible for, anywhere in the city. */
    record OfCityDepartment(TownCode city, String department) implements Jurisdiction {
        @Override
        public boolean covers(TownCode other) {
            return other.isOfSameCityAs(city);
        }

        @Override
        public boolean isWithin(TownCode city) {
            return this.city.isOfSameCityAs(city);
        }

        @Override
        public Level level() {
            return Level.CITY_DEPARTMENT;
        }
    }

    /** What came in through one channel. */
    record OfChannel(String channel) implements Jurisdiction {
        @Override
        public Level level() {
            return Level.CHANNEL;
        }
    }

    /** One case, for whoever holds its follow-up code. */
    record OfCase(CaseNumber number) implements Jurisdiction {
        @Override
        public Level level() {
            return Level.CASE;
        }
    }

    /** The actor's own affairs. */
    record OfSelf() implements Jurisdiction {
        @Override
        public Level level() {
            return Level.SELF;
        }
    }
}
