package liannong.registry;

/** A cooperative in a list. */
public record CooperativeRow(
        long id, String name, String shortName, String divisionCode, String place, String industry, int members) {}
