package gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import liannong.ui.Figures;
import liannong.ui.PageHead;

@Route("parts")
@Menu(title = "合作社", order = 100)
@AnonymousAllowed
class PartsView extends Div {

    PartsView() {
        add(
                new PageHead("合作社").meta("瑞金市"),
                new Figures()
                        .figure("成员", "86", "人（户）", "农民 83 · 单位 3")
                        .figure("入股土地", "688.0", "亩", "每亩作价 1,500.00 元")
                        .figure("成员出资", "1,932,000.00", "", "土地 1,032,000.00")
                        .figure("公积金份额", "320,000.00", "")
                        .figure("份额合计", "2,940,000.00", "元", "分剩余盈余的依据", Figures.Tone.STRONG),
                RunView.parts());
    }
}
