package org.guanjia.bootstrap.serve;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.guanjia.adapter.identity.OidcLogin;
import org.guanjia.adapter.identity.OidcSettings;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.application.port.IdentityProvider;

/** Who lets people in, and whether anybody can be let in. It is asked without waiting for anything. */
final class Login implements HealthCheck, AutoCloseable {

    private final Optional<IdentityProvider> provider;
    private final Supplier<Health> health;
    private final Runnable preparing;
    private final Runnable closing;

    private Login(Optional<IdentityProvider> provider, Supplier<Health> health, Runnable preparing, Runnable closing) {
        this.provider = provider;
        this.health = health;
        this.preparing = preparing;
        this.closing = closing;
    }

    /** Nobody, since nobody is configured. */
    static Login none() {
        Health closed = Health.warning("Nobody can log in: no issuer is configured (identity.issuer).");
        return new Login(Optional.empty(), () -> closed, () -> {}, () -> {});
    }

    /** Everybody, as whomever they choose. */
    static Login of(Demo demo) {
        Health open = Health.warning("This is a demonstration: everybody on this machine can be anybody.");
        return new Login(Optional.of(demo.identity()), () -> open, () -> {}, () -> {});
    }

    /** Whoever has a token of that issuer. */
    static Login of(OidcSettings settings, InstantSource clock) {
        OidcLogin issuer = OidcLogin.of(settings, clock);
        return new Login(Optional.of(issuer.provider()), () -> health(issuer), issuer::prepare, issuer::close);
    }

    private static Health health(OidcLogin issuer) {
        return issuer.isPossible()
                ? Health.up("Tokens of the configured issuer are believed.")
                : Health.warning("The keys of the configured issuer cannot be fetched, so nobody can log in.");
    }

    Optional<IdentityProvider> provider() {
        return provider;
    }

    /** Has everything ready for the first caller, beside the thread that asks for it. */
    void prepare() {
        Thread thread = new Thread(preparing, "guanjia-login");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String name() {
        return "login";
    }

    @Override
    public Health check() {
        return health.get();
    }

    @Override
    public void close() {
        closing.run();
    }
}
