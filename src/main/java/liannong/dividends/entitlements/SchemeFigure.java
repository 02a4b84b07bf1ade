package liannong.dividends.entitlements;

import liannong.dividends.schemes.Source;

/** What a scheme divides: its name, and what it is; the amount comes with each run. */
public record SchemeFigure(String name, Source source) {}
