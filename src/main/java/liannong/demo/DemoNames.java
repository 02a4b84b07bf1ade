package liannong.demo;

import java.util.SplittableRandom;

/** Names as one hears them around Ruijin, put together by dice. */
final class DemoNames {

    private static final String SURNAMES = "钟刘杨赖谢朱陈曾罗邹黄张李温许廖胡袁宋丁邱危梁肖范熊宁毛池华";
    private static final String FIRST = "春秋金玉福长明天水远国建志文德永荣石新林海生才光华庆有祥桂东";
    private static final String MEN = "生发根平华明辉林军强勇贵荣金水木有财福祥斌涛波亮鹏";
    private static final String WOMEN = "兰英秀香莲凤珍梅娇玲芳芬萍红燕霞琴丽娟桂招妹连花云";

    private DemoNames() {}

    /** The first surnames of the list are the frequent ones. */
    static char surname(SplittableRandom dice) {
        int one = dice.nextInt(SURNAMES.length());
        int other = dice.nextInt(SURNAMES.length());
        return SURNAMES.charAt(Math.min(one, other));
    }

    static String given(SplittableRandom dice, boolean man) {
        String last = man ? MEN : WOMEN;
        String end = String.valueOf(last.charAt(dice.nextInt(last.length())));
        return dice.nextInt(100) < 12 ? end : FIRST.charAt(dice.nextInt(FIRST.length())) + end;
    }
}
