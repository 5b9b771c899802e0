package org.guanjia.adapter.crypto;

import com.google.inject.PrivateModule;
import com.google.inject.Singleton;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.application.port.Secrecy;

/** Offers secrecy, and seals, under the master keys of a file, or of whoever brings their own. */
public final class CryptoModule extends PrivateModule {

    private final MasterKeys keys;

    public CryptoModule(MasterKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void configure() {
        bind(MasterKeys.class).toInstance(keys);
        bind(Secrecy.class).to(AesSecrecy.class).in(Singleton.class);
        bind(AesSecrecy.class);
        expose(Secrecy.class);
        bind(InternalSeals.class).in(Singleton.class);
        expose(InternalSeals.class);
    }
}
