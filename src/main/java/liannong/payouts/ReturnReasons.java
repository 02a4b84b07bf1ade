package liannong.payouts;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import liannong.access.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a bank's reason code means and what comes next, in both languages: rows of the database, for banks differ. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class ReturnReasons {

    /** One code; {@code needs} says what has to change before the payment is sent again. */
    public record ReturnReason(String code, String textZh, String textEn, String stepZh, String stepEn, String needs) {

        public String text(Locale locale) {
            return isEnglish(locale) ? textEn : textZh;
        }

        public String step(Locale locale) {
            return isEnglish(locale) ? stepEn : stepZh;
        }

        private static boolean isEnglish(Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        }
    }

    private final JdbcClient jdbc;

    ReturnReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, ReturnReason> byCode() {
        return jdbc
                .sql("select code, text_zh, text_en, step_zh, step_en, needs from return_reasons order by code")
                .query(ReturnReason.class)
                .list()
                .stream()
                .collect(Collectors.toMap(ReturnReason::code, Function.identity()));
    }
}
