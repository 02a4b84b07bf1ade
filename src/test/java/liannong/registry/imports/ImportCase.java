package liannong.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.registry.templates.SheetKind;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings files in and waits until the background has done its part. */
final class ImportCase {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ApplicationContext context;
    final SignedIn user;
    final Imports imports;

    ImportCase(ApplicationContext context, SignedIn user) {
        this.context = context;
        this.user = user;
        this.imports = context.getBean(Imports.class);
    }

    ImportRow bring(SheetKind kind, Path file) {
        long id = TestCounty.as(user, () -> {
            try {
                return imports.start(kind, file.getFileName().toString(), file);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return done(id);
    }

    ImportRow done(long id) {
        await().atMost(PATIENCE).until(() -> !find(id).state().isRunning());
        return find(id);
    }

    ImportRow find(long id) {
        return TestCounty.as(user, () -> imports.find(id).orElseThrow());
    }

    ImportRow confirm(long id) {
        TestCounty.run(user, () -> imports.confirm(id));
        return done(id);
    }

    ImportRow decide(long id, int row, Decision decision) {
        TestCounty.run(user, () -> imports.decide(id, row, decision));
        return done(id);
    }

    /** Brings it in, and has it written whole. */
    ImportRow apply(SheetKind kind, Path file) {
        ImportRow checked = bring(kind, file);
        assertThat(checked.state()).as(String.valueOf(checked.refusal())).isEqualTo(ImportState.CHECKED);
        ImportRow applied = confirm(checked.id());
        assertThat(applied.state()).isEqualTo(ImportState.APPLIED);
        return applied;
    }

    List<PreviewRow> rows(long id, RowOutcome outcome) {
        return TestCounty.as(
                user,
                () -> context.getBean(ImportPreview.class).rows(imports.find(id).orElseThrow(), outcome, 0, 200));
    }

    /** The reasons of the refused rows: "3 row-two-heads". */
    List<String> reasons(long id) {
        return rows(id, RowOutcome.REFUSED).stream()
                .flatMap(row -> row.problems().stream().map(problem -> row.rowNo() + " " + problem.reason()))
                .toList();
    }

    JdbcClient owner() {
        return TestCounty.owner(context);
    }

    long count(String sql, Object... parameters) {
        return owner().sql("select count(*) from " + sql)
                .params(parameters)
                .query(Long.class)
                .single();
    }
}
