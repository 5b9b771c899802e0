package org.guanjia.bootstrap.demo;

import static org.guanjia.bootstrap.demo.Official.CLERK;
import static org.guanjia.bootstrap.demo.Official.HOTLINE;
import static org.guanjia.bootstrap.demo.Official.NEIGHBOUR;
import static org.guanjia.bootstrap.demo.Official.TOWN_LEAD;
import static org.guanjia.bootstrap.demo.Official.VILLAGE_LEAD;

import java.time.Duration;
import java.util.Optional;
import org.guanjia.application.wish.PersonInput;

/** Invented wishes that are refused, withdrawn, asked for twice, decided in haste or too late, and what came in last. */
final class TroubledWishes {

    private static final String SIGNED = "本人签名的申明书，存村委会档案柜";

    private TroubledWishes() {}

    static void addTo(Plot plot) {
        sameMedicine(plot);
        telephone(plot);
        wheelchair(plot);
        fire(plot);
        noPhone(plot);
        lateReceipt(plot);
        glasses(plot);
        oddJobs(plot);
    }

    private static void sameMedicine(Plot plot) {
        Asked request = Asked.urgent(GrantedWishes.wu(), "medical", "800", "术后缺药费", NEIGHBOUR.village())
                .by("12345-hotline", "DEMO-000001");
        plot.asked(Tale.SAME_MEDICINE, 7, "11:00", HOTLINE, request)
                .on(7, "14:00", wish -> wish.acknowledged(NEIGHBOUR))
                .with(Tale.MEDICINE, 8, "09:00", two -> two.deeds().merged(NEIGHBOUR, two.other(), "与企石镇深巷村在办的是同一诉求"));
    }

    private static void telephone(Plot plot) {
        PersonInput person = Asked.person("胡甲虚", Optional.of("13800138010"), "东莞市企石镇深巷村虚里15号");
        Asked request = Asked.urgent(person, "living", "900", "手机旧了，想换一部", CLERK.village());
        plot.asked(Tale.TELEPHONE, 7, "15:30", CLERK, request)
                .on(7, "16:00", wish -> wish.acknowledged(CLERK))
                .on(8, "14:00", wish -> wish.foundNoPolicy(CLERK).triaged(CLERK))
                .on(17, "10:30", wish -> wish.refused(TOWN_LEAD, "not-in-hardship", "东民规〔2022〕2号 三(一)", "家庭收入和存款均不属困难"))
                .on(21, "11:00", wish -> wish.complained(CLERK, "本人认为收入核算有误"))
                .on(28, "15:00", wish -> wish.complaintRejected(TOWN_LEAD, "复核工资单，核算无误"));
    }

    private static void wheelchair(Plot plot) {
        PersonInput person = Asked.person("苏乙虚", Optional.of("13800138012"), "东莞市企石镇深巷村虚里18号");
        Asked request = Asked.ofGroup(person, "disabled", "elder-care", "500", "想租一辆轮椅", CLERK.village());
        plot.asked(Tale.WHEELCHAIR, 8, "09:30", CLERK, request)
                .on(8, "10:30", wish -> wish.acknowledged(CLERK))
                .on(9, "11:00", wish -> wish.withdrawn(CLERK, "亲戚送来一辆轮椅，不再需要"));
    }

    /** At night in the long holiday: decided at once by an officer whom the town had authorised, and not upheld later. */
    private static void fire(Plot plot) {
        PersonInput person = Asked.person("曾丙虚", Optional.of("13800138013"), "东莞市企石镇深巷村虚里21号");
        Asked request = Asked.urgent(person, "housing", "2800", "深夜失火，无处栖身", CLERK.village());
        plot.asked(Tale.FIRE, 12, "22:10", CLERK, request)
                .on(
                        12,
                        "22:30",
                        wish -> wish.decidedAsEmergency(VILLAGE_LEAD, "2800")
                                .deliveryStarted(VILLAGE_LEAD)
                                .deliveredLast(VILLAGE_LEAD, "money", "2800", "旅馆及衣物收据"))
                .on(13, "09:00", wish -> wish.acknowledged(CLERK))
                .on(
                        18,
                        "09:30",
                        wish -> wish.foundNoPolicy(CLERK).compared(CLERK).visited(CLERK, "火场走访补记"))
                .on(21, "15:30", wish -> wish.overturned(TOWN_LEAD, "住处系营业场所，损失已由保险赔付"))
                .on(24, "10:00", wish -> wish.evaluated(CLERK, "FAIRLY_SATISFIED", "当面评价，同意分期退还"));
    }

