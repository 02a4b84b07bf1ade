package liannong.registry;

import java.util.regex.Pattern;
import liannong.base.Refused;

/**
 * The name of a person as the register has it: 王小明, 麦麦提·吐逊, NGUYEN THI HOA. Between the parts of a name stands
 * one kind of dot, and no space where Chinese is written.
 */
public record PersonName(String name) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final Pattern DOT = Pattern.compile(" ?[·•・‧∙⋅･・.᛫] ?");
    private static final Pattern SPACE_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");
    private static final Pattern WRITTEN =
            Pattern.compile("[\\p{L}\\p{M}](?:[\\p{L}\\p{M}]|[·'’ -](?=[\\p{L}\\p{M}]))*");

    public PersonName {
        long length = name.codePoints().count();
        if (length < SHORTEST || length > LONGEST) throw new Refused(IdentifierReason.NAME_LENGTH, SHORTEST, LONGEST);
        if (!WRITTEN.matcher(name).matches()) throw new Refused(IdentifierReason.NAME_CHARACTERS);
    }

    /** As it was typed; refuses digits, signs, and what is shorter than 2 or longer than 40 characters. */
    public static PersonName parse(String typed) {
        return new PersonName(normal(typed));
    }

    /** Whether the holder of an account is this person: other dots, spaces and widths are allowed, nothing else. */
    public boolean matches(String other) {
        return name.replace(" ", "").equals(normal(other).replace(" ", ""));
    }

    public boolean hasParts() {
        return name.indexOf('·') >= 0;
    }

    @Override
    public String toString() {
        return name;
    }

    private static String normal(String typed) {
        String oneDot = DOT.matcher(AsTyped.line(typed)).replaceAll("·");
        return SPACE_IN_CHINESE.matcher(oneDot).replaceAll("");
    }
}
