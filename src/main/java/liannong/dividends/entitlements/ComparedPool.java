package liannong.dividends.entitlements;

import org.jspecify.annotations.Nullable;

/**
 * What a pool holds by the run, as tried, and held in the period before; fen, 0 where a version has no such pool.
 *
 * @param beforeFen null where the period before had none
 */
public record ComparedPool(
        String name, long runFen, long triedFen, @Nullable Long beforeFen) {}
