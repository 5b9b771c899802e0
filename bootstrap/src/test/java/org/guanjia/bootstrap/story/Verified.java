package org.guanjia.bootstrap.story;

import static org.guanjia.bootstrap.story.Officials.clerk;

import org.guanjia.application.access.Actor;
import org.guanjia.domain.shared.VillageCode;

/** Urgent wishes that were examined and verified as their amount asks, so that offices are asked for a decision. */
final class Verified {

    private Verified() {}

    /** A wish of a village whose clerk brought it in: a waiver does up to 1,000 yuan, above it is compared and visited (W-03). */
    static String wish(Story story, VillageCode village, String amount) {
        Actor clerk = clerk(village);
        var person =
                story.secrets().resident("陈大虚" + story.wishes(), "441900195203140025", "13800138011", "东莞市石排镇石排村虚构巷3号");
        String wish = story.submitted(clerk, Request.urgent(person, amount, story.say("无钱买药"), village));
        Acts acts = new Acts(story, wish).acknowledged(clerk).foundNoPolicy(clerk);
        if (!story.state(wish).examination().possibleDuplicates().isEmpty()) {
            acts.ruledOutDuplicates(clerk, "另一件事");
        }
        acts.triagedBecause(clerk, "等不起认领");
        if (amount.length() > 3) {
            acts.compared(clerk).visited(clerk, "医院走访记录");
        } else {
            acts.waived(clerk, "申明书");
        }
        return wish;
    }
}
