package org.guanjia.bootstrap.rest;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that ask one service over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverHttp {

    private RunningApi api;
    private Portal portal;
    private Untouched untouched;

    @BeforeAll
    final void open(@TempDir Path home) throws Exception {
        api = new RunningApi(home);
        portal = api.portal();
        untouched = new Untouched(api, portal);
    }

    @AfterAll
    final void close() {
        api.close();
    }

    final RunningApi api() {
        return api;
    }

    final Portal portal() {
        return portal;
    }

    final Untouched untouched() {
        return untouched;
    }
}
