package liannong.dividends.slips;

import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals the lines of a run when they are laid open. The database computes, this looks whether it is so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RunRoots {

    private record Leaf(SlipLine line, String path) {}

    private final JdbcClient jdbc;

    RunRoots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the salts, the paths and the root of a run that is about to be laid open; returns the root, 64 digits. */
    @PreAuthorize("hasRole('CHAIR')")
    public String seal(long runId) {
        jdbc.sql("select seal_dividend_runs(array[:run]::bigint[])")
                .param("run", runId)
                .query()
                .singleRow();
        String root = jdbc.sql("select root from dividend_roots where run_id = :run")
                .param("run", runId)
                .query(String.class)
                .single();
        List<Leaf> leaves = leaves(runId);
        byte[] top =
                MerkleTree.root(leaves.stream().map(leaf -> leaf.line().hash()).toList());
        if (!HexFormat.of().formatHex(top).equals(root)
                || !leaves.stream()
                        .allMatch(leaf -> leaf.line().rootBy(leaf.path()).equals(root)))
            throw new IllegalStateException(
                    "run " + runId + " was sealed with " + root + ", its lines have another root");
        return root;
    }

    private List<Leaf> leaves(long runId) {
        return jdbc.sql("select " + SlipSql.LINE + SlipSql.FROM
                        + " where l.run_id = :run order by i.member_key collate \"C\"")
                .param("run", runId)
                .query((row, number) -> new Leaf(SlipSql.line(row), row.getString("path")))
                .list();
    }
}
