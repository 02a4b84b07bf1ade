package liannong.registry.imports.ui;

import java.util.List;
import liannong.registry.imports.ImportRow;
import liannong.registry.imports.ImportState;
import liannong.registry.imports.RowOutcome;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.Steps;
import liannong.ui.Texts;

/** The way of an import, and its rows in figures. */
final class ImportSteps {

    private static final List<String> NAMES = List.of("upload", "check", "review", "write", "done");

    private ImportSteps() {}

    static Steps of(ImportRow row) {
        int now = switch (row.state()) {
            case CHECKING, REFUSED, FAILED -> 1;
            case CHECKED, DISCARDED -> 2;
            case APPLYING -> 3;
            case APPLIED, UNDONE -> NAMES.size();
        };
        boolean stopped = row.state() == ImportState.REFUSED || row.state() == ImportState.FAILED;
        Steps steps = new Steps();
        for (int i = 0; i < NAMES.size(); i++) {
            Steps.State state = i < now ? Steps.State.DONE : i > now ? Steps.State.LATER : Steps.State.NOW;
            if (i == now && stopped) state = Steps.State.STOP;
            steps.step(state, Texts.of(Texts.language(), "imports.step." + NAMES.get(i)), note(row, i, now));
        }
        return steps;
    }

    private static String note(ImportRow row, int step, int now) {
        if (step == 0) return Fmt.moment(row.startedAt());
        if (step == now && row.state().isRunning()) return ImportTags.progress(row);
        if (step == NAMES.size() - 1 && row.finishedAt() != null && now > step) return Fmt.moment(row.finishedAt());
        return "";
    }

    static Figures figures(ImportRow row) {
        Figures figures = new Figures();
        for (RowOutcome outcome : RowOutcome.values()) {
            int count = row.count(outcome);
            if (count == 0 && (outcome == RowOutcome.LEFT_OUT || outcome == RowOutcome.UNDECIDED)) continue;
            boolean hot = count > 0 && (outcome == RowOutcome.REFUSED || outcome == RowOutcome.UNDECIDED);
            figures.figure(
                    Texts.of(Texts.language(), outcome.key()),
                    Fmt.count(count),
                    Texts.of(Texts.language(), "imports.rows"),
                    "",
                    hot ? Figures.Tone.HOT : outcome == RowOutcome.ADD ? Figures.Tone.STRONG : Figures.Tone.PLAIN);
        }
        return figures;
    }
}
