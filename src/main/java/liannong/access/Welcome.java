package liannong.access;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the county where it listens and, in a demonstration, how to sign in. */
@Component
class Welcome {

    private final Environment environment;
    private final ObjectProvider<DemoSignIns> demo;

    Welcome(Environment environment, ObjectProvider<DemoSignIns> demo) {
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String host = environment.getProperty("server.address", "127.0.0.1");
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        Announcement.print("\n联农 Liannong: http://" + host + ":" + port + "/");
        DemoSignIns signIns = demo.getIfAvailable();
        if (signIns != null && !signIns.list().isEmpty()) Announcement.print(table(signIns));
    }

    private static String table(DemoSignIns signIns) {
        return "演示数据，人名和数字都是编的。Demonstration data; people and figures are invented.\n"
                + signIns.list().stream()
                        .map(each -> String.format(
                                "  %-16s %-10s %s，%s", each.signInName(), each.secret(), each.who(), each.what()))
                        .collect(Collectors.joining("\n"));
    }
}
