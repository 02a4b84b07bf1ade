package liannong.shares.papers.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import liannong.shares.RegisterFilter;
import liannong.shares.papers.ContributionList;
import liannong.shares.papers.RegisterExport;
import liannong.ui.SheetDownload;

/** The register of a day and its list of contributions, as workbooks. */
public class RegisterDownloads extends Div {

    /** @param members how many the whole register has on that day */
    public RegisterDownloads(
            RegisterExport register, ContributionList contributions, RegisterFilter filter, int members) {
        Locale language = getLocale(); // when a file is asked for there is no screen at hand
        addClassName("downloads");
        add(
                SheetDownload.ofList(
                        getTranslation("papers.register"),
                        members,
                        RegisterExport.MOST_ROWS,
                        out -> register.write(filter, language, out)),
                SheetDownload.ofList(
                        getTranslation("papers.contributions"),
                        members,
                        RegisterExport.MOST_ROWS / 4,
                        out -> contributions.write(filter, language, out)));
    }
}
