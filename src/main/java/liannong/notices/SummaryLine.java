package liannong.notices;

/** A line of the summary above the list: a label (a translation key or plain text), and an amount in fen. */
public record SummaryLine(String label, String amount, boolean strong, boolean indent) {}
