package org.guanjia.application.port;

import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.shared.TownCode;

/**
 * An account is there from now on, with nothing in it. One that is there already stays as it is; one that comes after its
 * fund year was closed is closed from the start.
 */
public record AccountOpened(FundAccount account) implements Effect {

    @Override
    public TownCode town() {
        return account.fund().unit().town();
    }
}
