package org.guanjia.application.port;

import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.shared.TownCode;

/**
 * Nothing is posted any more to an account (F-13), but what the same changes post to it. It needs the account to be open, and
 * to hold nothing then but what was paid and what is contra; where that is not so, all that was decided is decided anew.
 */
public record AccountClosed(FundAccount account) implements Effect {

    @Override
    public TownCode town() {
        return account.fund().unit().town();
    }
}
