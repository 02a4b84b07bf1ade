package liannong.base.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The PostgreSQL this installation works on, and the two sign-ins: the owner migrates, the application works. */
record Database(String url, Login owner, Login application) {

    /** The application's role; it owns nothing and row-level security binds it. */
    static final String APPLICATION_ROLE = "liannong_app";

    record Login(String user, String password) {

        /** One connection outside the pools, for what happens before they open. */
        Connection connect(String url) throws SQLException {
            var properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("connectTimeout", "10");
            return DriverManager.getConnection(url, properties);
        }

        @Override
        public String toString() {
            return user; // a password never reaches a log
        }
    }
}
