package liannong.household.ui;

import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import liannong.dividends.HouseholdLine;
import liannong.dividends.slips.Slips;
import liannong.ui.Download;

/** 分红条: what the household can keep, and show to whoever doubts that it was laid open like this. */
class SlipBox extends Section {

    SlipBox(Words words, Slips slips, HouseholdLine line) {
        addClassName("slip");
        add(words.heading("household.slip"), words.small("household.slip.what"));
        Locale language = words.locale();
        var download = new Download(
                words.written("household.slip.get"),
                words.written("household.slip.file", Integer.toString(line.year()), line.name()) + ".pdf",
                Slips.PDF,
                () -> slips.ofLine(line.id(), language));
        download.setClassName("eb q wide");
        add(download);
    }
}
