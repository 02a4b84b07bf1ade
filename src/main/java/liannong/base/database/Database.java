package liannong.base.database;

import java.util.Properties;

/** The PostgreSQL this installation works on, and the two sign-ins: the owner migrates, the application works. */
record Database(String url, Login owner, Login application) {

    /** The application's role; it owns nothing and row-level security binds it. */
    static final String APPLICATION_ROLE = "liannong_app";

    record Login(String user, String password) {

        Properties properties() {
            var properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            return properties;
        }

        @Override
        public String toString() {
            return user; // a password never reaches a log
        }
    }
}
