package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.UUID;
import liannong.shares.exchange.MoveIn;
import liannong.shares.exchange.MoveIns;
import liannong.shares.exchange.RegisterFile;
import liannong.ui.Entry;
import liannong.ui.Filled;

/** Moves a file in that was looked through: on what paper it was handed over. */
class MoveInForm implements Entry {

    private final MoveIns moveIns;
    private final long cooperativeId;
    private final RegisterFile file;
    private final String fileName;
    private final UUID commandId = UUID.randomUUID();
    final PaperField paper;

    MoveInForm(MoveIns moveIns, long cooperativeId, RegisterFile file, String fileName, LocalDate today) {
        this.moveIns = moveIns;
        this.cooperativeId = cooperativeId;
        this.file = file;
        this.fileName = fileName;
        this.paper = new PaperField(ShareWords.text("move-in.paper"), today);
    }

    @Override
    public Component fields() {
        return Filled.form(paper);
    }

    @Override
    public boolean isComplete() {
        return paper.isComplete();
    }

    @Override
    public void send() {
        moveIns.enter(new MoveIn(commandId, cooperativeId, file, fileName, paper.evidence(cooperativeId)));
    }
}
