package liannong.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.base.sheets.SheetColumn;
import liannong.base.sheets.SheetWriter;

/** A workbook of invented people, four to a household; their numbers begin with a place that does not exist. */
final class ImportBenchSheet {

    private static final int A_HOUSEHOLD = 4;
    private static final List<String> HEADS = List.of(
            "户编号", "村", "组", "与户主关系", "姓名", "性别", "出生日期", "身份证号", "民族", "文化程度", "在校", "健康", "劳动能力", "外出务工", "电话", "属性",
            "主要致贫原因", "其他原因1", "其他原因2", "状态", "状态详情", "状态起始日", "开户行", "账号", "账户类型");
    private static final List<String> RELATIONS = List.of("户主", "配偶", "子女", "父母");
    private static final String VILLAGES = "360781102";
    private static final String FAMILIES = "钟刘赖曾谢邹罗温杨朱李陈王张黄";
    private static final String GIVEN = "秀兰桂香建国小明志强海燕春生玉梅文华福来";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private ImportBenchSheet() {}

    static void write(Path file, int rows) throws IOException {
        List<SheetColumn> columns =
                HEADS.stream().map(head -> new SheetColumn(head, 12, List.of())).toList();
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter writer = new SheetWriter(out, "bench", columns);
            for (int i = 0; i < rows; i++) writer.row(row(i));
            writer.end();
        }
    }

    private static List<String> row(int i) {
        int place = i % A_HOUSEHOLD;
        boolean head = place == 0;
        int household = i / A_HOUSEHOLD;
        LocalDate born = LocalDate.of(1950 + i % 55, 1 + i % 12, 1 + i % 28);
        boolean man = i % 2 == 0;
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(1_000_000_000 + household),
                head ? VILLAGES + (200 + household % 10) : "",
                head ? Integer.toString(1 + household % 12) : "",
                RELATIONS.get(place),
                name(i),
                man ? "男" : "女",
                born.toString(),
                identity(i, born, man),
                "汉族",
                "初中",
                "不在校",
                i % 7 == 0 ? "长期慢性病" : "健康",
                "普通劳动力",
                i % 3 == 0 ? "是" : "否",
                i % 2 == 0 ? "138" + String.format(Locale.ROOT, "%08d", i) : ""));
        row.addAll(
                head
                        ? List.of(
                                "一般贫困户",
                                "因病",
                                "缺资金",
                                "",
                                "脱贫户",
                                "享受政策",
                                "2019-12-31",
                                "瑞金演示农村商业银行",
                                String.format(Locale.ROOT, "9%014d", household),
                                "存折")
                        : List.of("", "", "", "", "", "", "", "", "", ""));
        return row;
    }

    private static String name(int i) {
        int given = i / FAMILIES.length();
        return "" + FAMILIES.charAt(i % FAMILIES.length()) + GIVEN.charAt(given % GIVEN.length())
                + GIVEN.charAt(given / GIVEN.length() % GIVEN.length());
    }

    private static String identity(int i, LocalDate born, boolean man) {
        int serial = i / 450;
        String body = String.format(
                Locale.ROOT,
                "99%04d%s%02d%d",
                9_000 + serial,
                born.format(DateTimeFormatter.BASIC_ISO_DATE),
                i % 450 / 5 % 100,
                (man ? 1 : 0) + i % 5 * 2);
        int sum = 0;
        for (int d = 0; d < WEIGHTS.length; d++) sum += WEIGHTS[d] * (body.charAt(d) - '0');
        return body + "10X98765432".charAt(sum % 11);
    }
}
