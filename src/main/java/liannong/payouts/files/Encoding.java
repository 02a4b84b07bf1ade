package liannong.payouts.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How characters are bytes. */
public enum Encoding {
    GBK("GBK", false),
    GB18030("GB18030", false),
    UTF_8("UTF-8", false),
    UTF_8_BOM("UTF-8", true);

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Charset charset;
    private final boolean marked;

    Encoding(String charset, boolean marked) {
        this.charset = Charset.forName(charset);
        this.marked = marked;
    }

    public Charset charset() {
        return charset;
    }

    boolean isMarked() {
        return marked;
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    static byte[] mark() {
        return MARK.clone();
    }
}
