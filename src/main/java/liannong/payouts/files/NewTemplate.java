package liannong.payouts.files;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The order to write a template, or the next version of the one of that name.
 *
 * @param ruleSource the bank's letter or manual it is from
 */
public record NewTemplate(UUID commandId, String name, LocalDate validFrom, String ruleSource, BankTemplate template) {}
