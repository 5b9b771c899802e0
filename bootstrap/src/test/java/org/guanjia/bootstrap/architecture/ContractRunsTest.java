package org.guanjia.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractRunsTest {

    private static final String POST = "org.guanjia.adapter.post";

    private final List<SourceFile> files = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class StampsTest extends WishesContract { Wishes port() { return new Stamps(); } }",
                "public final class StampsIT extends WishesContract { Wishes port() { return new Stamps(); } }",
                "class PostIT { @Nested class StampsIT extends WishesContract { Wishes port = new Stamps(); } }"
            })
    void a_test_that_extends_the_contract_and_names_the_implementation_is_proof(String test) {
        planted(SourceFile.Kind.TEST, "org.guanjia.elsewhere", "StampsTest", test);

        assertThat(proved(false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "class StampsTest extends WishesContract {}",
                "import org.guanjia.adapter.post.Stamps;\nclass StampsTest extends WishesContract {}",
                "/** For {@link Stamps}. */\nclass StampsTest extends WishesContract { String name = \"Stamps\"; }",
                "class StampsTest extends WishesContract { Wishes port() { return new StampsFake(); } }",
                "class StampsTest { Wishes port() { return new Stamps(); } }",
                "class StampsTest extends OtherContract { Wishes port() { return new Stamps(); } }",
                "abstract class StampsTest extends WishesContract { Wishes port() { return new Stamps(); } }",
                "class Stamp extends WishesContract { Wishes port() { return new Stamps(); } }",
                "class PostIT { static class StampsIT extends WishesContract { Wishes port = new Stamps(); } }",
                "// class StampsTest extends WishesContract {}\nclass StampsTest { Stamps stamps; }"
            })
    void nothing_less_is_proof(String test) {
        planted(SourceFile.Kind.TEST, POST, "StampsTest", test);

        assertThat(proved(true)).isFalse();
    }

    @Test
    void what_stands_alone_in_its_package_may_stand_behind_what_the_package_offers() {
        planted(SourceFile.Kind.TEST, POST, "StampsTest", "class StampsTest extends WishesContract { TestPost post; }");
        planted(SourceFile.Kind.TEST, POST, "TestPost", "class TestPost { PostModule module; }");
        planted(SourceFile.Kind.MAIN, POST, "PostModule", "class PostModule { Wishes of() { return new Stamps(); } }");

        assertThat(proved(true)).isTrue();
        assertThat(proved(false)).as("with another implementation beside it").isFalse();
    }

    @Test
    void what_another_package_names_offers_nothing() {
        planted(SourceFile.Kind.TEST, POST, "StampsTest", "class StampsTest extends WishesContract { Office office; }");
        planted(SourceFile.Kind.MAIN, "org.guanjia.office", "Office", "class Office { Stamps stamps; }");

        assertThat(proved(true)).isFalse();
    }

    private boolean proved(boolean alone) {
        return new ContractRuns(new SourceTree(files)).prove("Wishes", POST, "Stamps", alone);
    }

    private void planted(SourceFile.Kind kind, String packageName, String type, String text) {
        String root = kind == SourceFile.Kind.MAIN ? "post/src/main/java/" : "post/src/test/java/";
        Path path = Path.of(root, packageName.replace('.', '/'), type + ".java");
        files.add(new SourceFile(path, kind, "package " + packageName + ";\n" + text));
    }
}
