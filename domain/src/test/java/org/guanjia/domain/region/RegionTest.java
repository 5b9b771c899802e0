package org.guanjia.domain.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    private static final TownCode QISHI = new TownCode("441900105");
    private static final TownCode PORT = new TownCode("441900402");

    private static final String TOWNS = """
            # 一个小城
            code,name,code12,kind,in_33_units
            990100002,南镇,990100002000,镇,1
            990100000,小城市,990100000000,市,0

            990100001,北街道,990100001000,街道,1
            990100003,港,990100003000,园区,0
            """;
    private static final String VILLAGES = """
            code,name,town_code
            990100002002,乙村,990100002
            990100002001,甲村,990100002
            990100001001,丙社区,990100001
            """;
    private static final String CLASSES = """
            town_code,economic_class
            990100001,1
            990100002,unknown
            """;

    @Test
    void knows_the_bundled_citys_33_units_3_others_and_609_villages() {
        Region region = bundled();

        assertThat(region.city()).isEqualTo(new City(new TownCode("441900000"), "东莞市"));
        assertThat(region.towns())
                .hasSize(36)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(region.towns().stream().filter(Town::inProgramme)).hasSize(33);
        assertThat(region.towns().stream().filter(town -> !town.inProgramme()).map(Town::name))
                .containsExactly("东莞港", "东莞生态园", "东莞滨海湾新区");
        assertThat(region.towns().stream()
                        .mapToInt(town -> region.villagesOf(town.code()).size())
                        .sum())
                .isEqualTo(609);
    }

    @Test
    void says_of_the_bundled_city_that_no_economic_class_is_known() {
        assertThat(bundled().towns()).extracting(Town::economicClass).containsOnly(EconomicClass.UNKNOWN);
    }

    @Test
    void finds_towns_and_villages_by_code() {
        Region region = bundled();

        assertThat(region.town(QISHI)).contains(new Town(QISHI, "企石镇", TownKind.TOWN, true, EconomicClass.UNKNOWN));
        assertThat(region.town(region.city().code())).as("the city is no town").isEmpty();
        assertThat(region.village(new VillageCode("441900003001")))
                .contains(new Village(new VillageCode("441900003001"), "岗贝社区居民委员会"));
        assertThat(region.village(new VillageCode("441900003999"))).isEmpty();
        assertThat(region.villagesOf(QISHI))
                .isNotEmpty()
                .allMatch(village -> village.town().equals(QISHI))
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(region.villagesOf(new TownCode("441900999"))).isEmpty();
    }

    @Test
    void gives_a_partition_to_the_city_and_to_each_town_in_the_programme_only() {
        assertThat(bundled().partitions())
                .hasSize(34)
                .startsWith(new TownCode("441900000"))
                .contains(QISHI)
                .doesNotContain(PORT)
                .isSorted();
    }

    @Test
    void reads_another_city_in_any_order_of_rows() {
        Region region = parse(TOWNS, VILLAGES, CLASSES);

        assertThat(region.city().name()).isEqualTo("小城市");
        assertThat(region.towns())
                .containsExactly(
                        new Town(new TownCode("990100001"), "北街道", TownKind.STREET, true, EconomicClass.CLASS_1),
                        new Town(new TownCode("990100002"), "南镇", TownKind.TOWN, true, EconomicClass.UNKNOWN),
                        new Town(new TownCode("990100003"), "港", TownKind.PARK, false, EconomicClass.UNKNOWN));
        assertThat(region.villagesOf(new TownCode("990100002")))
                .extracting(Village::name)
                .containsExactly("甲村", "乙村");
        assertThat(region.villagesOf(new TownCode("990100003"))).isEmpty();
    }

    @Test
    void cannot_be_changed_through_what_it_hands_out() {
        Region region = parse(TOWNS, VILLAGES, CLASSES);

        for (List<?> list :
                List.of(region.towns(), region.partitions(), region.villagesOf(new TownCode("990100002")))) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,name,code12,kind,in_33_units | code,name,kind | towns.csv:2: wrong-header {needed=code,name,code12,kind,in_33_units}",
                "南镇,990100002000 | 南镇 | towns.csv:3: wrong-number-of-fields {needed=5, found=4}",
                "990100003,港 | 990100003,'\"港\"' | towns.csv:7: quoted-field",
                "990100003,港,990100003000 | 99010000x,港,99010000x000 | towns.csv:7: malformed {expected=nine digits of a town code}",
                "港,990100003000 | 港,990100003 | towns.csv:7: malformed {expected=990100003000}",
                "990100003,港,990100003000 | 990100001,港,990100001000 | towns.csv:7: duplicate {value=990100001, first=towns.csv:6}",
                "990100003,港,990100003000 | 990200003,港,990200003000 | towns.csv:7: other-city {code=990200003, city=990100000}",
                "990100003,港,990100003000 | 990200000,港,990200000000 | towns.csv:7: malformed {expected=a town code that does not end in 000}",
                "园区 | 新区 | towns.csv:7.kind: not-one-of {known=街道, 镇, 园区}",
                "园区,0 | 园区,否 | towns.csv:7.in_33_units: not-one-of {known=0, 1}",
                "港, | , | towns.csv:7: blank",
                "990100000,小城市,990100000000 | 990100009,小城市,990100009000 | towns.csv:4: malformed {expected=a city code that ends in 000}",
                "市,0 | 镇,0 | towns.csv: missing-record {record=市}",
                "园区 | 市 | towns.csv:7: duplicate-record {record=市, first=towns.csv:4}"
            })
    void names_the_line_of_every_fault_among_towns(String right, String wrong, String expected) {
        assertThat(faultsOf(changed(TOWNS, right, wrong), VILLAGES, CLASSES)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,name,town_code | code,town_code,name | villages.csv:1: wrong-header {needed=code,name,town_code}",
                "990100002002,乙村,990100002 | 990100002002,乙村,990100002, | villages.csv:2: wrong-number-of-fields {needed=3, found=4}",
                "乙村 | \"乙村\" | villages.csv:2: quoted-field",
                "990100002002 | 99010000200 | villages.csv:2: malformed {expected=twelve digits of a village code}",
                "990100002002 | 990100002001 | villages.csv:3: duplicate {value=990100002001, first=villages.csv:2}",
                "990100002002,乙村,990100002 | 990100009002,乙村,990100009 | villages.csv:2: unknown-town {code=990100009}",
                "990100002002,乙村,990100002 | 990100000002,乙村,990100000 | villages.csv:2: unknown-town {code=990100000}",
                "990100002002 | 990100001002 | villages.csv:2: malformed {expected=a village code that starts with its town's}",
                "乙村 | '' | villages.csv:2: blank"
            })
    void names_the_line_of_every_fault_among_villages(String right, String wrong, String expected) {
        assertThat(faultsOf(TOWNS, changed(VILLAGES, right, wrong), CLASSES)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "town_code | code | economic_classes.csv:1: wrong-header {needed=town_code,economic_class}",
                "990100002,unknown | 990100002 | economic_classes.csv:3: wrong-number-of-fields {needed=2, found=1}",
                "unknown | \"unknown\" | economic_classes.csv:3: quoted-field",
                "unknown | 5 | economic_classes.csv:3.economic_class: not-one-of {known=1, 2, 3, 4, unknown}",
                "990100002,unknown | 990100001,2 | economic_classes.csv:3: duplicate {value=990100001, first=economic_classes.csv:2}",
                "990100002,unknown | 990100009,2 | economic_classes.csv:3: unknown-town {code=990100009}",
                "990100002,unknown | 9901,2 | economic_classes.csv:3: malformed {expected=nine digits of a town code}",
                "990100002,unknown | # | economic_classes.csv: missing-record {record=990100002}"
            })
    void names_the_line_of_every_fault_among_economic_classes(String right, String wrong, String expected) {
        assertThat(faultsOf(TOWNS, VILLAGES, changed(CLASSES, right, wrong))).contains(expected);
    }

    @Test
    void names_the_faults_of_all_files_at_once_and_none_that_only_follow_from_another() {
        assertThat(faultsOf(
                        changed(TOWNS, "南镇,990100002000,镇,1", "南镇,990100002000,村,2"),
                        changed(VILLAGES, "990100001001", "99010000100x"),
                        changed(CLASSES, "990100001,1", "990100001,0")))
                .containsExactlyInAnyOrder(
                        "towns.csv:3.kind: not-one-of {known=街道, 镇, 园区}",
                        "towns.csv:3.in_33_units: not-one-of {known=0, 1}",
                        "villages.csv:4: malformed {expected=twelve digits of a village code}",
                        "economic_classes.csv:2.economic_class: not-one-of {known=1, 2, 3, 4, unknown}");
        assertThat(faultsOf("", VILLAGES, CLASSES))
                .containsExactly("towns.csv:1: wrong-header {needed=code,name,code12,kind,in_33_units}");
    }

    @Test
    void is_made_of_codes_of_their_own_level_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new City(QISHI, "企石镇"))
                .withMessageStartingWith("City");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Town(new TownCode("441900000"), "东莞市", TownKind.TOWN, true, EconomicClass.UNKNOWN))
                .withMessageStartingWith("Town");
    }

    @Test
    void calls_the_kinds_of_towns_as_people_do() {
        assertThat(TownKind.values()).extracting(TownKind::label).containsExactly("街道", "镇", "园区");
    }

    private static String changed(String file, String right, String wrong) {
        assertThat(file).contains(right);
        return file.replaceFirst(right, wrong);
    }

    private static List<String> faultsOf(String towns, String villages, String classes) {
        return catchThrowableOfType(Refusal.InvalidInput.class, () -> parse(towns, villages, classes)).faults().stream()
                .map(Fault::toString)
                .toList();
    }

    private static Region parse(String towns, String villages, String classes) {
        return Region.parse(
                new SourceText("towns.csv", towns),
                new SourceText("villages.csv", villages),
                new SourceText("economic_classes.csv", classes));
    }

    private static Region bundled() {
        return parse(bundled("towns.csv"), bundled("villages.csv"), bundled("economic_classes.csv"));
    }

    private static String bundled(String file) {
        try (InputStream content = Objects.requireNonNull(Region.class.getResourceAsStream(file), file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
