package liannong.registry.families;

import java.util.Map;
import liannong.base.Money;
import liannong.registry.IncomeSource;

/** What a household lived from in a year, in fen by source; expenses are positive and subtracted. */
public record YearIncome(long householdId, int year, Map<IncomeSource, Money> bySource) {}
