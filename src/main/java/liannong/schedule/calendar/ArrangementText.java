package liannong.schedule.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liannong.base.Refused;

/** An arrangement as typed from the State Council's notice: a line for each holiday and each day worked instead. */
public final class ArrangementText {

    public static final int LONGEST = 4000;
    private static final int LONGEST_HOLIDAY = 31;
    private static final Pattern LINE = Pattern.compile(
            "(休|班|REST|WORK)\\s+(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:[~～至]|\\s)\\s*(\\d{4}-\\d{2}-\\d{2}))?\\s+(\\S.{0,29})");

    private ArrangementText() {}

    /**
     * The days of all lines; lines that are empty are passed over.
     *
     * @throws Refused {@code ARRANGEMENT_LINE_WRONG} with the number of the first line that cannot be read
     */
    public static List<ArrangedDay> days(String text) {
        List<ArrangedDay> days = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) days.addAll(line(lines.get(i).strip(), i + 1));
        }
        return days;
    }

    private static List<ArrangedDay> line(String line, int number) {
        Matcher said = LINE.matcher(line);
        if (!said.matches()) throw new Refused(CalendarReason.ARRANGEMENT_LINE_WRONG, number);
        boolean works = said.group(1).equals("班") || said.group(1).equals("WORK");
        try {
            LocalDate from = LocalDate.parse(said.group(2));
            LocalDate to = said.group(3) == null ? from : LocalDate.parse(said.group(3));
            if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_HOLIDAY)))
                throw new Refused(CalendarReason.ARRANGEMENT_LINE_WRONG, number);
            return from.datesUntil(to.plusDays(1))
                    .map(day -> new ArrangedDay(day, works, said.group(4).strip()))
                    .toList();
        } catch (DateTimeParseException noDate) {
            throw new Refused(CalendarReason.ARRANGEMENT_LINE_WRONG, number);
        }
    }
}
