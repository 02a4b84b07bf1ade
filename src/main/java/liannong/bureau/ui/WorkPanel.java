package liannong.bureau.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import liannong.bureau.CountyPicture;
import liannong.bureau.OpenWork;
import liannong.bureau.ReturnRow;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** What waits for somebody, what blocks money first; each row opens the rows it counts. */
class WorkPanel extends Section {

    private final UnorderedList list = new UnorderedList();
    private final String year;

    WorkPanel(CountyPicture picture) {
        super("");
        this.year = Integer.toString(picture.year());
        list.addClassName("al");
        decisions(picture.work());
        for (ReturnRow row : picture.returns()) returned(row);
        unpaid(picture);
        begin(picture);
        int items = (int) list.getChildren().count();
        heading(getTranslation("bureau.work"));
        unit(getTranslation("bureau.work-items", Integer.toString(items)));
        if (items == 0) {
            add(new EmptyState(getTranslation("bureau.work-none"), getTranslation("bureau.work-none-why")));
        } else {
            add(list);
        }
    }

    private void decisions(OpenWork work) {
        String onNotice = Links.distributions(year, "ON_NOTICE");
        if (work.ready() > 0) {
            item(
                    StatusTag.bad(getTranslation("bureau.work.ready-tag")),
                    getTranslation("bureau.work.ready", Fmt.count(work.ready())),
                    getTranslation("bureau.wan", Amounts.wan(work.readyFen())),
                    onNotice);
        }
        if (work.objected() > 0 && work.answerDue() != null) {
            item(
                    StatusTag.bad(getTranslation("bureau.work.objected-tag")),
                    getTranslation("bureau.work.objected", Fmt.count(work.objected())),
                    getTranslation("bureau.work.answer-due", Fmt.date(work.answerDue())),
                    Links.distributions(year, ""));
        }
        if (work.onNotice() > 0 && work.noticeEnds() != null) {
            item(
                    StatusTag.running(getTranslation("bureau.work.notice-tag")),
                    getTranslation("bureau.work.notice", Fmt.count(work.onNotice())),
                    getTranslation("bureau.work.notice-ends", Fmt.date(work.noticeEnds())),
                    onNotice);
        }
    }

    private void returned(ReturnRow row) {
        item(
                StatusTag.bad(getTranslation("bureau.returned")),
                getTranslation("bureau.work.returned", Fmt.count(row.payments()), Reasons.text(row.reason())),
                getTranslation("bureau.wan", Amounts.wan(row.fen())),
                Links.payments(year, "returned", "reason", row.reason()));
    }

    private void unpaid(CountyPicture picture) {
        long overdue = picture.payouts().overdue();
        if (overdue > 0) {
            item(
                    StatusTag.waiting(getTranslation("bureau.work.overdue-tag")),
                    getTranslation("bureau.work.overdue", Fmt.count(overdue)),
                    getTranslation("bureau.wan", Amounts.wan(picture.payouts().overdueFen())),
                    Links.payments(year, "overdue"));
        }
    }

    private void begin(CountyPicture picture) {
        if (picture.work().inHand() > 0) {
            item(
                    StatusTag.running(getTranslation("bureau.work.in-hand-tag")),
                    getTranslation(
                            "bureau.work.in-hand", Fmt.count(picture.work().inHand())),
                    "",
                    "distributions?year=" + year);
        }
        int unopened = picture.cooperatives() - picture.opened();
        if (unopened > 0) {
            item(
                    StatusTag.planned(getTranslation("bureau.work.unopened-tag")),
                    getTranslation("bureau.work.unopened", Fmt.count(unopened), year),
                    getTranslation("bureau.of", Fmt.count(picture.cooperatives())),
                    Links.unopened(year));
        }
    }

    private void item(StatusTag tag, String what, String detail, String href) {
        var note = new Span(detail);
        note.addClassName("q");
        list.add(new ListItem(tag, new Anchor(href, what), note));
    }
}
