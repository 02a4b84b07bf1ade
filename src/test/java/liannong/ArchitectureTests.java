package liannong;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

/** The house style, as far as a machine can read it in the classes. */
@AnalyzeClasses(packages = "liannong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    /** {@code access} configures the security of the screens, and the main class starts them. */
    @ArchTest
    static final ArchRule SCREENS_STAY_IN_UI = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "liannong.access", "liannong")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule CURRENT_WINDOW_IS_KNOWN_TO_SCREENS_ONLY =
            noClasses().that().resideOutsideOfPackage("..ui..").should().callMethod(UI.class, "getCurrent");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule VIEWS_ARE_THE_MODULES_OWN = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_THE_MODULES_OWN = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule JOBS_ARE_THE_MODULES_OWN = classes()
            .that()
            .areAssignableTo("org.quartz.Job")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule STATE_IS_NOT_SHARED = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("liannong..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
            noClasses().should().haveNameMatching("[^$]*(?:Impl|Manager|Helper|Utils?|DTO|Dto)");
}
