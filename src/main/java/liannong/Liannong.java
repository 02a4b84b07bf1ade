package liannong;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import liannong.base.database.BackupCommand;
import liannong.base.database.RestoreCommand;
import liannong.base.database.RotateKeyCommand;
import liannong.demo.BackupBench;
import liannong.demo.DividendBench;
import liannong.demo.ImportBench;
import liannong.demo.SearchBench;
import liannong.demo.ShareBench;
import liannong.dividends.DistributeCommand;
import liannong.dividends.schemes.SchemeCommand;
import liannong.ledger.journal.ExportJournalCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the county, or runs the one command it is given. */
@SpringBootApplication
public class Liannong {

    public static void main(String[] args) throws IOException, SQLException {
        if (SearchBench.knows(args)) {
            System.exit(SearchBench.run(
                    given -> SpringApplication.run(Liannong.class, given),
                    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)));
        }
        if (ImportBench.knows(args)) {
            System.exit(ImportBench.run(
                    given -> SpringApplication.run(Liannong.class, given),
                    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                    args));
        }
        if (DividendBench.knows(args)) {
            System.exit(DividendBench.run(
                    System.getenv().getOrDefault("LANG", ""),
                    System.getenv().getOrDefault("PATH", ""),
                    given -> SpringApplication.run(Liannong.class, given),
                    new FileOutputStream(FileDescriptor.out),
                    new FileOutputStream(FileDescriptor.err),
                    args));
        }
        if (BackupBench.knows(args)) {
            System.exit(BackupBench.run(
                    System.getenv().getOrDefault("LANG", ""),
                    given -> SpringApplication.run(Liannong.class, given),
                    new FileOutputStream(FileDescriptor.out),
                    new FileOutputStream(FileDescriptor.err),
                    args));
        }
        if (ShareBench.knows(args)) {
            System.exit(ShareBench.run(
                    System.getenv().getOrDefault("LANG", ""),
                    given -> SpringApplication.run(Liannong.class, given),
                    new FileOutputStream(FileDescriptor.out),
                    new FileOutputStream(FileDescriptor.err),
                    args));
        }
        // a word that is no command says how to write one: a mistyped command must not start a county
        if (args.length > 0 && !args[0].startsWith("-")) {
            if (args[0].equals("backup")) System.exit(backup(Arrays.copyOfRange(args, 1, args.length)));
            if (args[0].equals("restore")) System.exit(restore(Arrays.copyOfRange(args, 1, args.length)));
            if (args[0].equals("rotate-key")) System.exit(rotateKey(Arrays.copyOfRange(args, 1, args.length)));
            if (args[0].equals("export-journal")) System.exit(exportJournal(Arrays.copyOfRange(args, 1, args.length)));
            if (args[0].equals("scheme")) System.exit(scheme(Arrays.copyOfRange(args, 1, args.length)));
            boolean known = args[0].equals("distribute");
            System.exit(distribute(known ? Arrays.copyOfRange(args, 1, args.length) : new String[0]));
        }
        SpringApplication.run(Liannong.class, args);
    }

    private static int backup(String... arguments) {
        return BackupCommand.run(
                System.getenv(),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                onTerminal(),
                arguments);
    }

    private static int restore(String... arguments) {
        return RestoreCommand.run(
                System.getenv(),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                onTerminal(),
                arguments);
    }

    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static int rotateKey(String... arguments) {
        return RotateKeyCommand.run(
                System.getenv(),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                arguments);
    }

    private static int exportJournal(String... arguments) {
        return ExportJournalCommand.run(
                System.getenv(),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                arguments);
    }

    private static int scheme(String... arguments) {
        return SchemeCommand.run(
                System.getenv().getOrDefault("LANG", ""),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                arguments);
    }

    /** The bare streams of the process: System.out hides that a pipe is closed or a disk is full. */
    private static int distribute(String... arguments) {
        return DistributeCommand.run(
                System.getenv().getOrDefault("LANG", ""),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                arguments);
    }
}
