package liannong.base.database;

import static liannong.base.database.RotationDatabase.NEW;
import static liannong.base.database.RotationDatabase.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liannong.base.CannotStart;
import liannong.base.FieldCipher;
import liannong.base.Keys;
import liannong.base.SealedFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole schema in a database of its own, with something sealed in it, and its key changed. */
class KeyRotationTests {

    private static Connection superuser;

    @TempDir
    Path documents = Path.of("");

    private RotationDatabase database;

    @BeforeAll
    static void migrate() throws SQLException {
        superuser = RotationDatabase.superuser();
        RotationDatabase.migrate(superuser);
    }

    @AfterAll
    static void leaveNothing() throws SQLException {
        RotationDatabase.leaveNothing(superuser);
        superuser.close();
    }

    @BeforeEach
    void copy() throws SQLException {
        database = RotationDatabase.copy(superuser);
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Test
    void everySealedColumnOfTheSchemaIsListed() throws SQLException {
        List<String> known = new ArrayList<>(SealedColumns.ALL.stream()
                .flatMap(column ->
                        Stream.of(column.table() + "." + column.column(), column.table() + "." + column.index()))
                .toList());
        known.addAll(SealedColumns.OTHERS);
        assertThat(database.strings("""
                        select table_name || '.' || column_name
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'bytea'
                          and table_name not like 'qrtz%'""")).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void everythingOpensWithTheNewKeyAndNothingWithTheOld() throws Exception {
        SealedFiles.in(documents, OLD, "document.content").write("ab", new byte[] {1, 2, 3});
        List<String> before = database.plain(OLD);
        KeyRotation.Result result = rotation(OLD, NEW, step -> {}).run(true);
        assertThat(result.values()).isEqualTo(before.size());
        assertThat(result.files()).isOne();
        assertThat(database.plain(NEW)).isEqualTo(before).hasSize(11);
        assertThatThrownBy(() -> database.plain(OLD)).isInstanceOf(FieldCipher.DoesNotOpen.class);
        FieldCipher cipher = FieldCipher.with(NEW);
        assertThat(database.bytes("select identity_index from persons"))
                .containsExactly(cipher.index("person.identity", "999999196805010026"));
        assertThat(database.bytes("select number_index from accounts"))
                .containsExactly(cipher.index("account.number", "6299990000007654324"));
        assertThat(database.bytes("select key_check from installation")).containsExactly(InstallationKey.mark(NEW));
        assertThat(SealedFiles.in(documents, NEW, "document.content").read("ab"))
                .containsExactly(1, 2, 3);
        try (Stream<Path> folders = Files.list(documents)) {
            assertThat(folders).hasSize(1);
        }
    }

    @Test
    void thePasswordFollowsTheKey() throws Exception {
        rotation(OLD, NEW, step -> {}).run(true);
        RotationDatabase.application(KeyRotation.password(NEW)).close();
        assertThatThrownBy(() -> RotationDatabase.application(KeyRotation.password(OLD)))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void whatMayNotChangeMayNotChangeAfterwards() throws Exception {
        List<String> triggers = database.strings("select tgname || tgenabled::text from pg_trigger order by oid");
        rotation(OLD, NEW, step -> {}).run(false);
        assertThat(database.strings("select tgname || tgenabled::text from pg_trigger order by oid"))
                .isEqualTo(triggers);
        assertThatThrownBy(() -> database.execute("update documents set title = '另一份'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> database.execute("update installation set key_check = key_check"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aWrongFormerKeyIsRefusedAndNothingChanges() throws Exception {
        refused(rotation(Keys.of(Keys.random()), NEW, step -> {}), "密钥与数据库不符");
        assertThat(database.plain(OLD)).isNotEmpty();
    }

    @Test
    void refusesWhileTheApplicationIsAtWork() throws Exception {
        database.asSuperuser("alter role rotation_app password 'works'");
        try (Connection working = RotationDatabase.application("works")) {
            assertThat(working.isValid(5)).isTrue();
            refused(rotation(OLD, NEW, step -> {}), "先停下所有节点");
        }
        assertThat(database.plain(OLD)).isNotEmpty();
    }

    @Test
    void aValueThatDoesNotOpenStopsItAndNothingChanges() throws Exception {
        database.execute("update households set main_cause_enc = '\\x0102'");
        refused(rotation(OLD, NEW, step -> {}), "households.main_cause_enc");
        assertThat(database.bytes("select key_check from installation")).containsExactly(InstallationKey.mark(OLD));
    }

    @Test
    void killedAtAnyStepItHasTheFormerKeyAndCanBeRunAgain() throws Exception {
        List<String> steps = new ArrayList<>(List.of("documents", "commit"));
        steps.addAll(SealedColumns.tables().toList());
        SealedFiles.in(documents, OLD, "document.content").write("ab", new byte[] {1, 2, 3});
        List<String> before = database.plain(OLD);
        for (String step : steps) {
            assertThatThrownBy(() -> rotation(OLD, NEW, reached -> {
                                if (reached.equals(step)) database.kill();
                            })
                            .run(true))
                    .as(step)
                    .isInstanceOf(SQLException.class);
            assertThat(database.plain(OLD)).as(step).isEqualTo(before);
            assertThat(database.bytes("select key_check from installation"))
                    .as(step)
                    .containsExactly(InstallationKey.mark(OLD));
            assertThat(SealedFiles.in(documents, OLD, "document.content").read("ab"))
                    .as(step)
                    .containsExactly(1, 2, 3);
        }
        assertThat(rotation(OLD, NEW, step -> {}).run(true).before()).isFalse();
        assertThat(database.plain(NEW)).isEqualTo(before);
    }

    @Test
    void runAgainAfterItWasDoneItSaysSo() throws Exception {
        rotation(OLD, NEW, step -> {}).run(false);
        assertThat(rotation(OLD, NEW, step -> {}).run(false)).isEqualTo(new KeyRotation.Result(0, 0, true));
        assertThat(database.plain(NEW)).isNotEmpty();
    }

    @Test
    void aDatabaseThatWasNeverUsedHasNoKeyToChange() throws Exception {
        database.execute("alter table installation disable trigger user");
        database.execute("delete from installation");
        refused(rotation(OLD, NEW, step -> {}), "还没有用过");
        database.execute("drop table installation");
        refused(rotation(OLD, NEW, step -> {}), "还没有用过");
    }

    private KeyRotation rotation(Keys from, Keys to, Consumer<String> steps) {
        return database.rotation(from, to, documents, steps);
    }

    private static void refused(KeyRotation rotation, String sentence) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> rotation.run(true))
                .withMessageContaining(sentence);
    }
}
