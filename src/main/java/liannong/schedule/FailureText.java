package liannong.schedule;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import liannong.base.Refused;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What went wrong, in a line for whoever keeps the schedule: without names, numbers of people, or values. */
public final class FailureText {

    static final int LONGEST = 400;
    private static final int DEEPEST = 5;

    /** A database's sentence quotes the row in these lines. */
    private static final Pattern DETAIL = Pattern.compile("(?s)\\s+(?:Detail|Hint|Where|Call getNextException).*");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|“[^”]*”|\\([^)]*\\)=\\([^)]*\\)");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}＊]+");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d ]{3,}\\d[Xx]?");

    private FailureText() {}

    /** At most 400 characters. */
    public static String of(Throwable failure) {
        Set<String> lines = new LinkedHashSet<>();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            lines.add(line(cause));
            cause = cause.getCause();
        }
        String text = String.join(" < ", lines);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String line(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return switch (failure) {
            case Refused refused -> name + " " + refused.reason().name();
            case PSQLException said ->
                name + " " + said.getSQLState() + promise(said) + ": " + masked(said.getMessage());
            default -> failure.getMessage() == null ? name : name + ": " + masked(failure.getMessage());
        };
    }

    private static String promise(PSQLException said) {
        ServerErrorMessage server = said.getServerErrorMessage();
        return server == null || server.getConstraint() == null ? "" : " " + server.getConstraint();
    }

    private static String masked(@org.jspecify.annotations.Nullable String message) {
        String text = DETAIL.matcher(Objects.requireNonNullElse(message, "")).replaceAll("");
        text = QUOTED.matcher(text).replaceAll("…");
        text = HAN.matcher(text).replaceAll("…");
        return DIGITS.matcher(text).replaceAll("…").strip();
    }
}
