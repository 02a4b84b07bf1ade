package liannong.registry.documents;

/** Looks for signs in the bytes of a file; a sign is written with one character for each byte. */
final class Bytes {

    private Bytes() {}

    static boolean at(byte[] content, int position, String sign) {
        if (position < 0 || position + sign.length() > content.length) return false;
        for (int i = 0; i < sign.length(); i++) {
            if ((content[position + i] & 0xff) != sign.charAt(i)) return false;
        }
        return true;
    }

    /** Where the sign stands at or after the position, or −1. */
    static int find(byte[] content, String sign, int from) {
        for (int i = Math.max(0, from); i + sign.length() <= content.length; i++) if (at(content, i, sign)) return i;
        return -1;
    }

    static int findLast(byte[] content, String sign) {
        for (int i = content.length - sign.length(); i >= 0; i--) if (at(content, i, sign)) return i;
        return -1;
    }

    static int twoAt(byte[] content, int position) {
        return (content[position] & 0xff) << 8 | (content[position + 1] & 0xff);
    }

    static long fourAt(byte[] content, int position) {
        return (long) twoAt(content, position) << 16 | twoAt(content, position + 2);
    }
}
