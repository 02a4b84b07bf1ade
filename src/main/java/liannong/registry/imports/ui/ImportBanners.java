package liannong.registry.imports.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.registry.imports.ImportRow;
import liannong.registry.imports.ImportState;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What needs to be known or done about an import, most pressing first. */
final class ImportBanners {

    private ImportBanners() {}

    static List<Banner> of(ImportRow row, @Nullable Locale locale) {
        Locale language = locale == null ? Locale.ROOT : locale;
        List<Banner> banners = new ArrayList<>();
        String why = row.refusal(language).orElse("");
        switch (row.state()) {
            case REFUSED -> banners.add(Banner.bad(word("refused-file"), word("refused-file-what", why)));
            case FAILED -> banners.add(Banner.bad(word("state.failed"), word("failed-what", why)));
            case CHECKED -> checked(row, banners);
            case APPLIED ->
                banners.add(Banner.ok(
                        word("applied", Fmt.count(row.added()), Fmt.count(row.changed())),
                        row.finishedAt() == null ? "" : word("applied-what", Fmt.moment(row.finishedAt()))));
            case UNDONE ->
                banners.add(Banner.info(
                        word("undone-banner", String.valueOf(row.undoneName())),
                        row.undoneAt() == null ? "" : word("undone-what", Fmt.moment(row.undoneAt()))));
            case CHECKING, APPLYING, DISCARDED -> {}
        }
        if (!row.otherSheets().isEmpty() && row.state() == ImportState.CHECKED) {
            banners.add(Banner.info(word("other-sheets"), word("other-sheets-what", row.otherSheets())));
        }
        return banners;
    }

    private static void checked(ImportRow row, List<Banner> banners) {
        if (row.rechecked()) banners.add(Banner.waiting(word("rechecked"), word("rechecked-what")));
        if (row.undecided() > 0) {
            banners.add(Banner.waiting(word("to-decide", Fmt.count(row.undecided())), word("to-decide-what")));
        }
        if (row.refused() > 0) {
            banners.add(Banner.waiting(
                    word("some-refused", Fmt.count(row.refused())),
                    word(row.added() + row.changed() > 0 ? "some-refused-what" : "all-refused-what")));
        }
    }

    private static String word(String key, Object... facts) {
        return Texts.of(Texts.language(), "imports." + key, facts);
    }
}
