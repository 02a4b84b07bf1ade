package liannong.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTests {

    private static final String KEY = "liannong.key=Z3zwwkSTMXbJ1yPTxPT1m1pNsyBu+Zy4g5Wq0nP1T2g=";

    private final ApplicationContextRunner production = new ApplicationContextRunner()
            .withInitializer(context -> context.getEnvironment().addActiveProfile("prod"))
            .withPropertyValues("liannong.data=target/guard-tests")
            .withUserConfiguration(Keys.class, WeakInstallation.class, ProductionGuard.class);

    @Test
    void startsWithARandomKeyBehindATlsProxy() {
        production
                .withPropertyValues(KEY, "liannong.tls.proxy=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void tellsEveryWeakSettingAtOnceInBothLanguages() {
        production
                .withBean(WeakSettings.class, () -> () -> List.of(new WeakSetting("有演示用户", "demo users present")))
                .run(context -> assertThat(context.getStartupFailure())
                        .isInstanceOf(CannotStart.class)
                        .hasMessageContainingAll("LIANNONG_KEY", "LIANNONG_TLS_PROXY", "有演示用户", "demo users present"));
    }

    @Test
    void refusesAKeyThatCanBeGuessed() {
        production
                .withPropertyValues("liannong.key=" + "A".repeat(43) + "=", "liannong.tls.proxy=true")
                .run(context -> assertThat(context.getStartupFailure()).hasMessageContaining("can be guessed"));
    }

    @Test
    void doesNotMindOutsideProduction() {
        new ApplicationContextRunner()
                .withPropertyValues("liannong.data=target/guard-tests")
                .withUserConfiguration(Keys.class, WeakInstallation.class, ProductionGuard.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void switchesSecureCookiesAndForwardedHeadersOnBehindATlsProxy() {
        var environment = new MockEnvironment()
                .withProperty("liannong.profile", "prod")
                .withProperty("liannong.tls.proxy", "true");
        new Installation().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.matchesProfiles("prod")).isTrue();
        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("framework");
        assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("true");
    }

    @Test
    void refusesAProfileItDoesNotKnow() {
        var environment = new MockEnvironment().withProperty("liannong.profile", "production");
        org.assertj.core.api.Assertions.assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new Installation().postProcessEnvironment(environment, new SpringApplication()))
                .withMessageContaining("production");
    }
}
