package org.guanjia.bootstrap.demo;

import static org.guanjia.bootstrap.demo.Official.CLERK;
import static org.guanjia.bootstrap.demo.Official.LIAISON;
import static org.guanjia.bootstrap.demo.Official.NEXT_CLERK;
import static org.guanjia.bootstrap.demo.Official.TOWN_CHARITY;
import static org.guanjia.bootstrap.demo.Official.TOWN_DEPUTY;
import static org.guanjia.bootstrap.demo.Official.TOWN_LEAD;
import static org.guanjia.bootstrap.demo.Official.VILLAGE_LEAD;

import java.util.Optional;
import org.guanjia.application.wish.PersonInput;

/** Invented wishes that somebody helps with: the village, the town, a department by its policy, or the next village. */
final class GrantedWishes {

    private static final String SIGNED = "本人签名的申明书，存村委会档案柜";

    private GrantedWishes() {}

    static void addTo(Plot plot) {
        medicine(plot);
        withPolicy(plot);
        dialysis(plot);
        wrongDoor(plot);
        schoolbag(plot);
        roof(plot);
    }

    static PersonInput wu() {
        return Asked.person("吴阿虚", "513021197906223451", "13800138004", "东莞市企石镇深巷村乌有街5号");
    }

    private static void medicine(Plot plot) {
        Asked request = Asked.urgent(wu(), "medical", "800", "术后缺药费", CLERK.village());
        plot.asked(Tale.MEDICINE, 2, "10:00", CLERK, request)
                .on(2, "16:00", wish -> wish.acknowledged(CLERK))
                .on(3, "09:00", wish -> wish.foundNoPolicy(CLERK).triaged(CLERK).waived(CLERK, SIGNED))
                .on(3, "10:30", wish -> wish.approved(CLERK, "800").approved(VILLAGE_LEAD, "800"))
                .on(3, "15:00", wish -> wish.deliveryStarted(CLERK).delivered(CLERK, "money", "300", "药费收据"))
                .on(17, "16:00", wish -> wish.deliveredLast(CLERK, "money", "500", "护理用品收据"))
                .on(21, "09:00", wish -> wish.evaluated(CLERK, "VERY_SATISFIED", "电话回访，药已续上"));
    }

    private static void withPolicy(Plot plot) {
        PersonInput liang = Asked.person("梁小虚", "441900198711051233", "13800138005", "东莞市企石镇深巷村无名路9号");
        Asked request = Asked.ofGroup(liang, "unemployed", "living", "1100", "失业后断了口粮", CLERK.village());
        plot.asked(Tale.WITH_POLICY, 0, "15:00", CLERK, request)
                .on(0, "16:00", wish -> wish.acknowledged(CLERK))
                .on(1, "09:30", wish -> wish.handedOver(CLERK, "minimum-living", "市民政局社会救助科 0769-22830000"))
                .on(28, "10:00", wish -> wish.solved(LIAISON, "1100", "已纳入低保，次月起发放"));
    }

    /** Who has a landline only is told of the receipt by a call, and then by messages to the number of a daughter's telephone. */
    private static void dialysis(Plot plot) {
        String address = "东莞市企石镇深巷村虚里2号";
        PersonInput landline = Asked.person("邓二虚", "362202198507198815", "0769-86660000", address);
        PersonInput mobile = Asked.person("邓二虚", "362202198507198815", "13800138006", address);
        Asked request = Asked.urgent(landline, "medical", "8000", "透析费欠下八千元", CLERK.village());
        plot.asked(Tale.DIALYSIS, 7, "09:00", CLERK, request)
                .on(7, "09:40", wish -> wish.acknowledged(CLERK))
                .on(7, "10:30", wish -> wish.toldInPerson(CLERK, "CALL", "座机告知本人，并问得女儿手机号"))
                .on(7, "10:50", wish -> wish.nowReachedBy(CLERK, mobile))
                .on(7, "14:00", wish -> wish.foundNoPolicy(CLERK).triaged(CLERK).compared(CLERK))
                .on(8, "10:00", wish -> wish.visited(CLERK, "入户走访记录及照片"))
                .on(8, "16:00", wish -> wish.returned(TOWN_LEAD, "医院已减免四百元，请按最新缴费单核减"))
                .on(8, "17:00", wish -> wish.amended(CLERK, "7600").resubmitted(CLERK))
                .on(9, "10:00", wish -> wish.approvedFor(TOWN_LEAD, TOWN_DEPUTY, "7600"))
                .on(9, "15:00", wish -> wish.deliveryStarted(TOWN_CHARITY))
                .on(18, "16:00", wish -> wish.deliveredLast(TOWN_CHARITY, "money", "7600", "医院缴费凭证"))
                .on(22, "09:00", wish -> wish.evaluated(CLERK, "SATISFIED", "电话回访"));
    }

