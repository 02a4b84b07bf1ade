package liannong.shares.ui;

import com.vaadin.flow.router.QueryParameters;
import liannong.registry.CooperativeRow;
import liannong.ui.Entry;
import liannong.ui.EntryDialog;

/**
 * What a page about shares shows: of which cooperative, what its address asks for, and what follows when something was
 * entered.
 */
record ShareScene(CooperativeRow cooperative, QueryParameters asked, Runnable done) {

    long id() {
        return cooperative.id();
    }

    /** Asks for what an act needs; the title is also what its button says. */
    void ask(String titleKey, Entry entry) {
        new EntryDialog(ShareWords.text(titleKey), ShareWords.text("shares.do-enter"), entry, done).open();
    }
}
