package liannong.registry.parcels;

/** What a filter finds: how many, their areas in 0.01 mu, and how many have not been surveyed. */
public record ParcelTotals(int parcels, long contractHundredths, long measuredHundredths, int unmeasured) {}
