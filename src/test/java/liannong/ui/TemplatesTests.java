package liannong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gallery.Samples;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The server-rendered pages, rendered with sample data in both languages. */
class TemplatesTests {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private final SpringTemplateEngine engine = engine();

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyPageIsCompleteInBothLanguages(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, Map<String, Object>> pages = Map.of(
                "login", Map.of("demoSignIns", Samples.signIns()),
                "password", Map.of(),
                "notices", Map.of("notices", List.of(Samples.notice(true), Samples.notice(false))),
                "notice", Map.of("notice", Samples.notice(true)),
                "check-certificate", Map.of("typed", "ABCD", "demo", true),
                "error", Map.of("status", 500));
        pages.forEach((page, model) -> assertThat(rendered(page, locale, model, "error"))
                .as(page)
                .contains("lang=\"" + language + "\"")
                .doesNotContain("??", "th:", "!ui."));
    }

    @Test
    void signInPostsNamePasswordAndToken() {
        String page = rendered("login", ZH, Map.of("_csrf", new Token("_csrf", "t0k3n")), "none");
        assertThat(page).contains("name=\"username\"", "name=\"password\"", "name=\"_csrf\" value=\"t0k3n\"");
        assertThat(page).doesNotContain("class=\"demos\"", "role=\"alert\"", "<script");
    }

    @Test
    void signInSaysWhatWentWrong() {
        assertThat(rendered("login", ZH, Map.of(), "locked")).contains("账号锁住了", "role=\"alert\"");
        assertThat(rendered("login", ZH, Map.of(), "out")).contains("已经退出").doesNotContain("role=\"alert\"");
    }

    @Test
    void aClosedNoticeTakesNoObjections() {
        assertThat(rendered("notice", ZH, Map.of("notice", Samples.notice(true)), "none"))
                .contains("我要提意见");
        assertThat(rendered("notice", ZH, Map.of("notice", Samples.notice(false)), "none"))
                .contains("已结束", "2026 年 3 月 25 日")
                .doesNotContain("我要提意见");
    }

    /** What Spring Security puts into the request. */
    record Token(String parameterName, String token) {}

    private String rendered(String page, Locale locale, Map<String, Object> model, String parameter) {
        var request = new MockHttpServletRequest("GET", "/" + page);
        request.addParameter(parameter, "");
        var exchange = JakartaServletWebApplication.buildApplication(new MockServletContext())
                .buildExchange(request, new MockHttpServletResponse());
        return engine.process(page, new WebContext(exchange, locale, model));
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(new Language().messageSource());
        return engine;
    }
}
