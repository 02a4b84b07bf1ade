package liannong.base;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses a production start ({@code LIANNONG_PROFILE=prod}) on weak settings, before the first request is served. */
@Component
@Profile("prod")
class ProductionGuard implements SmartInitializingSingleton {

    private final List<WeakSettings> contributors;

    ProductionGuard(List<WeakSettings> contributors) {
        this.contributors = contributors;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<WeakSetting> found =
                contributors.stream().flatMap(each -> each.found().stream()).toList();
        if (!found.isEmpty())
            throw new CannotStart(
                    "生产环境不允许以下设置：\n"
                            + found.stream()
                                    .map(each -> "  - " + each.chinese())
                                    .collect(joining("\n")),
                    "Production does not start with these settings:\n"
                            + found.stream()
                                    .map(each -> "  - " + each.english())
                                    .collect(joining("\n")));
    }
}
