package liannong.registry.masking;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens what is hidden, for those who work for the place, with a reason that is on record before anything is shown. */
@Service
@Transactional
@PreAuthorize(Unmasking.OFFICIALS)
public class Unmasking {

    public static final int SHORTEST_REASON = 4;
    public static final int LONGEST_REASON = 200;

    /** How long it stays on a screen. */
    public static final int SECONDS = 60;

    static final String OFFICIALS = "hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER')";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BusinessClock clock;

    Unmasking(JdbcClient jdbc, FieldCipher cipher, BusinessClock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * The value, or for the causes of hardship all of them, the main one first. Refuses with {@link MaskingReason}: a
     * reason of less than 4 or more than 200 characters, somebody of another place, a value that is not known. Source:
     * PIPL art. 28 and 51, domain.md section 8.
     *
     * @param subjectId of the person, the household, the account or the request
     */
    public List<String> open(MaskedField field, long subjectId, String reason) {
        String why = reason.strip();
        int length = why.codePointCount(0, why.length());
        if (length < SHORTEST_REASON || length > LONGEST_REASON)
            throw new Refused(MaskingReason.UNMASKING_REASON_LENGTH, SHORTEST_REASON, LONGEST_REASON);
        record(field, subjectId, why);
        List<String> opened = new ArrayList<>();
        List<byte[]> sealed = sealed(field, subjectId);
        for (int i = 0; i < sealed.size(); i++) {
            byte[] value = sealed.get(i);
            if (value.length > 0) opened.add(cipher.open(field.sealedAs(i), value));
        }
        if (opened.isEmpty()) throw new Refused(MaskingReason.UNMASKING_NOTHING_THERE);
        return List.copyOf(opened);
    }

    private void record(MaskedField field, long subjectId, String reason) {
        jdbc.sql("insert into unmaskings (id, at, user_id, field, subject_id, reason)"
                        + " values (nextval('unmaskings_seq'), :at, :user, :field, :subject, :reason)")
                .param("at", Timestamp.from(clock.instant()))
                .param("user", CurrentUser.get().id())
                .param("field", field.field())
                .param("subject", subjectId)
                .param("reason", reason)
                .update();
    }

    /** One for each column, empty where nothing is known. */
    private List<byte[]> sealed(MaskedField field, long subjectId) {
        String sql = "select " + String.join(", ", field.columns()) + " from " + field.table() + " where id = :id and "
                + field.scope();
        return jdbc.sql(sql)
                .param("id", subjectId)
                .query((row, number) -> {
                    List<byte[]> values = new ArrayList<>();
                    for (String column : field.columns()) {
                        byte[] value = row.getBytes(column);
                        values.add(value == null ? new byte[0] : value);
                    }
                    return values;
                })
                .optional()
                .orElseThrow(() -> new Refused(MaskingReason.UNMASKING_NOT_YOURS));
    }
}
