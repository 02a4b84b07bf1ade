package liannong.shares.papers.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Locale;
import liannong.shares.MemberAccount;
import liannong.shares.papers.AccountPapers;
import liannong.ui.Download;
import liannong.ui.Fields;

/** The member's account as a PDF, for today or an earlier day. */
public class AccountDownload extends Div {

    static final String PDF = "application/pdf";

    final DatePicker day;
    private final AccountPapers papers;
    private final MemberAccount account;
    private Download download;

    public AccountDownload(AccountPapers papers, MemberAccount account, LocalDate today) {
        this.papers = papers;
        this.account = account;
        addClassName("account-paper");
        day = Fields.date("");
        day.setAriaLabel(getTranslation("papers.account-day"));
        day.setTooltipText(getTranslation("papers.account-day"));
        day.setMax(today);
        day.setMin(account.joinedOn());
        day.setValue(today);
        download = of(today);
        day.addValueChangeListener(change -> {
            LocalDate chosen = change.getValue();
            download.setEnabled(chosen != null && !day.isInvalid());
            if (chosen != null && !chosen.isAfter(today)) show(chosen);
        });
        add(day, download);
    }

    private void show(LocalDate chosen) {
        Download other = of(chosen);
        replace(download, other);
        download = other;
    }

    private Download of(LocalDate chosen) {
        Locale language = getLocale(); // when the file is asked for there is no screen at hand
        return new Download(
                getTranslation("papers.account"),
                getTranslation("papers.file.account", account.memberNo(), account.name(), chosen) + ".pdf",
                PDF,
                () -> papers.print(account.memberId(), chosen, language));
    }
}
