package liannong.base.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import liannong.base.CannotStart;
import liannong.base.PrivateFiles;

/** Where the embedded server listens: the port of the last time if it is free, otherwise the first free one. */
final class Ports {

    static final int FIRST = 15432;
    private static final int LAST = FIRST + 99;

    private Ports() {}

    /** Remembers its choice in the file. */
    static int choose(Path file) throws IOException {
        int chosen = IntStream.concat(remembered(file), IntStream.rangeClosed(FIRST, LAST))
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "本机 " + FIRST + "–" + LAST + " 端口都被占用，内置数据库无法监听。",
                        "Ports " + FIRST + " to " + LAST + " are all in use: the embedded database has none."));
        PrivateFiles.write(file, Integer.toString(chosen));
        return chosen;
    }

    private static IntStream remembered(Path file) throws IOException {
        String port = Files.exists(file) ? Files.readString(file).strip() : "";
        return port.matches("\\d{1,5}") ? IntStream.of(Integer.parseInt(port)) : IntStream.empty();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException notFree) {
            return false;
        }
    }
}
