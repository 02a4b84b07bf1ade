package liannong.registry.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liannong.base.Texts;
import liannong.base.sheets.Cells;

/**
 * The words that stand for codes in workbooks, in both languages. A text of the translations lists what is understood,
 * the first is what is written: 配偶/妻子/丈夫.
 */
public final class Words {

    private static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry(
                    "relation",
                    List.of(
                            "HEAD",
                            "SPOUSE",
                            "CHILD",
                            "CHILD_IN_LAW",
                            "GRANDCHILD",
                            "PARENT",
                            "PARENT_IN_LAW",
                            "GRANDPARENT",
                            "SIBLING",
                            "OTHER")),
            Map.entry("sex", List.of("F", "M")),
            Map.entry("education", List.of("NONE", "PRIMARY", "JUNIOR", "SENIOR", "COLLEGE", "BACHELOR")),
            Map.entry("schooling", List.of("NOT", "PRESCHOOL", "PRIMARY", "JUNIOR", "SENIOR", "VOCATIONAL", "COLLEGE")),
            Map.entry("health", List.of("HEALTHY", "LONG_TERM_ILLNESS", "SEVERE_ILLNESS", "DISABLED")),
            Map.entry("labour", List.of("ORDINARY", "SKILLED", "WEAK", "NONE")),
            Map.entry("yes-no", List.of("TRUE", "FALSE")),
            Map.entry("attribute", List.of("GENERAL_POOR", "SUBSISTENCE", "FIVE_GUARANTEES", "SUBSISTENCE_POOR")),
            Map.entry(
                    "cause",
                    List.of(
                            "ILLNESS",
                            "DISABILITY",
                            "EDUCATION",
                            "DISASTER",
                            "LAND",
                            "WATER",
                            "SKILLS",
                            "LABOUR",
                            "FUNDS",
                            "TRANSPORT",
                            "MOTIVATION",
                            "OTHER")),
            Map.entry("status", List.of("ORDINARY", "POOR", "EXITED", "MONITORED")),
            Map.entry("detail", List.of("UNSTABLE", "MARGINAL", "SUDDEN", "ENJOYING", "STABLE")),
            Map.entry("account-kind", List.of("CARD", "PASSBOOK")),
            Map.entry(
                    "industry", List.of("NAVEL_ORANGE", "OIL_TEA", "VEGETABLES", "WHITE_LOTUS", "LIVESTOCK", "OTHER")),
            Map.entry("cooperative-type", List.of("SPECIALISED", "LAND_SHARE", "FEDERATION")),
            Map.entry("member-kind", List.of("FARMER", "OTHER_PERSON", "ORGANISATION")),
            Map.entry("land-kind", List.of("PADDY", "DRY", "ORCHARD", "FOREST", "GRASS", "WATER", "OTHER")),
            Map.entry("right-kind", List.of("CONTRACT", "MANAGEMENT", "FOREST")));

    private static final Map<String, Map<String, String>> BY_WORD = new HashMap<>();

    static {
        CODES.forEach((group, codes) -> {
            Map<String, String> words = new HashMap<>();
            for (String code : codes) {
                for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                    for (String word : listed(group, code, locale)) words.put(word.toLowerCase(Locale.ROOT), code);
                }
            }
            BY_WORD.put(group, Map.copyOf(words));
        });
    }

    private Words() {}

    public static Optional<String> code(String group, String typed) {
        String word = Cells.narrow(typed).replace(" ", "").toLowerCase(Locale.ROOT);
        Map<String, String> words = BY_WORD.getOrDefault(group, Map.of());
        return Optional.ofNullable(words.getOrDefault(word, words.get(typed.toLowerCase(Locale.ROOT))));
    }

    /** What is written for a code; the code itself where there is none. */
    public static String word(String group, String code, Locale locale) {
        return CODES.getOrDefault(group, List.of()).contains(code)
                ? listed(group, code, locale).getFirst()
                : code;
    }

    /** What may stand in such a column, as it is offered and explained. */
    public static List<String> choices(String group, Locale locale) {
        List<String> choices = new ArrayList<>();
        for (String code : CODES.getOrDefault(group, List.of())) choices.add(word(group, code, locale));
        return choices;
    }

    private static List<String> listed(String group, String code, Locale locale) {
        String key =
                "imports.word." + group + "." + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return List.of(Texts.of(locale, key).split("/", -1));
    }
}
