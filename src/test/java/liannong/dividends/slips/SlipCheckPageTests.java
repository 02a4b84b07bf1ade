package liannong.dividends.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page that checks slips is for everybody, stands alone, and can be read in one sitting. */
@SpringBootTest
class SlipCheckPageTests {

    private static final int LONGEST = 300;

    private final MockMvc browser;

    @Autowired
    SlipCheckPageTests(WebApplicationContext web) {
        this.browser =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    @Test
    void anybodyHasItWithoutASessionAndOnlyItsOwnScriptRuns() throws Exception {
        MockHttpServletResponse page = page();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(page.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=3600, public");
        assertThat(page.getHeaders("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; script-src 'sha256-")
                        .doesNotContain("script-src 'unsafe-inline'", "connect-src", "'self'"));
        assertThat(page.getContentAsString()).contains("核对分红条", "Check a slip");
    }

    @Test
    void asksNobodyAndIsShort() throws Exception {
        List<String> lines = page().getContentAsString().lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(String.join("\n", lines))
                .doesNotContain(
                        "http://", "https://", "src=", "@import", "url(", "fetch", "XMLHttp", "import ", "<form")
                .doesNotContain("innerHTML", "eval", "document.write")
                .containsOnlyOnce("<script>");
    }

    private MockHttpServletResponse page() throws Exception {
        return browser.perform(get("/check/slips")).andReturn().getResponse();
    }
}
