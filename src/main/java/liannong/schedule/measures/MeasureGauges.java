package liannong.schedule.measures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Hands the figures on to whatever collects metrics; one that cannot be read is not a number. */
@Component
class MeasureGauges implements MeterBinder {

    private final MeasureReadings readings;

    MeasureGauges(MeasureReadings readings) {
        this.readings = readings;
    }

    @Override
    @SuppressWarnings("NullAway") // a gauge shows what is null as not a number
    public void bindTo(MeterRegistry registry) {
        for (Measure measure : readings.all())
            Gauge.builder(measure.name(), () -> readings.of(measure.name()).orElse(null))
                    .description(measure.help())
                    .register(registry);
    }
}
