package liannong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import liannong.TestCounty;
import liannong.TestUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Signing in: who may, who may not, and how often one may try. */
@SpringBootTest
class SignInTests {

    private static final String SECRET = "correct horse battery";
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    private final MockMvc web;
    private final JdbcClient owner;
    private final PasswordEncoder encoder;
    private final FirstAdministrator first;
    private final String address = "198.51.100." + ADDRESS.incrementAndGet();

    @Autowired
    SignInTests(WebApplicationContext context, PasswordEncoder encoder, FirstAdministrator first) {
        this.web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.owner = TestCounty.owner(context);
        this.encoder = encoder;
        this.first = first;
    }

    @Test
    void theRightSecretOpensAndTheSessionGetsANewId() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String planted = session.getId();
        SignedIn user = withSecret(false, false);
        web.perform(post("/login")
                        .session(session)
                        .with(csrf())
                        .param("username", user.signInName())
                        .param("password", SECRET)
                        .with(this::from))
                .andExpect(redirectedUrl("/"));
        assertThat(session.getId()).isNotEqualTo(planted);
        assertThat(owner.sql("select password_hash from users where id = ?")
                        .param(user.id())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$")
                .doesNotContain(SECRET);
    }

    @Test
    void aWrongSecretAndAnUnknownNameAreAnsweredAlike() throws Exception {
        assertThat(answer(withSecret(false, false).signInName(), "wrong")).isEqualTo("/login?error");
        assertThat(answer("nobody-" + UUID.randomUUID(), "wrong")).isEqualTo("/login?error");
    }

    @Test
    void fiveWrongSecretsLockTheNameAndNoOther() throws Exception {
        String name = withSecret(false, false).signInName();
        for (int i = 0; i < Attempts.PER_NAME; i++)
            assertThat(answer(name, "wrong")).isEqualTo("/login?error");
        assertThat(answer(name, SECRET)).isEqualTo("/login?locked");
        assertThat(answer(name.toUpperCase(java.util.Locale.ROOT) + " ", SECRET))
                .isEqualTo("/login?locked");
        assertThat(answer(withSecret(false, false).signInName(), SECRET)).isEqualTo("/");
    }

    @Test
    void aNameThatDoesNotExistLocksAlike() throws Exception {
        String name = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < Attempts.PER_NAME; i++)
            assertThat(answer(name, "wrong")).isEqualTo("/login?error");
        assertThat(answer(name, "wrong")).isEqualTo("/login?locked");
    }

    @Test
    void aSuccessBeginsTheCountAnew() throws Exception {
        String name = withSecret(false, false).signInName();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < Attempts.PER_NAME - 1; i++)
                assertThat(answer(name, "wrong")).isEqualTo("/login?error");
            assertThat(answer(name, SECRET)).isEqualTo("/");
        }
    }

    @Test
    void oneAddressMayTryAHundredTimes() throws Exception {
        String attempts =
                "insert into sign_in_attempts select nextval('sign_in_attempts_seq'), now(), 'guess ' || n, ?, false"
                        + " from generate_series(1, ?) n";
        owner.sql(attempts).params(address, Attempts.PER_ADDRESS - 1).update();
        assertThat(answer(withSecret(false, false).signInName(), SECRET)).isEqualTo("/");
        owner.sql(attempts).params(address, 1).update();
        assertThat(answer(withSecret(false, false).signInName(), SECRET)).isEqualTo("/login?throttled");
    }

    @Test
    void whoIsDisabledDoesNotComeInAndNobodySignsInAsTheSchedule() throws Exception {
        assertThat(answer(withSecret(false, true).signInName(), SECRET)).isEqualTo("/login?error");
        assertThat(answer("system", "!")).isEqualTo("/login?error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/sign-out", "/password"})
    void aFormOfAnotherSiteIsRefused(String form) throws Exception {
        web.perform(post(form).with(user(withSecret(false, false)))).andExpect(status().isForbidden());
        web.perform(post(form).with(user(withSecret(false, false))).with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden());
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(post("/sign-out")
                        .session(session)
                        .with(user(withSecret(false, false)))
                        .with(csrf()))
                .andExpect(redirectedUrl("/login?out"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoMustChangeHisSecretIsBroughtThereAndNowhereElse() throws Exception {
        SignedIn user = withSecret(true, false);
        for (String page : java.util.List.of("/", "/distributions", "/users", "/VAADIN/x", "/login")) {
            web.perform(get(page).with(user(user))).andExpect(redirectedUrl("/password"));
        }
        web.perform(get("/password").with(user(user))).andExpect(status().isOk());
        web.perform(changing(user, "another " + SECRET)).andExpect(redirectedUrl("/"));
        assertThat(answer(user.signInName(), "another " + SECRET)).isEqualTo("/");
        assertThat(answer(user.signInName(), SECRET)).isEqualTo("/login?error");
        web.perform(get("/password").with(user(withSecret(false, false)))).andExpect(status().isOk());
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn() throws Exception {
        for (String page : java.util.List.of("/", "/distributions", "/users", "/password")) {
            web.perform(get(page))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(header().string("Location", org.hamcrest.Matchers.endsWith("/login")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/notices", "/nowhere"})
    void everyAnswerIsHardened(String page) throws Exception {
        web.perform(get(page).secure(true))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.containsString("frame-ancestors 'none'")))
                .andExpect(header().exists("Strict-Transport-Security"))
                .andExpect(header().exists("Permissions-Policy"));
    }

    @Test
    void aPublicPageMakesNoSession() throws Exception {
        assertThat(web.perform(get("/notices")).andReturn().getRequest().getSession(false))
                .isNull();
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndMustChangeHisSecret() {
        String hash =
                "select password_hash || must_change from users where sign_in_name = 'admin' and role = 'ADMINISTRATOR'";
        String before = owner.sql(hash).query(String.class).single();
        first.run(new DefaultApplicationArguments());
        assertThat(owner.sql(hash).query(String.class).single())
                .isEqualTo(before)
                .startsWith("$argon2id$")
                .endsWith("true");
    }

    private SignedIn withSecret(boolean mustChange, boolean disabled) {
        return TestUsers.withSecret(owner, encoder, SECRET, mustChange, disabled);
    }

    private MockHttpServletRequestBuilder changing(SignedIn user, String secret) {
        return post("/password")
                .with(user(user))
                .with(csrf())
                .param("current", SECRET)
                .param("password", secret)
                .param("again", secret);
    }

    private String answer(String name, String secret) throws Exception {
        String location = web.perform(post("/login")
                        .with(csrf())
                        .param("username", name)
                        .param("password", secret)
                        .with(this::from))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(location);
    }

    private org.springframework.mock.web.MockHttpServletRequest from(
            org.springframework.mock.web.MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        request.setRequestedSessionIdValid(true);
        return request;
    }
}
