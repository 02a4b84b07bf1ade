package liannong.dividends;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import liannong.base.json.FileCommand;
import liannong.base.json.Printed;
import picocli.CommandLine.Command;

/** {@code ./run distribute FILE}: the distribution of a plan without a screen, a database or a web server. */
@Command(
        name = "./run distribute",
        description = "按第四十四条分配盈余。Divides a surplus by Article 44, prints JSON.",
        mixinStandardHelpOptions = true)
public final class DistributeCommand extends FileCommand {

    private DistributeCommand(String lang, OutputStream out, OutputStream err) {
        super(lang, "distribute.usage", out, err);
    }

    /** As {@link FileCommand#run}. */
    public static int run(String lang, OutputStream out, OutputStream err, String... arguments) {
        return new DistributeCommand(lang, out, err).run(arguments);
    }

    @Override
    protected Printed compute(InputStream plan) throws IOException {
        Distribution distribution = Article44.distribute(PlanJson.read(plan));
        return out -> PlanJson.write(distribution, out);
    }
}
