package liannong.registry.organisations;

import liannong.base.Mu;

/** What a filter finds altogether; the area in 0.01 mu. */
public record BaseTotals(int bases, long areaHundredths) {

    public Mu area() {
        return new Mu(areaHundredths);
    }
}
