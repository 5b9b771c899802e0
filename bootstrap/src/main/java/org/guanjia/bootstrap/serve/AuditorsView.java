package org.guanjia.bootstrap.serve;

import org.guanjia.adapter.jdbi.Database;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.region.Region;

/**
 * The configured database as an auditor of the city sees it, for whoever runs the program, whether the service runs beside it or
 * not. It asks for no role: whoever can run it has the database and its keys in hand.
 */
final class AuditorsView implements AutoCloseable {

    private final Instance instance;
    private final Actor auditor;

    private AuditorsView(Instance instance, String subject) {
        this.instance = instance;
        this.auditor = new Actor(
                subject,
                Role.AUDITOR,
                new Jurisdiction.OfCity(instance.get(Region.class).city().code()));
    }

    /**
     * Opens what is there; no database is made for it.
     *
     * @param subject under which it looks
     * @throws CannotStart if the database, its keys or the folder of attachments is not to be had
     */
    static AuditorsView open(Configuration configuration, String subject) {
        Configuration.DatabaseAccess access = configuration.database();
        if (access.url().isEmpty() && !Database.isIn(access.home())) {
            throw new CannotStart(
                    CannotStart.Reason.DATABASE_NOT_SET_UP,
                    access.home().toString(),
                    new IllegalStateException("no database"));
        }
        return new AuditorsView(Instance.open(ConfiguredParts.quiet(configuration)), subject);
    }

    <T> T get(Class<T> part) {
        return instance.get(part);
    }

    Actor auditor() {
        return auditor;
    }

    @Override
    public void close() {
        instance.close();
    }
}
