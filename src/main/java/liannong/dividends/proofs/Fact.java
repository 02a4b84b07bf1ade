package liannong.dividends.proofs;

import org.jspecify.annotations.Nullable;

/**
 * One fact of a sheet.
 *
 * @param key its name in the file, and the last part of its label's key
 * @param value an amount, a count, a rate, a day, a moment or words; null where it did not come to that
 */
record Fact(String key, @Nullable Object value) {}
