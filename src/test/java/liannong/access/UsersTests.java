package liannong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import javax.sql.DataSource;
import liannong.base.Refused;
import liannong.bureau.TownshipOf2004;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@ActingAs(Role.ADMINISTRATOR)
class UsersTests {

    @Autowired
    Users users;

    @Autowired
    UserScopes scopes;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    static void township(@Autowired @FlywayDataSource DataSource owner) throws Exception {
        TownshipOf2004.in(owner);
    }

    @Test
    void aBookkeeperSignsInWithASecretThatIsShownOnce() {
        String name = fresh();
        String secret = users.create(new NewUser(name, "张会计", Role.BOOKKEEPER, null, 900001L));
        SignedIn made = accounts.signingIn(name).orElseThrow();
        assertThat(made.organisationIds()).containsExactly(900001L);
        assertThat(made.organisationName()).contains("拔英测试甲");
        assertThat(made.division()).isNull();
        assertThat(made.mustChange()).isTrue();
        assertThat(encoder.matches(secret, made.secretHash())).isTrue();
        assertThat(made.secretHash()).doesNotContain(secret);
    }

    @Test
    void aHouseholdSignsInWithItsCardAndSixDigits() {
        String pin = users.create(new NewUser("9000000003", "测试3", Role.HOUSEHOLD, null, null));
        SignedIn made = accounts.signingIn("9000000003").orElseThrow();
        assertThat(pin).matches("[0-9]{6}");
        assertThat(made.householdId()).isEqualTo(900003L);
        assertThat(made.mustChange()).isFalse();
        assertThat(encoder.matches(pin, made.secretHash())).isTrue();
    }

    @Test
    void aClerkGetsThePlaceOfHisRole() {
        String name = fresh();
        users.create(new NewUser(name, "邹干事", Role.TOWNSHIP_CLERK, "360781209", null));
        assertThat(accounts.signingIn(name).orElseThrow().division()).isEqualTo("360781209");
        refused(UserReason.DIVISION_NOT_OF_ROLE, new NewUser(fresh(), "某", Role.TOWNSHIP_CLERK, "360781", null));
        refused(UserReason.DIVISION_NOT_OF_ROLE, new NewUser(fresh(), "某", Role.VILLAGE_CLERK, "360781209", null));
        refused(UserReason.DIVISION_NOT_OF_ROLE, new NewUser(fresh(), "某", Role.TOWNSHIP_CLERK, "360781999", null));
        refused(UserReason.DIVISION_NOT_OF_ROLE, new NewUser(fresh(), "某", Role.TOWNSHIP_CLERK, null, null));
    }

