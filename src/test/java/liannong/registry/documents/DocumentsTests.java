package liannong.registry.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import liannong.Statements;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class DocumentsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final Documents documents;
    private final MockMvc browser;
    private final TestCounty county;
    private final TestCounty elsewhere;
    private final TestCounty.Member member;

    @Autowired
    DocumentsTests(WebApplicationContext context, Documents documents) {
        this.documents = documents;
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        elsewhere = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        member = county.farmer("M1", true);
    }

    @Test
    void givesBackWhatWasHandedIn() throws Exception {
        long id = add(SampleFiles.pdf());
        assertThat(TestCounty.as(county.clerk, () -> documents.find(id))).hasValueSatisfying(row -> {
            assertThat(row.title()).isEqualTo("户口簿页");
            assertThat(row.fileName()).isEqualTo("扫描.exe.pdf");
            assertThat(row.datedOn()).isEqualTo(DAY);
            assertThat(row.isImage()).isFalse();
            assertThat(row.addedBy()).isEqualTo(county.clerk.displayName());
        });
        browser.perform(get("/documents/" + id).with(user(county.clerk)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(SampleFiles.pdf()))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void anImageIsAnImageAndNeverAPage() throws Exception {
        long id = add(SampleFiles.jpeg(20, 10));
        browser.perform(get("/documents/" + id).with(user(county.clerk)))
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
    }

    @Test
    void isSeenByThoseWhoseItIsAndByNobodyElse() throws Exception {
        long id = add(SampleFiles.pdf());
        browser.perform(get("/documents/" + id).with(user(county.householdUser(member))))
                .andExpect(status().isOk());
        browser.perform(get("/documents/" + id).with(user(county.approver))).andExpect(status().isOk());
        browser.perform(get("/documents/" + id).with(user(elsewhere.clerk))).andExpect(status().isNotFound());
        browser.perform(get("/documents/" + id).with(user(county.bookkeeper))).andExpect(status().isNotFound());
        browser.perform(get("/documents/" + id).with(user(administrator()))).andExpect(status().isNotFound());
        browser.perform(get("/documents/" + id)).andExpect(redirectedUrl("/login"));
        assertThat(TestCounty.as(elsewhere.clerk, () -> documents.ofHousehold(member.householdId(), 10)))
                .isEmpty();
    }

    @Test
    void whatStandsInTheDatabaseCannotBeRead() {
        long id = add(SampleFiles.pdf());
        byte[] kept = county.owner()
                .sql("select content_enc from documents where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        assertThat(Bytes.find(kept, "%PDF", 0)).isNegative();
        assertThat(Bytes.find(kept, "Catalog", 0)).isNegative();
    }

    @Test
    void listsTheNewestFirstWithOneStatement() {
        long first = add(SampleFiles.pdf());
        long second = add(SampleFiles.png(9, 9));
        assertThat(TestCounty.as(county.clerk, () -> documents.ofHousehold(member.householdId(), 10)))
                .extracting(DocumentRow::id)
                .containsExactly(second, first);
        assertThat(TestCounty.as(county.clerk, () -> documents.ofHousehold(member.householdId(), 1)))
                .hasSize(1);
        List<String> sent =
                Statements.of(() -> TestCounty.as(county.clerk, () -> documents.ofHousehold(member.householdId(), 10)));
        assertThat(sent).hasSize(1);
    }

    @Test
    void aCooperativeKeepsItsOwn() {
        long id = TestCounty.as(
                county.bookkeeper, () -> documents.add(document(null, county.cooperative, SampleFiles.pdf())));
        assertThat(TestCounty.as(county.bookkeeper, () -> documents.ofOrganisation(county.cooperative, 10)))
                .extracting(DocumentRow::id)
                .containsExactly(id);
        assertThat(TestCounty.as(elsewhere.bookkeeper, () -> documents.find(id)))
                .isEmpty();
    }

    @Test
    void nobodyAddsToWhatIsNotHis() {
        refuses(DocumentReason.DOCUMENT_OWNER_NOT_YOURS, () -> as(elsewhere.clerk, member.householdId(), null));
        refuses(DocumentReason.DOCUMENT_OWNER_NOT_YOURS, () -> as(county.bookkeeper, member.householdId(), null));
        refuses(DocumentReason.DOCUMENT_OWNER_NOT_YOURS, () -> as(elsewhere.bookkeeper, null, county.cooperative));
        refuses(DocumentReason.DOCUMENT_OWNER_NOT_YOURS, () -> as(county.clerk, Long.MAX_VALUE, null));
        for (Role role : List.of(Role.AUDITOR, Role.BANK_OPERATOR)) {
            SignedIn reader = new SignedIn(9, "r", "r", role, "360781", List.of(), null, null, false, false, "!");
            assertThatThrownBy(() -> as(reader, member.householdId(), null)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void refusesATitleAndADayThatCannotBe() {
        refuses(DocumentReason.DOCUMENT_TITLE, () -> add(" 页 ", DAY));
        refuses(DocumentReason.DOCUMENT_TITLE, () -> add("页".repeat(81), DAY));
        refuses(DocumentReason.DOCUMENT_IN_THE_FUTURE, () -> add("户口簿页", LocalDate.of(2190, 1, 1)));
    }

    @Test
    void neitherTheApplicationNorTheOwnerChangesOne() {
        long id = add(SampleFiles.pdf());
        assertThatThrownBy(() -> county.raw(
                        county.clerk,
                        sql -> sql.sql("update documents set title = '另一份' where id = " + id)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> county.owner()
                        .sql("delete from documents where id = " + id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private long add(byte[] content) {
        return TestCounty.as(county.clerk, () -> documents.add(document(member.householdId(), null, content)));
    }

    private long add(String title, LocalDate day) {
        return TestCounty.as(
                county.clerk,
                () -> documents.add(
                        new NewDocument(member.householdId(), null, title, "a.pdf", day, SampleFiles.pdf())));
    }

    private long as(SignedIn who, @Nullable Long household, @Nullable Long organisation) {
        return TestCounty.as(who, () -> documents.add(document(household, organisation, SampleFiles.pdf())));
    }

    private SignedIn administrator() {
        return county.user(Role.ADMINISTRATOR, null, null, null);
    }

    private static NewDocument document(@Nullable Long household, @Nullable Long organisation, byte[] content) {
        return new NewDocument(household, organisation, " 户口簿页 ", "扫描.exe", DAY, content);
    }

    private static void refuses(DocumentReason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
