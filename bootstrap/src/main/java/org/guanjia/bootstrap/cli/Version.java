package org.guanjia.bootstrap.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** The version that was built; two builds of the same source say the same. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "guanjia "
                    + ResourceBundle.getBundle("org.guanjia.bootstrap.version").getString("version")
        };
    }
}
