package liannong.base.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the database is: {@code liannong.db.url}, {@code user}, {@code password}; empty means the embedded server. */
@ConfigurationProperties("liannong.db")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String appPassword,
        @DefaultValue("20") int connections) {

    boolean external() {
        return !url.isBlank();
    }
}
