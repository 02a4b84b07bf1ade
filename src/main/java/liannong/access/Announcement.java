package liannong.access;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Says something to whoever starts the county, on his terminal and not in a log. */
final class Announcement {

    private Announcement() {}

    static void print(String text) {
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8)
                .println(text);
    }
}
