package liannong.notices;

import java.util.List;
import liannong.schedule.measures.Measure;
import liannong.schedule.measures.Measures;
import org.springframework.stereotype.Component;

/** Objections nobody has answered yet. */
@Component
class ObjectionMeasures implements Measures {

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "liannong.objections.open",
                        "Objections without an answer",
                        "select count(*) from objections where answer is null"),
                new Measure(
                        "liannong.objections.oldest.days",
                        "Days since the oldest of them was raised",
                        "select coalesce(business_today() - min(raised_on), 0) from objections where answer is null"));
    }
}
