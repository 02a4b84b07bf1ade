package liannong.dividends.slips;

import java.util.HexFormat;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals the lines of a run when they are laid open. The database computes, this looks whether it is so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RunRoots {

    private final SlipSql slips;

    RunRoots(SlipSql slips) {
        this.slips = slips;
    }

    /** Writes the salts, the paths and the root of a run that is about to be laid open; returns the root, 64 digits. */
    @PreAuthorize("hasRole('CHAIR')")
    public String seal(SlipSource of, long runId) {
        String root = slips.seal(of, runId);
        List<SlipSql.Leaf> leaves = slips.leaves(of, runId);
        byte[] top =
                MerkleTree.root(leaves.stream().map(leaf -> leaf.line().hash()).toList());
        if (!HexFormat.of().formatHex(top).equals(root)
                || !leaves.stream()
                        .allMatch(leaf -> leaf.line().rootBy(leaf.path()).equals(root)))
            throw new IllegalStateException(
                    "run " + runId + " was sealed with " + root + ", its lines have another root");
        return root;
    }
}
