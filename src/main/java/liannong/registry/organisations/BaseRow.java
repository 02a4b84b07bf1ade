package liannong.registry.organisations;

import liannong.base.Mu;

/**
 * A production base.
 *
 * @param areaHundredths 0.01 mu
 * @param bearsFrom the year in which it first bears, or will
 */
public record BaseRow(
        long id,
        String name,
        long operatorId,
        String operator,
        String divisionCode,
        String place,
        Industry industry,
        long areaHundredths,
        int bearsFrom) {

    public Mu area() {
        return new Mu(areaHundredths);
    }
}
