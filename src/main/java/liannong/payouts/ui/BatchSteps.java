package liannong.payouts.ui;

import liannong.payouts.Approvals;
import liannong.payouts.BankFiles;
import liannong.payouts.FollowUps;
import liannong.payouts.Funds;
import liannong.payouts.Handovers;
import liannong.payouts.ReturnReasons;
import liannong.payouts.Withdrawals;
import liannong.schedule.BusinessClock;
import org.springframework.stereotype.Component;

/** The services by which a batch is taken a step further, in one hand. */
@Component
record BatchSteps(
        Approvals approvals,
        Funds funds,
        Handovers handovers,
        Withdrawals withdrawals,
        BankFiles files,
        FollowUps followUps,
        ReturnReasons reasons,
        BusinessClock clock) {}