    @Test
    void anOfficerGetsTheCountyAndAnAdministratorNothing() {
        String officer = fresh();
        users.create(new NewUser(officer, "谢科长", Role.BUREAU_OFFICER, null, null));
        assertThat(accounts.signingIn(officer).orElseThrow().division()).isEqualTo("360781");
        String admin = fresh();
        users.create(new NewUser(admin, "管理员二", Role.ADMINISTRATOR, "360781", 900001L));
        SignedIn made = accounts.signingIn(admin).orElseThrow();
        assertThat(made.division()).isNull();
        assertThat(made.organisationIds()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFit() {
        refused(UserReason.ORGANISATION_NOT_OF_ROLE, new NewUser(fresh(), "某", Role.BOOKKEEPER, null, null));
        refused(UserReason.ORGANISATION_NOT_OF_ROLE, new NewUser(fresh(), "某", Role.BOOKKEEPER, null, 1L << 60));
        refused(UserReason.ORGANISATION_NOT_OF_ROLE, new NewUser(fresh(), "某", Role.INSURER, null, 900001L));
        refused(UserReason.HOUSEHOLD_UNKNOWN, new NewUser("0000000000", "某", Role.HOUSEHOLD, null, null));
        refused(UserReason.SIGN_IN_NAME_UNUSABLE, new NewUser("张 会计", "某", Role.AUDITOR, null, null));
        refused(UserReason.SIGN_IN_NAME_UNUSABLE, new NewUser("a", "某", Role.AUDITOR, null, null));
        refused(UserReason.DISPLAY_NAME_UNUSABLE, new NewUser(fresh(), " ", Role.AUDITOR, null, null));
        refused(UserReason.ROLE_NOT_GIVEN, new NewUser(fresh(), "某", Role.SYSTEM, null, null));
    }

    @Test
    void aNameIsGivenOnce() {
        String name = fresh();
        users.create(new NewUser(name, "甲", Role.AUDITOR, null, null));
        refused(
                UserReason.SIGN_IN_NAME_TAKEN,
                new NewUser(name.toUpperCase(java.util.Locale.ROOT), "乙", Role.AUDITOR, null, null));
    }

    @Test
    void aResetVoidsTheFormerSecret() {
        String name = fresh();
        String former = users.create(new NewUser(name, "甲", Role.AUDITOR, null, null));
        String later = users.resetSecret(id(name));
        SignedIn user = accounts.signingIn(name).orElseThrow();
        assertThat(encoder.matches(former, user.secretHash())).isFalse();
        assertThat(encoder.matches(later, user.secretHash())).isTrue();
        assertThat(user.mustChange()).isTrue();
    }

    @Test
    void disablesAndEnables() {
        String name = fresh();
        users.create(new NewUser(name, "甲", Role.AUDITOR, null, null));
        users.disable(id(name), true);
        assertThat(accounts.signingIn(name).orElseThrow().isEnabled()).isFalse();
        users.disable(id(name), false);
        assertThat(accounts.signingIn(name).orElseThrow().isEnabled()).isTrue();
    }

    @Test
    void nobodyChangesHimself() {
        refused(UserReason.NOT_YOURSELF, () -> users.disable(77, true));
        refused(UserReason.NOT_YOURSELF, () -> users.resetSecret(77));
        refused(UserReason.NO_SUCH_USER, () -> users.disable(SystemUser.ID, true));
        refused(UserReason.NO_SUCH_USER, () -> users.resetSecret(1L << 60));
    }

    @Test
    void theDatabaseRefusesARoleWithAnotherScope() {
        String name = fresh();
        users.create(new NewUser(name, "甲", Role.AUDITOR, null, null));
        for (String change : new String[] {
            "role = 'HOUSEHOLD'", "role = 'BOOKKEEPER'", "role = 'ADMINISTRATOR'", "division = null", "role = 'KING'"
        }) {
            assertThatThrownBy(() -> transaction.execute(
                            started -> jdbc.sql("update users set " + change + " where sign_in_name = :name")
                                    .param("name", name)
                                    .update()))
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void theAdministratorSeesNoHousehold() {
        assertThat(transaction.<Long>execute(started -> jdbc.sql("select count(*) from households")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    @ActingAs(value = Role.BUREAU_APPROVER, division = "360781")
    void isForTheAdministratorAlone() {
        assertThatThrownBy(() -> users.list("", 0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> users.create(new NewUser("someone", "某", Role.AUDITOR, null, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> users.resetSecret(2)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> users.disable(2, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> scopes.countPlaces(ScopeKind.VILLAGE, "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void offersPlacesAndOrganisationsByName() {
        assertThat(scopes.places(ScopeKind.TOWNSHIP, "拔英", 0, 10))
                .extracting(ScopeChoice::key)
                .containsExactly("360781209");
        assertThat(scopes.countPlaces(ScopeKind.VILLAGE, "拔英乡")).isPositive();
        assertThat(scopes.organisations(Role.CHAIR, "93360781MAXX9001A1", 0, 10))
                .extracting(ScopeChoice::name)
                .containsExactly("拔英测试甲专业合作社");
        assertThat(scopes.countOrganisations(Role.BANK_OPERATOR, "拔英测试")).isZero();
    }

    private void refused(UserReason reason, NewUser user) {
        refused(reason, () -> users.create(user));
    }

    private static void refused(UserReason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private long id(String name) {
        return accounts.signingIn(name).orElseThrow().id();
    }

    private static String fresh() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }
}
