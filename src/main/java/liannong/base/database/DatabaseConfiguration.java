package liannong.base.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import liannong.base.Keys;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The two data sources. The pools are closed before the server they lead to, because they are made from it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** Holds the embedded server, if it is that. */
    record Server(Optional<EmbeddedServer> embedded) implements AutoCloseable {

        @Override
        public void close() {
            embedded.ifPresent(EmbeddedServer::close);
        }
    }

    @Bean
    Server databaseServer(DatabaseSettings settings, @Value("${liannong.data:data}") Path data) {
        return new Server(settings.external() ? Optional.empty() : Optional.of(EmbeddedServer.start(data)));
    }

    @Bean
    Database database(Server server, DatabaseSettings settings, Keys keys) {
        String password = HexFormat.of().formatHex(keys.derive("database.liannong_app", 24));
        var application = new Database.Login(Database.APPLICATION_ROLE, password);
        var database = server.embedded()
                .map(embedded -> new Database(embedded.url(), embedded.owner(), application))
                .orElseGet(() -> new Database(
                        settings.url(), new Database.Login(settings.user(), settings.password()), application));
        ApplicationRole.ensure(database);
        return database;
    }

    /** What the application works with. */
    @Bean
    @Primary
    DataSource dataSource(Database database, DatabaseSettings settings) {
        var pool = new HikariConfig();
        pool.setPoolName("liannong");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(Math.min(2, settings.connections()));
        pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        pool.setMaxLifetime(Duration.ofMinutes(30).toMillis());
        pool.addDataSourceProperty("ApplicationName", "liannong");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(pool);
    }

    /** What migrates; it owns the tables. Two connections at a start need no pool. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.owner().user());
        source.setPassword(database.owner().password());
        source.setApplicationName("liannong owner");
        return source;
    }
}
