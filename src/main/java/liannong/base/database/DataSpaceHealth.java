package liannong.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the disk of the data folder has room; where there is no such folder, the disk it would be on. */
@Component("diskSpaceHealthIndicator")
class DataSpaceHealth extends AbstractHealthIndicator {

    static final long NEEDED_BYTES = 1_000_000_000;

    private final Path data;

    DataSpaceHealth(@Value("${liannong.data:data}") Path data) {
        super("the disk cannot be asked");
        this.data = data;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws IOException {
        Path folder = data.toAbsolutePath();
        for (Path parent = folder.getParent(); Files.notExists(folder) && parent != null; parent = folder.getParent())
            folder = parent;
        long free = Files.getFileStore(folder).getUsableSpace();
        builder.status(free >= NEEDED_BYTES ? "UP" : "DOWN")
                .withDetail("freeBytes", free)
                .withDetail("neededBytes", NEEDED_BYTES);
    }
}