    private static void wrongDoor(Plot plot) {
        PersonInput luo = Asked.person("罗小虚", Optional.of("13800138007"), "东莞市企石镇企石村幻影路8号");
        Asked request = Asked.ofGroup(luo, "elderly-alone", "living", "600", "独居，想添一床棉被和一个电热水壶", CLERK.village());
        plot.asked(Tale.WRONG_DOOR, 17, "09:30", CLERK, request)
                .on(17, "10:10", wish -> wish.redispatched(CLERK, NEXT_CLERK.village(), "居住地在企石村"))
                .on(17, "15:00", wish -> wish.acknowledged(NEXT_CLERK))
                .on(18, "09:30", wish -> wish.foundNoPolicy(NEXT_CLERK).triaged(NEXT_CLERK))
                .on(22, "15:00", wish -> wish.waived(NEXT_CLERK, "按手印的申明书，存村委会"))
                .on(24, "09:30", wish -> wish.approved(NEXT_CLERK, "600").deliveryStarted(NEXT_CLERK))
                .on(29, "15:00", wish -> wish.deliveredLast(NEXT_CLERK, "goods", "600", "签收单"))
                .on(30, "10:00", wish -> wish.evaluated(NEXT_CLERK, "DISSATISFIED", "水壶是坏的"))
                .on(31, "15:00", wish -> wish.rectified(NEXT_CLERK, "回访致歉，当日换了新水壶"));
    }

    private static void schoolbag(Plot plot) {
        PersonInput child = Asked.person("何小虚", Optional.of("13800138008"), "东莞市企石镇深巷村虚里7号");
        Asked request = Asked.ofGroup(child, "child-in-difficulty", "education", "950", "想要书包和一年的学习用品", CLERK.village())
                .forGoods();
        plot.asked(Tale.SCHOOLBAG, 18, "09:00", CLERK, request)
                .on(
                        18,
                        "09:30",
                        wish -> wish.acknowledged(CLERK).foundNoPolicy(CLERK).triaged(CLERK))
                .on(19, "10:00", wish -> wish.waived(CLERK, "监护人签名的申明书，存村委会档案柜"))
                .on(21, "10:00", wish -> wish.approved(CLERK, "950").approved(VILLAGE_LEAD, "950"))
                .on(22, "09:00", wish -> wish.deliveryStarted(CLERK))
                .on(24, "16:00", wish -> wish.deliveredLast(CLERK, "goods", "950", "签收单及照片"))
                .on(29, "16:00", wish -> wish.evaluated(CLERK, "FAIRLY_SATISFIED", "书包略小"));
    }

    private static void roof(Plot plot) {
        PersonInput owner = Asked.person("黎三虚", Optional.of("13800138009"), "东莞市企石镇深巷村虚里12号");
        Asked request = Asked.urgent(owner, "housing", "6000", "台风掀了屋顶，雨天漏水", CLERK.village());
        plot.asked(Tale.ROOF, 21, "09:20", CLERK, request)
                .on(
                        21,
                        "10:00",
                        wish -> wish.acknowledged(CLERK).foundNoPolicy(CLERK).triaged(CLERK))
                .on(22, "15:30", wish -> wish.compared(CLERK).visited(CLERK, "入户走访记录及屋顶照片"))
                .on(25, "10:00", wish -> wish.approved(TOWN_LEAD, "6000").deliveryStarted(TOWN_CHARITY))
                .on(31, "11:00", wish -> wish.deliveredLast(TOWN_CHARITY, "labour", "6000", "修缮验收单及照片"))
                .on(36, "09:30", wish -> wish.evaluated(CLERK, "SATISFIED", "屋顶不漏了"));
    }
}
