package org.guanjia.bootstrap.rest;

import java.nio.file.Path;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that ask one service over HTTP, on every ground. */
@ParameterizedClass
@EnumSource(Ground.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverHttp {

    @Parameter
    private Ground ground;

    private RunningApi api;
    private Portal portal;
    private Untouched untouched;

    @BeforeParameterizedClassInvocation(injectArguments = false)
    final void open(@TempDir Path home) throws Exception {
        api = new RunningApi(home, ground.storage(home));
        portal = api.portal();
        untouched = new Untouched(api, portal);
    }

    @AfterParameterizedClassInvocation
    final void close() {
        api.close();
    }

    final Ground ground() {
        return ground;
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
