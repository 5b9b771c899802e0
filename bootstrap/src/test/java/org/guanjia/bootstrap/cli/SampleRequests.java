package org.guanjia.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.region.Village;

/** The sample of a file as the hotline sends it: invented people at real places, the same every time it is written. */
final class SampleRequests {

    /** How many lines have requests. */
    static final int LINES = 240;

    /** How many of them are wrong on purpose. */
    static final int WRONG = 12;

    private static final String HEADER =
            "渠道,工单编号,提交时间,镇街,村社区,姓名,证件类型,证件号码,联系电话,无电话原因,住址," + "心愿类别,群体标签,致困原因,求助领域,帮扶方式,金额,是否紧急,诉求内容,是否代为提出";
    private static final List<String> FIELDS = List.of("生活", "医疗", "教育", "就业", "住房", "养老", "安宁疗护", "心理支持", "维权");
    private static final List<String> CAUSES = List.of("疾病", "灾害", "疫情", "事故", "失业", "其他");
    private static final List<String> HELPS = List.of("资金", "物资", "劳务", "情感关怀", "链接资源", "资金、物资");
    private static final List<String> GROUPS = List.of("", "低保", "特困", "残疾", "独居老人", "低保、残疾");
    private static final List<String> NAMES =
            List.of("𠮷虚构", "㐂虚构", "䶮虚构", "阿卜杜拉·虚构", "张虚构", "欧阳虚构", "李虚构", "Fictitious Person");
    private static final List<String> NEEDS =
            List.of("（虚构）住院缺医药费", "（虚构）家中漏雨，需要修缮", "\"（虚构）孩子开学，\n缺学费\"", "（虚构）希望有人陪伴聊天", "\"（虚构）需要\"\"轮椅\"\"一部\"");

    private SampleRequests() {}

    /** The whole file. */
    static String text() {
        Region region = EditionFiles.bundledRegion();
        List<Town> towns = region.towns().stream()
                .filter(town ->
                        town.inProgramme() && !region.villagesOf(town.code()).isEmpty())
                .toList();
        Random random = new Random(12345);
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 1; i <= LINES; i++) {
            Town town = towns.get(i % towns.size());
            List<Village> villages = region.villagesOf(town.code());
            String line = line(i, town, villages.get(random.nextInt(villages.size())), random);
            lines.add(i % (LINES / WRONG) == 0 ? spoilt(line, i / (LINES / WRONG)) : line);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(int number, Town town, Village village, Random random) {
        boolean byName = number % 2 == 0;
        boolean passport = number % 3 == 0;
        boolean phone = number % 5 != 0;
        return String.join(
                ",",
                number % 4 == 0 ? "i莞家" : "12345热线",
                "SAMPLE-%06d".formatted(number),
                number % 6 == 0 ? "2026-01-12 09:%02d:00".formatted(number % 60) : "",
                byName ? town.name() : "",
                byName ? village.name() : village.code().text(),
                number % 7 == 0 ? "" : NAMES.get(number % NAMES.size()) + number,
                passport ? "护照" : "",
                passport ? "E%08d".formatted(number) : "",
                phone ? "1380000%04d".formatted(number) : "",
                phone ? "" : "没有",
                number % 8 == 0 ? "" : "（虚构）" + village.name() + "虚构路" + number + "号",
                number % 3 == 0 ? "特殊群体" : "个人急难",
                number % 3 == 0 ? GROUPS.get(1 + random.nextInt(GROUPS.size() - 1)) : "",
                CAUSES.get(random.nextInt(CAUSES.size())),
                FIELDS.get(number % FIELDS.size()),
                HELPS.get(random.nextInt(HELPS.size())),
                number % 9 == 0 ? "" : (100 + random.nextInt(80) * 50) + ".00",
                number % 10 == 0 ? "是" : "否",
                NEEDS.get(number % NEEDS.size()),
                number % 11 == 0 ? "是" : "否");
    }

    /** The same line with one thing wrong in it. */
    private static String spoilt(String line, int which) {
        return switch (which % 6) {
            case 0 -> line.replace(",个人急难,", ",没有的类别,").replace(",特殊群体,", ",没有的类别,");
            case 1 -> line.replaceFirst("SAMPLE-[0-9]+", "");
            case 2 -> line + ",多出一列";
            case 3 -> line.replaceFirst("^[^,]*,", "没有的渠道,");
            case 4 -> line.replaceFirst(",(?:[0-9]+\\.00)?,(是|否),", ",-1,$1,");
            default -> line.replaceFirst(",(是|否)$", ",也许");
        };
    }
}
