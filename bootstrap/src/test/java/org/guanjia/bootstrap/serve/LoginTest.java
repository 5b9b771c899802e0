package org.guanjia.bootstrap.serve;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.guanjia.adapter.contract.HealthCheckContract;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;

class LoginTest extends HealthCheckContract {

    @Override
    protected HealthCheck well() {
        return Login.of(
                Configuration.of(Map.of(Setting.IDENTITY_ISSUER, "https://id.example"), Map.of(), Optional.empty())
                        .identity()
                        .orElseThrow(),
                InstantSource.fixed(Instant.EPOCH));
    }

    @Override
    protected HealthCheck troubled() {
        return Login.none();
    }
}
