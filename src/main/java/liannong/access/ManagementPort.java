package liannong.access;

import liannong.base.CannotStart;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Health and metrics are on a port of their own or nowhere: never on the one that everybody reaches. */
@Component
class ManagementPort {

    ManagementPort(Environment environment) {
        if (ManagementPortType.get(environment) == ManagementPortType.SAME)
            throw new CannotStart(
                    "LIANNONG_MANAGEMENT_PORT 不能与 LIANNONG_PORT 相同：运行状况和指标不放在公众能访问的端口上。",
                    "LIANNONG_MANAGEMENT_PORT must not be LIANNONG_PORT: health and metrics are not for the port that"
                            + " everybody reaches.");
    }
}
