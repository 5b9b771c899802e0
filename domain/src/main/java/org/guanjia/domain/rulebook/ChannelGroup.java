package org.guanjia.domain.rulebook;

import java.util.List;

/** What kind of way a channel is. */
public enum ChannelGroup {
    /** The resident writes or calls. */
    ONLINE,
    /** The resident comes to a counter or a person. */
    OFFLINE,
    /** Staff and volunteers find the need themselves. */
    PROACTIVE,
    /** The need comes up where a community consults. */
    CONSULTATION;

    Parameter<List<Channel>> parameter() {
        return switch (this) {
            case ONLINE -> WishParameters.CHANNELS_ONLINE;
            case OFFLINE -> WishParameters.CHANNELS_OFFLINE;
            case PROACTIVE -> WishParameters.CHANNELS_PROACTIVE;
            case CONSULTATION -> WishParameters.CHANNELS_CONSULTATION;
        };
    }
}
