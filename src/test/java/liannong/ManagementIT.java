package liannong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** Health and metrics of the running county: on their own port, and nothing of them on the one everybody reaches. */
class ManagementIT extends DemonstrationIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalManagementPort
    private int management;

    @Test
    void theMetricsNameQueuesAndAgesAndNobody() throws Exception {
        HttpResponse<String> metrics = ask(management, "/actuator/prometheus");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("liannong_days_lag", "liannong_payables_overdue", "liannong_imports_waiting")
                .contains("hikaricp_connections_active", "jvm_memory_used_bytes")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void theHealthKnowsTheDatabaseTheDiskAndTheSchedule() throws Exception {
        HttpResponse<String> health = ask(management, "/actuator/health");
        assertThat(health.body()).contains("\"db\"", "\"diskSpace\"", "\"schedule\"", "\"daysBehind\"");
        assertThat(ask(management, "/actuator/health/liveness").body()).contains("UP");
        assertThat(ask(management, "/actuator/health/readiness").body()).contains("UP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/prometheus", "/actuator/health", "/actuator", "/actuator/env", "/actuator/heapdump"})
    void nothingOfItIsReachedFromThePublicPort(String path) throws Exception {
        HttpResponse<String> answer = ask(port(), path);
        assertThat(answer.statusCode()).isIn(302, 401, 403, 404);
        assertThat(answer.body()).doesNotContain("liannong_", "jvm_", "\"status\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/beans", "/actuator/quartz"
            })
    void nothingElseIsToldOnTheManagementPort(String path) throws Exception {
        assertThat(ask(management, path).statusCode()).isIn(302, 401, 403, 404);
    }

    @Test
    void thePagesOfTheCountyAreNotOnTheManagementPort() throws Exception {
        assertThat(ask(management, "/login").body()).doesNotContain("password");
        assertThat(ask(management, "/notices").statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
