package liannong;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import liannong.base.Refused;
import liannong.payouts.BankResults;
import liannong.payouts.PayoutReason;
import liannong.registry.documents.Documents;
import liannong.registry.documents.NewDocument;
import liannong.registry.families.ChangeRequests;
import liannong.registry.families.NewRequest;
import liannong.registry.families.PersonCardForm;
import liannong.registry.families.PersonCards;
import liannong.registry.families.RequestedChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is entered, and whatever goes wrong with it: neither lines for people nor lines for machines tell of anybody. */
@SpringBootTest
class LogSecrecyTests {

    private static final String NAME = "欧阳秘兰";
    private static final String IDENTITY = "999999196805010448";
    private static final String CARD = "6299990000001234560";
    private static final String PHONE = "19901234567";
    private static final List<String> SECRETS = List.of(NAME, IDENTITY, CARD, PHONE, "196805010448", "1234560");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("liannong");
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final ApplicationContext context;

    @Autowired
    LogSecrecyTests(ApplicationContext context) {
        this.context = context;
    }

    @BeforeEach
    void listen() {
        heard.start();
        root.addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(heard);
    }

    @Test
    void whatIsEnteredReachesNoLine() {
        Level before = ours.getLevel();
        ours.setLevel(Level.TRACE);
        try {
            enterEverything();
        } finally {
            ours.setLevel(before);
        }
        ours.info("the end is heard");
        assertThat(written()).contains("the end is heard");
        nobodyIsTold();
    }

    private void enterEverything() {
        TestCounty county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        TestCounty.Member member = county.farmer("L1", false);
        long person = county.owner()
                .sql("select person_id from household_members where household_id = ?")
                .param(member.householdId())
                .query(Long.class)
                .single();
        county.owner()
                .sql("update persons set name = ?, identity_enc = null, identity_index = null, identity_last4 = null"
                        + " where id = ?")
                .params(NAME, person)
                .update();
        TestCounty.run(county.clerk, () -> {
            context.getBean(PersonCards.class)
                    .change(new PersonCardForm(person, 0, "汉族", null, null, null, null, null, PHONE));
            long evidence = context.getBean(Documents.class)
                    .add(new NewDocument(
                            member.householdId(),
                            null,
                            NAME,
                            "a.pdf",
                            LocalDate.of(2026, 1, 5),
                            "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n"
                                    .getBytes(StandardCharsets.US_ASCII)));
            ChangeRequests requests = context.getBean(ChangeRequests.class);
            requests.ask(
                    new NewRequest(member.householdId(), new RequestedChange.Identity(person, IDENTITY), evidence));
            requests.ask(new NewRequest(
                    member.householdId(),
                    new RequestedChange.Account(person, "演示银行", "CARD", CARD, LocalDate.of(2020, 1, 1)),
                    evidence));
        });
    }

    @Test
    void whatGoesWrongQuotesNobody() {
        JdbcClient application = context.getBean(JdbcClient.class);
        fails(() -> application
                .sql("select cast(? as date)")
                .param(NAME)
                .query(LocalDate.class)
                .single());
        fails(() -> application
                .sql("select cast(? as bigint)")
                .param(IDENTITY + "9")
                .query(Long.class)
                .single());
        TestCounty county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        fails(() -> county.owner()
                .sql("insert into persons (id, county_code, name, sex) values (1, '360781', ?, 'none')")
                .param(NAME)
                .update());
        fails(() -> TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(BankResults.class)
                        .load(-1, NAME + ".txt", (CARD + "|" + NAME).getBytes(StandardCharsets.UTF_8))));
        fails(() -> {
            throw new Refused(PayoutReason.RESULT_EMPTY, NAME, CARD, PHONE);
        });
        fails(() -> Long.parseLong("No " + IDENTITY));
        fails(() -> LocalDate.parse(SECRETS.getFirst()));
        assertThat(heard.list).hasSizeGreaterThanOrEqualTo(7);
        assertThat(written()).contains("PSQLException", "NumberFormatException");
        nobodyIsTold();
    }

    /** The database's own sentence does not even come with the row it is about. */
    @Test
    void theDriverKeepsTheRowToItself() {
        JdbcClient application = context.getBean(JdbcClient.class);
        TestCounty county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        List<String> said = new ArrayList<>();
        for (JdbcClient each : List.of(application, county.owner())) {
            try {
                each.sql(
                                "insert into sign_in_attempts select * from jsonb_populate_record(null::sign_in_attempts, '{}')")
                        .update();
            } catch (DataAccessException refused) {
                said.add(String.valueOf(refused.getMessage()));
            }
        }
        assertThat(said).hasSize(2).allSatisfy(message -> assertThat(message).doesNotContain("Failing row", "Detail:"));
    }

    @Test
    void aLineForMachinesIsOneJsonObjectWithItsTrail() {
        liannong.base.logs.Trail.along("import-7", () -> ours.warn("import {} of {}", 7, CARD));
        JsonNode line = JsonMapper.shared().readTree(encoded("ecs", heard.list.getLast()));
        assertThat(line.path("message").asString()).isEqualTo("import 7 of …");
        assertThat(line.findValuesAsString("trail")).containsExactly("import-7");
        assertThat(encoded("ecs", heard.list.getLast()).strip()).doesNotContain("\n");
    }

    private void nobodyIsTold() {
        String written = written();
        assertThat(SECRETS)
                .allSatisfy(secret ->
                        assertThat(written.contains(secret)).as(secret).isFalse());
    }

    private void fails(Runnable work) {
        try {
            work.run();
            assertThat(work).as("should fail").isNull();
        } catch (RuntimeException failed) {
            ours.error("error {}", "1A2B3C4D", failed);
        }
    }

    /** As the console has it, and as each of the structured formats would. */
    private String written() {
        return heard.list.stream()
                .flatMap(event -> java.util.stream.Stream.of(
                        console(event), encoded("ecs", event), encoded("logstash", event), encoded("gelf", event)))
                .collect(Collectors.joining());
    }

    private String console(ILoggingEvent event) {
        Encoder<ILoggingEvent> encoder =
                ((OutputStreamAppender<ILoggingEvent>) root.getAppender("CONSOLE")).getEncoder();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    private String encoded(String format, ILoggingEvent event) {
        var encoder = new StructuredLogEncoder();
        encoder.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        encoder.setFormat(format);
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
