package liannong.dividends.schemes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import liannong.base.json.FileCommand;
import liannong.base.json.Printed;
import org.springframework.modulith.NamedInterface;
import picocli.CommandLine.Command;

/** {@code ./run scheme FILE}: what a scheme divides, without a screen, a database or a web server. */
@NamedInterface("commands")
@Command(
        name = "./run scheme",
        description = "按分配办法分配。Divides by a scheme of pools, prints JSON.",
        mixinStandardHelpOptions = true)
public final class SchemeCommand extends FileCommand {

    private SchemeCommand(String lang, OutputStream out, OutputStream err) {
        super(lang, "scheme.usage", out, err);
    }

    /** As {@link FileCommand#run}. */
    public static int run(String lang, OutputStream out, OutputStream err, String... arguments) {
        return new SchemeCommand(lang, out, err).run(arguments);
    }

    @Override
    protected Printed compute(InputStream file) throws IOException {
        Plan plan = SchemeJson.read(file);
        Divided divided = Schemes.divide(plan);
        return out -> SchemeJson.write(plan, divided, out);
    }
}
