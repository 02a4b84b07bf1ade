package liannong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import liannong.access.DemoSignIns;
import liannong.base.FieldCipher;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The county a visitor walks through: invented people at the size of the source report. It is loaded into an empty
 * database at the first start, after the migrations and before the first request; never in production, nor with
 * {@code liannong.demo=false}.
 */
@Component
@Profile("!prod")
@ConditionalOnProperty(name = "liannong.demo", matchIfMissing = true)
public class DemoCounty implements SmartInitializingSingleton, DemoSignIns {

    private final DataSource owner;
    private final DemoLoad load;

    DemoCounty(@FlywayDataSource DataSource owner, FieldCipher cipher, PasswordEncoder encoder) {
        this.owner = owner;
        this.load = new DemoLoad(cipher, encoder);
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (Connection connection = owner.getConnection()) {
            loadIfEmpty(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the demonstration county could not be loaded", e);
        }
    }

    /**
     * As the owner of the tables, in one transaction of its own.
     *
     * @return whether it was loaded now; false when the database holds anything already
     */
    public boolean loadIfEmpty(Connection ownerConnection) throws SQLException {
        return load.ifEmpty(ownerConnection);
    }

    /** What the sign-in page offers a visitor. */
    @Override
    public List<DemoSignIn> list() {
        return DemoUser.ALL.stream().map(DemoUser::signIn).toList();
    }
}
