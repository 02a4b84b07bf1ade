package liannong.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, where it is installed: it opens a workbook, computes it, and writes what it sees. */
record Spreadsheet(Path program) {

    private static final int LONGEST_MINUTES = 30;
    private static final String COMMAS_IN_UTF_8 = "csv:Text - txt - csv (StarCalc):44,34,76,1";

    /** @param path of the environment */
    static Optional<Spreadsheet> on(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(Path.of(folder, "soffice"), Path.of(folder, "soffice.exe")))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Spreadsheet::new);
    }

    /** Beside the workbook in its folder, with settings of its own that go with the folder. */
    Path recalculated(Path folder, String workbook) throws IOException {
        Process office = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        COMMAS_IN_UTF_8,
                        "--outdir",
                        folder.toString(),
                        folder.resolve(workbook).toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        wait(office);
        return folder.resolve(workbook.replace(".xlsx", ".csv"));
    }

    private static void wait(Process office) throws IOException {
        try {
            if (!office.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                office.destroyForcibly();
                throw new IOException("no answer from LibreOffice in " + LONGEST_MINUTES + " minutes");
            }
        } catch (InterruptedException stopped) {
            office.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        if (office.exitValue() != 0) throw new IOException("LibreOffice ended with " + office.exitValue());
    }
}
