package liannong.shares.ui;

import com.vaadin.flow.router.Route;
import liannong.shares.watch.Concentration;
import liannong.shares.watch.Concentrations;
import liannong.shares.watch.Concerns;

/** 邹干事 sees what is due in a register, what does not fit, and whether a few people have most of it. */
@Route("shares/watch")
class WatchView extends SharesPage {

    private final Concerns concerns;
    private final Concentrations concentrations;

    WatchView(ShareDesk desk, Concerns concerns, Concentrations concentrations) {
        super(desk, SharePlace.WATCH);
        this.concerns = concerns;
        this.concentrations = concentrations;
    }

    @Override
    void fill(ShareScene scene) {
        Concentration spread = concentrations.of(scene.id(), desk.today());
        add(
                new ConcernsPanel(
                        concerns.of(scene.id(), desk.today()), concerns.count(scene.id(), desk.today()), scene.id()),
                new ConcentrationPanel(concentrations, scene, spread, desk.today()));
    }
}
