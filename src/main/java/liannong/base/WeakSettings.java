package liannong.base;

import java.util.List;

/** Looks for weak settings before a production start; any module contributes a bean of this type. */
@FunctionalInterface
public interface WeakSettings {

    List<WeakSetting> found();
}
