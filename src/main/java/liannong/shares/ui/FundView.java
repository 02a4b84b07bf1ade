package liannong.shares.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Route;
import java.util.List;

/** 赖会计 sees what public money and gifts formed, to whom it was quantified, and which households have its income. */
@Route("shares/fund")
class FundView extends SharesPage {

    FundView(ShareDesk desk) {
        super(desk, SharePlace.FUND);
    }

    @Override
    List<Button> actions(ShareScene scene) {
        if (!ShareWords.keepsBooks()) return List.of();
        return List.of(new Button(
                getTranslation("shares.fund.enter"),
                pressed -> scene.ask("shares.fund.enter", new ProjectForm(desk, scene.id()))));
    }

    @Override
    void fill(ShareScene scene) {
        add(new ProjectsPanel(desk, scene), new IncomePanel(desk, scene));
    }
}