    private static void noPhone(Plot plot) {
        PersonInput person = Asked.person("阿黑虚", Optional.empty(), "东莞市企石镇深巷村榕树头");
        Asked request = Asked.ofGroup(person, "homeless", "living", "300", "桥下过夜，想要一床棉被", CLERK.village());
        plot.asked(Tale.NO_PHONE, 22, "17:30", CLERK, request)
                .on(23, "09:00", wish -> wish.acknowledged(CLERK))
                .on(
                        24,
                        "17:30",
                        wish -> wish.toldInPerson(CLERK, "VISIT", "当面告知本人")
                                .foundNoPolicy(CLERK)
                                .triaged(CLERK)
                                .waived(CLERK, "按手印的申明书，存村委会"))
                .on(25, "09:00", wish -> wish.approved(CLERK, "300").approved(VILLAGE_LEAD, "300"))
                .on(
                        25,
                        "17:00",
                        wish -> wish.deliveryStarted(CLERK)
                                .deliveredLast(CLERK, "goods", "300", "棉被照片")
                                .evaluated(CLERK, "VERY_SATISFIED", "当面说暖和"))
                .on(28, "09:00", wish -> wish.toldInPerson(CLERK, "VISIT", "当面告知办理结果和评价已收到"));
    }

    private static void lateReceipt(Plot plot) {
        PersonInput person = Asked.person("钟丁虚", Optional.of("13800138014"), "东莞市企石镇深巷村虚里25号");
        Asked request = Asked.urgent(person, "medical", "700", "看病的路费和药费", CLERK.village());
        plot.asked(Tale.LATE_RECEIPT, 22, "10:00", CLERK, request)
                .on(24, "10:30", wish -> wish.acknowledged(CLERK).explained(CLERK, "RECEIPT", "外出入户，工单漏看"))
                .on(
                        24,
                        "11:30",
                        wish -> wish.foundNoPolicy(CLERK).triaged(CLERK).waived(CLERK, SIGNED))
                .on(28, "11:00", wish -> wish.approved(CLERK, "700").approved(VILLAGE_LEAD, "700"))
                .on(28, "14:30", wish -> wish.deliveryStarted(CLERK).deliveredLast(CLERK, "money", "700", "车票和药费收据"))
                .on(30, "09:00", wish -> wish.evaluated(CLERK, "SATISFIED", "电话回访"));
    }

    private static void glasses(Plot plot) {
        PersonInput person = Asked.person("温戊虚", Optional.of("13800138015"), "东莞市企石镇深巷村虚里30号");
        Asked request = Asked.ofGroup(person, "elderly-alone", "medical", "450", "老花镜碎了，想配一副", CLERK.village());
        plot.askedLast(
                Tale.GLASSES,
                Duration.ofHours(3),
                CLERK,
                request,
                wish -> wish.acknowledged(CLERK)
                        .foundNoPolicy(CLERK)
                        .triaged(CLERK)
                        .waived(CLERK, SIGNED)
                        .approved(CLERK, "450"));
    }

    private static void oddJobs(Plot plot) {
        PersonInput person = Asked.person("莫己虚", Optional.of("13800138016"), "东莞市企石镇深巷村虚里33号");
        Asked request = Asked.urgent(person, "employment", "200", "受伤后打不了零工，这个月没有饭钱", CLERK.village());
        plot.askedLast(Tale.ODD_JOBS, Duration.ofMinutes(90), CLERK, request, wish -> {});
    }
}
