package gallery;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import liannong.base.Money;
import liannong.ui.Fmt;
import liannong.ui.Glyph;
import liannong.ui.HouseholdHead;
import liannong.ui.HouseholdLayout;
import liannong.ui.Steps;

@Route(value = "home", layout = HouseholdLayout.class)
@AnonymousAllowed
class HomeView extends Div {

    HomeView() {
        var unit = new Span("元");
        unit.addClassName("unit");
        var big = new Paragraph(new Span("3,660.00"), unit);
        big.addClassName("big");
        var label = HouseholdLayout.say(new Paragraph("今年已经到账"));
        label.addClassName("lb");
        var note = HouseholdLayout.say(new Paragraph("租金 1,260 元，做工 2,400 元。"));
        note.addClassName("s18");
        var top = new Div(label, HouseholdLayout.say(big, Fmt.spoken(new Money(366_000), Locale.CHINA)), note);
        top.addClassName("top");
        var menu = new Div();
        menu.addClassName("mn");
        for (Glyph glyph : new Glyph[] {Glyph.BOOK, Glyph.COIN, Glyph.SHIELD, Glyph.BOARD}) {
            var link = new Anchor("home", "");
            link.add(glyph.icon(), new Span("我的" + glyph), Glyph.RIGHT.icon());
            menu.add(link);
        }
        add(
                new HouseholdHead("钟秀兰，您好").back(PartsView.class),
                top,
                menu,
                new Steps()
                        .step(Steps.State.DONE, "算好了", "3 月 5 日")
                        .step(Steps.State.NOW, "村里公示", "3 月 24 日结束，还有 6 天")
                        .step(Steps.State.LATER, "打到您卡上", "4 月 3 日前"));
    }
}
