package liannong.schedule.plans;

/** How long a period is; ENDED: from here on there is none. */
public enum Frequency {
    YEARLY(12),
    QUARTERLY(3),
    MONTHLY(1),
    ENDED(0);

    final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** The months of a period, and the least by which its payment comes after its first day. */
    public int months() {
        return months;
    }
}
