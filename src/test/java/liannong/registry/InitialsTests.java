package liannong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTests {

    @ParameterizedTest
    @CsvSource({
        "钟秀兰, zxl",
        "刘桂香, lgx",
        "长孙无忌, zswj",
        "长明, cm",
        "王长生, wcs",
        "单雄信, sxx",
        "解缙, xj",
        "仇士良, qsl",
        "区寄, oj",
        "查良镛, zly",
        "曾国藩, zgf",
        "尉迟恭, ycg",
        "尉建, yj",
        "万俟咏, mqy",
        "万俟, wq",
        "万春, wc",
        "盖聂, gn",
        "乐毅, yy",
        "缪玉兰, myl",
        "朴英, py",
        "翟让, zr",
        "覃文, qw",
        "种师道, csd",
        "句芒, gm",
        "祭遵, zz",
        "澹台明, ttm",
        "单于春, cyc",
        "么春, yc",
        "区晟, os",
        "令狐冲, lhc",
        "欧阳修, oyx",
        "任我行, rwx",
        "华佗, ht",
        "秘书, bs"
    })
    void aFamilyNameIsReadAsAFamilyName(String name, String initials) {
        assertThat(Initials.ofName(name)).isEqualTo(initials);
    }

    @Test
    void insideANameTheSameCharacterIsReadAsUsual() {
        assertThat(Initials.ofName("王单")).isEqualTo("wd");
        assertThat(Initials.ofName("王解放")).isEqualTo("wjf");
    }

    @Test
    void aNameOfPartsHasNoFamilyNameInFront() {
        assertThat(Initials.ofName("麦麦提・吐逊")).isEqualTo("mmttx");
        assertThat(Initials.ofName("单增·卓玛")).isEqualTo("dzzm");
    }

    @ParameterizedTest
    @CsvSource({
        "瑞金市六和农民专业合作社, rjslhnmzyhzs",
        "重庆银行瑞金支行, cqyhrjzh",
        "瑞金农村商业银行, rjncsyyh",
        "长征水利合作社, czslhzs",
        "ＡＢＣ-9 农业（瑞金）, abc9nyrj",
        "丁陂乡, dbx",
        "泽覃乡, ztx",
        "曾屋村, zwc",
        "村长会计行, czkjx",
        "银, y",
        "行, x"
    })
    void anOrganisationIsReadWordByWord(String name, String initials) {
        assertThat(Initials.ofText(name)).isEqualTo(initials);
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        assertThat(Initials.ofName("")).isEmpty();
        assertThat(Initials.ofName("·")).isEmpty();
        assertThat(Initials.ofText("「」—😀龴")).isEmpty();
        assertThat(Initials.ofName("𬱖春")).isEqualTo("dc");
        assertThat(Initials.ofName("NGUYỄN Thị")).isEqualTo("nguyenthi");
    }

    @Test
    void fortyLettersAreEnough() {
        assertThat(Initials.ofText("银行".repeat(21))).isEqualTo("yh".repeat(20));
        assertThat(Initials.ofName("王".repeat(41))).hasSize(40);
    }
}
