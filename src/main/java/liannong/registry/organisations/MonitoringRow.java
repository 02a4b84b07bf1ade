package liannong.registry.organisations;

import java.time.LocalDate;

/** What a look at a leading enterprise found. */
public record MonitoringRow(
        long id, MonitoringResult result, LocalDate monitoredOn, String document, String recordedBy) {}
