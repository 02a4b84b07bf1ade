package liannong.base;

/** What may be shown to strangers of a name or a number. */
public final class Masked {

    private static final String STAR = "＊";

    private Masked() {}

    /** 钟秀兰 becomes 钟＊兰, 钟兰 becomes 钟＊; a single character is hidden. */
    public static String name(String name) {
        int[] characters = name.strip().codePoints().toArray();
        if (characters.length < 2) return STAR;
        String first = Character.toString(characters[0]);
        if (characters.length == 2) return first + STAR;
        return first + STAR.repeat(characters.length - 2) + Character.toString(characters[characters.length - 1]);
    }
}
