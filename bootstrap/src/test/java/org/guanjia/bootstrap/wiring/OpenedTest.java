package org.guanjia.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {

    private final List<String> closed = new ArrayList<>();
    private final Opened opened = new Opened();

    @Test
    void is_closed_from_the_last_to_the_first_and_only_once() {
        opened.add(() -> closed.add("database"));
        opened.add(() -> closed.add("server"));

        opened.close();
        opened.close();

        assertThat(closed).containsExactly("server", "database");
        assertThat(opened.isEmpty()).isTrue();
    }

    @Test
    void what_fails_to_close_keeps_nothing_else_open() {
        opened.add(() -> closed.add("database"));
        opened.add(() -> fail("metrics"));
        opened.add(() -> fail("server"));

        Throwable failure = catchThrowable(opened::close);

        assertThat(closed).containsExactly("server", "metrics", "database");
        assertThat(failure).hasMessage("server");
        assertThat(failure.getSuppressed()).singleElement().hasToString("java.lang.IllegalStateException: metrics");
    }

    private void fail(String name) {
        closed.add(name);
        throw new IllegalStateException(name);
    }
}
