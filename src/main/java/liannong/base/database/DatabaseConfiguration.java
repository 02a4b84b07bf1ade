package liannong.base.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The two data sources. The pools are closed before the server they lead to, because they are made from it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    Database database(DatabaseServer server) {
        return server.database();
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
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // it quotes the row, and a message is logged
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
        source.setLogServerErrorDetail(false);
        return source;
    }
}
