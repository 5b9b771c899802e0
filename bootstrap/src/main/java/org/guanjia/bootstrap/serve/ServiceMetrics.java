package org.guanjia.bootstrap.serve;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.guanjia.application.health.CalendarCoverage;
import org.guanjia.bootstrap.wiring.Ticks;

/** What is measured of one service: the process, its connections, and how far the calendar reaches. */
final class ServiceMetrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    ServiceMetrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    void measure(DataSource dataSource, CalendarCoverage calendar, Ticks ticks) {
        measurePool(dataSource);
        ticks.names()
                .forEach(name -> FunctionCounter.builder("guanjia.tick.failures", ticks, all -> all.failures(name))
                        .tag("tick", name)
                        .description("How often what is done every so often failed")
                        .register(registry));
        Gauge.builder("guanjia.calendar.days.covered", calendar, CalendarCoverage::daysCovered)
                .description("Days after today that the work calendar covers without a gap")
                .register(registry);
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    @Override
    public void close() {
        try {
            collections.close();
        } finally {
            registry.close();
        }
    }

    private void measurePool(DataSource dataSource) {
        try {
            if (dataSource.isWrapperFor(HikariDataSource.class)) {
                dataSource.unwrap(HikariDataSource.class).setMetricRegistry(registry);
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException("Pool cannot be measured", impossible);
        }
    }
}
