package liannong.base;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns the few words an operator sets, LIANNONG_PROFILE and LIANNONG_TLS_PROXY, into the settings they stand for. */
class Installation implements EnvironmentPostProcessor, Ordered {

    static final String TLS_PROXY = "liannong.tls.proxy";

    private static final Set<String> PROFILES = Set.of("", "prod");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String profile = environment.getProperty("liannong.profile", "").strip();
        if (!PROFILES.contains(profile))
            throw new CannotStart(
                    "LIANNONG_PROFILE=" + profile + " 无效：只能是 prod 或不设置。",
                    "LIANNONG_PROFILE=" + profile + " means nothing: it is prod or not set.");
        if (!profile.isEmpty()) environment.addActiveProfile(profile);
        if (environment.getProperty(TLS_PROXY, Boolean.class, false))
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "behind a TLS proxy",
                            Map.of(
                                    "server.forward-headers-strategy", "framework",
                                    "server.servlet.session.cookie.secure", "true")));
    }

    /** Before the configuration files, so that those of the profile are read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }
}
