package liannong;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The picture in the architecture's page: arrows only point down, and nobody reaches into another module's parts. */
class ModularityTests {

    /** From the top to the ground; modules of one line do not know each other. */
    private static final List<List<String>> PICTURE = List.of(
            List.of("bureau", "household", "assistance", "audit"),
            List.of("market"),
            List.of("linkage"),
            List.of("dividends", "insurance"),
            List.of("shares"),
            List.of("payouts", "meetings"),
            List.of("registry", "notices", "ledger"),
            List.of("regions", "schedule"),
            List.of("access"),
            List.of("ui"),
            List.of("base"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("liannong");

    @Test
    void modulesRelyOnlyOnWhatOthersOffer() {
        ApplicationModules.of(Liannong.class).verify();
    }

    @Test
    void arrowsOnlyPointDown() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        List<String> above = new ArrayList<>();
        for (List<String> line : PICTURE) {
            for (String module : line) {
                layers.optionalLayer(module).definedBy("liannong." + module + "..");
            }
        }
        for (List<String> line : PICTURE) {
            for (String module : line) {
                layers = above.isEmpty()
                        ? layers.whereLayer(module).mayNotBeAccessedByAnyLayer()
                        : layers.whereLayer(module).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
            }
            above.addAll(line);
        }
        layers.check(CLASSES);
    }
}
