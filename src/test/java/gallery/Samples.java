package gallery;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Invented sign-ins and notices for looking at the server-rendered pages. */
public final class Samples {

    public record SignIn(String who, String what, String signInName, String secret) {}

    public record Sum(String label, String amount, boolean strong, boolean indent) {}

    public record Row(int no, String name, String place, List<String> cells) {}

    public record Notice(
            String number,
            String title,
            String organisation,
            LocalDate openedOn,
            LocalDate lastDay,
            boolean open,
            @org.jspecify.annotations.Nullable LocalDate closedOn,
            int daysLeft,
            int objections,
            String intro,
            List<Sum> summary,
            List<String> headings,
            List<Row> rows,
            List<String> totals,
            int page,
            int pages,
            int rowCount,
            String qr,
            String root,
            LocalDate booksDay,
            String booksRoot,
            boolean demo) {}

    private Samples() {}

    public static List<SignIn> signIns() {
        return List.of(
                new SignIn("赖会计", "禾橙脐橙专业合作社会计，登记股份、做分配方案", "lai", "demo-bookkeeper"),
                new SignIn("温理事", "理事长，审核分配方案", "wen", "demo-chair"),
                new SignIn("谢科长", "农业农村局，批准发放", "xie", "demo-approver"),
                new SignIn("钟秀兰", "田心村农户，查自己的账", "RJ0000000007", "246810"));
    }

    public static Notice notice(boolean open) {
        List<String> names = List.of("邓＊根", "温＊娣", "朱＊妹", "邓＊妹", "朱＊兰", "杨＊凤", "钟＊兰", "胡＊发", "钟＊明");
        List<Row> rows = IntStream.range(0, 9)
                .mapToObj(i -> new Row(
                        i + 1,
                        names.get(i),
                        "田心村 5 组",
                        List.of("64,406", "9,660.90", "41,407.03", "4,968.84", "14,629.74")))
                .toList();
        return new Notice(
                "GS-2026-0142",
                "2025 年度盈余分配方案公示",
                "瑞金市禾橙脐橙专业合作社",
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 3, 24),
                open,
                open ? null : LocalDate.of(2026, 3, 25),
                6,
                1,
                "经理事会提出、监事会审核，现将本社 2025 年度盈余分配方案予以公示，拟提交 3 月 25 日成员大会表决。对方案、名单、数量、金额有不同意见的，请在公示期内提出。",
                List.of(
                        new Sum("本年盈余", "1,268,420.00", false, false),
                        new Sum("减：弥补以前年度亏损", "−148,420.00", false, false),
                        new Sum("减：提取公积金（10%）", "−112,000.00", false, false),
                        new Sum("可分配盈余", "1,008,000.00", true, false),
                        new Sum("其中：盈余返还（65%，按交售量）", "655,200.00", false, false),
                        new Sum("剩余盈余（35%，按份额）", "352,800.00", false, true)),
                List.of("交果（斤）", "盈余返还", "份额（元）", "按份额分", "合计"),
                rows,
                List.of("4,368,000", "655,200.00", "2,940,000.00", "352,800.00", "1,008,000.00"),
                1,
                6,
                86,
                "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Cpath d='M0 0h3v3H0zM5 0h3v3H5zM0 5h3v3H0zM4 4h1v1H4zM6 6h2v2H6z'/%3E%3C/svg%3E",
                "0123 4567 89ab cdef ".repeat(4).strip(),
                LocalDate.of(2026, 3, 8),
                "fedc ba98 7654 3210 ".repeat(4).strip(),
                true);
    }
}
