package liannong.registry.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liannong.registry.templates.SheetKind;
import org.springframework.stereotype.Component;

/** Who knows about which kind. */
@Component
class ImportSubjects {

    private final Map<SheetKind, ImportSubject> byKind = new EnumMap<>(SheetKind.class);

    ImportSubjects(List<ImportSubject> subjects) {
        subjects.forEach(subject -> subject.kinds().forEach(kind -> byKind.put(kind, subject)));
    }

    ImportSubject of(SheetKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }
}
