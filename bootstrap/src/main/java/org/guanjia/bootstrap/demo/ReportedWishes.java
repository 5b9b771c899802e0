package org.guanjia.bootstrap.demo;

import static org.guanjia.bootstrap.demo.Official.NEIGHBOUR;
import static org.guanjia.bootstrap.demo.Official.NEIGHBOUR_LEAD;
import static org.guanjia.bootstrap.demo.Official.WANJIANG_CHARITY;
import static org.guanjia.bootstrap.demo.Official.WANJIANG_CLERK;
import static org.guanjia.bootstrap.demo.Official.WANJIANG_LEAD;

import java.util.Optional;
import org.guanjia.application.wish.PersonInput;

/** What may have happened to the three wishes that the press reported; people, days and small amounts are invented. */
final class ReportedWishes {

    private static final String TELEVISION = "980";
    private static final String DRAWING_TOOLS = "380";

    private ReportedWishes() {}

    static void addTo(Plot plot) {
        television(plot);
        burns(plot);
        drawingTools(plot);
    }

    private static void television(Plot plot) {
        PersonInput elder = Asked.person("梁老虚", "441900195203140025", "13800138001", "东莞市塘厦镇蛟乙塘社区虚构路1号");
        Asked request = Asked.ofGroup(
                        elder, "minimum-living", "living", TELEVISION, "腿脚不便，想有一台电视机", NEIGHBOUR.village())
                .forGoods();
        plot.asked(Tale.TELEVISION, 0, "09:10", NEIGHBOUR, request)
                .on(0, "10:00", wish -> wish.acknowledged(NEIGHBOUR))
                .on(
                        1,
                        "09:00",
                        wish -> wish.foundNoPolicy(NEIGHBOUR).triaged(NEIGHBOUR).waived(NEIGHBOUR, "本人签名的申明书，存社区档案柜"))
                .on(2, "09:30", wish -> wish.approved(NEIGHBOUR, TELEVISION).approved(NEIGHBOUR_LEAD, TELEVISION))
                .on(3, "15:00", wish -> wish.deliveryStarted(NEIGHBOUR))
                .on(7, "11:00", wish -> wish.deliveredLast(NEIGHBOUR, "goods", TELEVISION, "安装照片及签收单"))
                .on(8, "10:00", wish -> wish.evaluated(NEIGHBOUR, "VERY_SATISFIED", "上门回访，老人说画面清楚"));
    }

    private static void burns(Plot plot) {
        PersonInput injured = Asked.person("陈大虚", "445221199001017016", "13800138002", "东莞市万江街道新村社区虚构巷2号");
        String amount = ReportedWish.of(Tale.BURNS).orElseThrow().amount().orElseThrow();
        Asked request = Asked.urgent(injured, "medical", amount, "全身烧伤，治疗费用难以承担", WANJIANG_CLERK.village());
        plot.asked(Tale.BURNS, 1, "10:20", WANJIANG_CLERK, request)
                .on(
                        1,
                        "11:00",
                        wish -> wish.acknowledged(WANJIANG_CLERK)
                                .foundNoPolicy(WANJIANG_CLERK)
                                .triagedBecause(WANJIANG_CLERK, "治疗等不起社会认领")
                                .compared(WANJIANG_CLERK))
                .on(2, "15:00", wish -> wish.visited(WANJIANG_CLERK, "医院走访记录"))
                .on(3, "09:30", wish -> wish.approvedBecause(WANJIANG_LEAD, amount, "特事特办：重度烧伤，家庭无力负担"))
                .on(
                        3,
                        "16:00",
                        wish -> wish.approvedBecause(WANJIANG_CHARITY, amount, "慈善会同意特事特办")
                                .deliveryStarted(WANJIANG_CHARITY))
                .on(8, "10:00", wish -> wish.delivered(WANJIANG_CHARITY, "money", "20000", "第一笔转账凭证"))
                .on(18, "10:00", wish -> wish.deliveredLast(WANJIANG_CHARITY, "money", "10000", "第二笔转账凭证"))
                .on(21, "09:30", wish -> wish.evaluated(WANJIANG_CLERK, "VERY_SATISFIED", "家属来电致谢"));
    }

    private static void drawingTools(Plot plot) {
        PersonInput child = Asked.person("小莲虚", Optional.of("13800138003"), "东莞市塘厦镇蛟乙塘社区虚构路9号");
        Asked request = Asked.ofGroup(
                        child, "child-in-difficulty", "education", DRAWING_TOOLS, "喜欢画画，想要一套绘画工具", NEIGHBOUR.village())
                .forGoods();
        plot.asked(Tale.DRAWING_TOOLS, 2, "14:00", NEIGHBOUR, request)
                .on(2, "16:30", wish -> wish.acknowledged(NEIGHBOUR))
                .on(
                        3,
                        "10:00",
                        wish -> wish.foundNoPolicy(NEIGHBOUR).triaged(NEIGHBOUR).waived(NEIGHBOUR, "监护人签名的申明书，存社区档案柜"))
                .on(8, "14:30", wish -> wish.approved(NEIGHBOUR, DRAWING_TOOLS).approved(NEIGHBOUR_LEAD, DRAWING_TOOLS))
                .on(9, "09:30", wish -> wish.deliveryStarted(NEIGHBOUR))
                .on(18, "15:00", wish -> wish.deliveredInKind(NEIGHBOUR, "goods", DRAWING_TOOLS, "爱心企业交接单及照片"))
                .on(29, "10:00", wish -> wish.evaluated(NEIGHBOUR, "VERY_SATISFIED", "孩子画了一幅画送给社区"));
    }
}
