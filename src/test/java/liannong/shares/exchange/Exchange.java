package liannong.shares.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.shares.Evidence;
import org.springframework.context.ApplicationContext;

/** Registers out and in, as a bookkeeper would, and what they say on a day. */
public final class Exchange {

    private final ApplicationContext context;

    public Exchange(ApplicationContext context) {
        this.context = context;
    }

    public String export(TestCounty county) {
        return export(county, county.bookkeeper);
    }

    String export(TestCounty county, SignedIn user) {
        var out = new ByteArrayOutputStream();
        TestCounty.run(user, () -> {
            try {
                context.getBean(RegisterJson.class).write(county.cooperative, Locale.SIMPLIFIED_CHINESE, out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    public static RegisterFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static RegisterFile read(byte[] bytes) {
        try {
            Path file = Files.createTempFile("register", ".json");
            try {
                Files.write(file, bytes);
                return RegisterReader.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A cooperative with the same members, whose register is empty. */
    public TestCounty twin(TestCounty of) {
        return twin(of, "joined_on", "null::date");
    }

    /** A twin whose members joined and left on other days. */
    TestCounty twin(TestCounty of, String joinedOn, String leftOn) {
        TestCounty twin = TestCounty.empty(context, TestCounty.TOWNSHIP);
        twin.owner()
                .sql("insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id,"
                        + " organisation_id, name, division_code, group_no, joined_on, left_on, exit_reason, exit_document)"
                        + " select nextval('members_seq'), county_code, ?, member_no, kind, household_id, person_id,"
                        + " organisation_id, name, division_code, group_no, " + joinedOn + ", " + leftOn + ","
                        + " case when " + leftOn + " is not null then 'ENDED' end,"
                        + " case when " + leftOn + " is not null then '测试' end from members where cooperative_id = ?")
                .params(twin.cooperative, of.cooperative)
                .update();
        return twin;
    }

    /** The text of one cooperative, as if it were of another. */
    public String of(TestCounty other, TestCounty county, String text) {
        return text.replace(code(county), code(other)).replace(name(county), name(other));
    }

    public void moveIn(TestCounty county, RegisterFile file) {
        moveIn(county.bookkeeper, order(county, file));
    }

    void moveIn(SignedIn user, MoveIn order) {
        TestCounty.run(user, () -> context.getBean(MoveIns.class).enter(order));
    }

    static MoveIn order(TestCounty county, RegisterFile file) {
        return new MoveIn(UUID.randomUUID(), county.cooperative, file, "登记簿.json", Evidence.of("移交清单 1"));
    }

    /** What the database holds on a day, as the file's holdings are written. */
    public Map<String, String> held(TestCounty county, LocalDate day) {
        return county
                .owner()
                .sql("select 'M-' || m.member_no || ' ' || s.share_class || ' ' || s.source as key,"
                        + " sum(s.amount_fen) || ' ' || sum(s.unpaid_fen) || ' ' || sum(s.area_hundredths) as value"
                        + " from share_movements s join members m on m.id = s.member_id"
                        + " where s.cooperative_id = ? and s.effective_on <= ? group by 1"
                        + " having sum(s.amount_fen) <> 0 or sum(s.unpaid_fen) <> 0 or sum(s.area_hundredths) <> 0")
                .params(county.cooperative, day)
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("key")),
                        row -> String.valueOf(row.get("value")),
                        (one, other) -> one,
                        TreeMap::new));
    }

    public static Map<String, String> derived(RegisterFile file, LocalDate day) {
        return DerivedRegister.of(file).on(day).stream()
                .collect(Collectors.toMap(
                        holding -> holding.memberId() + ' ' + holding.shareClass() + ' ' + holding.source(),
                        holding -> holding.amount().fen() + " "
                                + holding.unpaid().fen() + ' ' + holding.area().hundredths(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Each day on which something happened, and the one before it. */
    public static List<LocalDate> days(RegisterFile file) {
        return file.movements().stream()
                .map(FileMovement::day)
                .flatMap(day -> java.util.stream.Stream.of(day.minusDays(1), day))
                .distinct()
                .toList();
    }

    /** The transactions without the ids of acts and when they were entered: what a moving in changes. */
    public static List<String> withoutIds(String text) {
        return text.lines()
                .filter(line -> line.contains("\"TX_"))
                .map(line -> line.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…")
                        .replaceAll("\"ln_recorded_at\":\"[^\"]*\"", "…"))
                .toList();
    }

    private static String code(TestCounty county) {
        return column(county, "credit_code");
    }

    private static String name(TestCounty county) {
        return column(county, "name");
    }

    private static String column(TestCounty county, String column) {
        return county.owner()
                .sql("select " + column + " from organisations where id = ?")
                .param(county.cooperative)
                .query(String.class)
                .single();
    }
}
