package liannong.dividends.schemes;

import liannong.base.Money;

/** An amount that a scheme divides: what it is called and what it is. */
public record Figure(String name, Source source, Money amount) {}
