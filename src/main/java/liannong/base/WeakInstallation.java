package liannong.base;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The weak settings that can be seen without a database: the key, and how browsers reach the application. */
@Component
class WeakInstallation implements WeakSettings {

    private final Environment environment;
    private final Keys keys;

    WeakInstallation(Environment environment, Keys keys) {
        this.environment = environment;
        this.keys = keys;
    }

    @Override
    public List<WeakSetting> found() {
        var found = new ArrayList<WeakSetting>();
        if (environment.getProperty("liannong.key", "").isBlank())
            found.add(new WeakSetting(
                    "没有设置 LIANNONG_KEY：主密钥须由环境提供并与数据库分开保管（openssl rand -base64 32）。",
                    "LIANNONG_KEY is not set: the master key comes from the environment and is kept apart from the"
                            + " database (openssl rand -base64 32)."));
        else if (keys.guessable())
            found.add(new WeakSetting(
                    "LIANNONG_KEY 可以猜到：请用随机生成的密钥（openssl rand -base64 32）。",
                    "LIANNONG_KEY can be guessed: use a random one (openssl rand -base64 32)."));
        if (!environment.getProperty(Installation.TLS_PROXY, Boolean.class, false))
            found.add(new WeakSetting(
                    "没有设置 LIANNONG_TLS_PROXY=true：请放在终止 TLS 的反向代理之后运行。",
                    "LIANNONG_TLS_PROXY=true is not set: run behind a reverse proxy that terminates TLS."));
        return found;
    }
}
