package liannong.household.ui;

import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import liannong.dividends.slips.SlipSource;
import liannong.dividends.slips.Slips;
import liannong.ui.Download;

/** 分红条、发放条: what the household can keep, and show to whoever doubts that it was laid open like this. */
class SlipBox extends Section {

    /** @param file what the saved file is called by, after the word for the slip: for what, and for whom */
    SlipBox(Words words, Slips slips, SlipSource of, long lineId, Object... file) {
        String key = of == SlipSource.DISTRIBUTION ? "household.slip" : "household.slip.given";
        addClassName("slip");
        add(words.heading(key), words.small("household.slip.what"));
        Locale language = words.locale();
        var download = new Download(
                words.written(key + ".get"),
                words.written(key + ".file", file) + ".pdf",
                Slips.PDF,
                () -> slips.ofLine(of, lineId, language));
        download.setClassName("eb q wide");
        add(download);
    }
}
