package liannong.shares.ui;

import liannong.shares.leaving.Departures;
import liannong.shares.leaving.Dissolutions;
import liannong.shares.leaving.ExitStatements;
import liannong.shares.leaving.Settlements;
import org.springframework.stereotype.Component;

/** What the forms about leaving work with, beside the {@link ShareDesk}. */
@Component
record LeavingDesk(
        Departures departures, ExitStatements statements, Settlements settlements, Dissolutions dissolutions) {}
