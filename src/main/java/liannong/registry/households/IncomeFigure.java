package liannong.registry.households;

import org.jspecify.annotations.Nullable;

/** The latest figure of one source in one year, in fen, with the line of that year by which it is judged. */
record IncomeFigure(
        int year,
        String source,
        long amountFen,
        @Nullable String lineKind,
        @Nullable Long lineFen,
        @Nullable String lineSource,
        @Nullable Boolean lineVerified) {}
