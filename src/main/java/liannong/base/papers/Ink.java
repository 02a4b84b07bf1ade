package liannong.base.papers;

/** The colours of a paper, as on the screens: ink and the green of the product. */
public enum Ink {
    BLACK(0x16211c),
    GREY(0x46544d),
    HAIR(0xb9c2bd),
    GREEN(0x14563c),
    ORANGE(0xa84e00);

    final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }
}
