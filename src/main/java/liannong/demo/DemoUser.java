package liannong.demo;

import java.util.List;
import liannong.access.DemoSignIns.DemoSignIn;
import org.jspecify.annotations.Nullable;

/** A sign-in of the demonstration as it stands in the database. */
record DemoUser(
        long id,
        String signInName,
        String displayName,
        String role,
        @Nullable String division,
        String organisations,
        @Nullable String householdCard,
        @Nullable String organisationName,
        String what) {

    static final String PASSWORD = "demo-2026";
    static final String PIN = "202603";

    private static final String COUNTY = "360781";
    private static final String BUREAU = "瑞金市农业农村局（演示）";
    private static final String LIUHE = "六和脐橙专业合作社";
    private static final String HECHENG = "禾橙脐橙专业合作社";

    /** The numbers are those the load refers to as bookkeeper, chair and approver of the past years. */
    static final List<DemoUser> ALL = List.of(
            of(2, "kuaiji.liuhe", "赖会计", "BOOKKEEPER", null, "{1}", LIUHE, "编制 2025 年度盈余分配"),
            of(3, "lishi.liuhe", "温理事", "CHAIR", null, "{1}", LIUHE, "确认方案，张贴公示"),
            of(4, "kuaiji.hecheng", "刘会计", "BOOKKEEPER", null, "{2}", HECHENG, "看 86 名成员的股册和往年分配"),
            of(5, "lishi.hecheng", "钟理事", "CHAIR", null, "{2}", HECHENG, "确认禾橙的方案"),
            of(8, "nongye", "谢科长", "BUREAU_OFFICER", COUNTY, "{}", BUREAU, "看全市的分配和发放"),
            of(9, "shenhe", "曾局长", "BUREAU_APPROVER", COUNTY, "{}", BUREAU, "公示期满后批准发放"),
            of(10, "shenji", "罗审计", "AUDITOR", COUNTY, "{}", "瑞金市审计局（演示）", "只看不改"),
            of(
                    11,
                    "yunshishan",
                    "邹干事",
                    "TOWNSHIP_CLERK",
                    DemoHouseholds.SHOWCASE_TOWNSHIP,
                    "{}",
                    "云石山乡（演示）",
                    "看本乡农户和合作社"),
            of(12, "meikeng", "刘文书", "VILLAGE_CLERK", DemoHouseholds.SHOWCASE_VILLAGE, "{}", "梅坑社区（演示）", "看本村的农户，一户一档"),
            of(13, "admin", "管理员", "ADMINISTRATOR", null, "{}", null, "管用户，不看业务"),
            household(14, DemoHouseholds.LIUHE_CARD, "钟秀兰", "看自己的股份和分红（六和）"),
            household(15, DemoHouseholds.HECHENG_CARD, "刘桂香", "看自己的股份和分红（禾橙）"));

    boolean isHousehold() {
        return householdCard != null;
    }

    DemoSignIn signIn() {
        return new DemoSignIn(displayName, what, signInName, isHousehold() ? PIN : PASSWORD);
    }

    private static DemoUser of(
            long id,
            String signInName,
            String displayName,
            String role,
            @Nullable String division,
            String organisations,
            @Nullable String organisationName,
            String what) {
        return new DemoUser(id, signInName, displayName, role, division, organisations, null, organisationName, what);
    }

    private static DemoUser household(long id, String card, String displayName, String what) {
        return new DemoUser(id, card, displayName, "HOUSEHOLD", null, "{}", card, null, what);
    }
}
