package liannong.base.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A line of the log says to which request or run it belongs, and the next one does not inherit it. */
class RequestTrailTests {

    @Test
    void aRequestHasANumberOfItsOwnAndTheAnswerNamesIt() throws Exception {
        List<String> seen = new ArrayList<>();
        var request = new MockHttpServletRequest();
        request.addHeader(RequestTrail.HEADER, "what the caller says\n2026 ERROR");
        var response = new MockHttpServletResponse();
        new RequestTrail().doFilter(request, response, (asked, answered) -> seen.add(MDC.get(Trail.KEY)));
        assertThat(seen).hasSize(1).first().asString().matches("[0-9a-f]{8}");
        assertThat(response.getHeader(RequestTrail.HEADER)).isEqualTo(seen.getFirst());
        assertThat(MDC.get(Trail.KEY)).isNull();
    }

    @Test
    void workWithinWorkFindsItsTrailAgain() {
        Trail.along("notices-2026-03-02", () -> {
            Trail.along("import-7", () -> assertThat(MDC.get(Trail.KEY)).isEqualTo("import-7"));
            assertThat(MDC.get(Trail.KEY)).isEqualTo("notices-2026-03-02");
        });
        assertThat(MDC.get(Trail.KEY)).isNull();
    }
}
