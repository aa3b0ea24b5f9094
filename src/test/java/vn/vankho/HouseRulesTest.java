package vn.vankho;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/// The rules of the house, each with its reason.
class HouseRulesTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.vankho");

    @Test
    void everyPackageUsesOnlyWhatItsCharterNamesAndNeverInARing() {
        ApplicationModules.of(Vankho.class).verify();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("an object is complete when its constructor returns")
                .check(MAIN);
    }

    @Test
    void controllersAreSeenByNobody() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .because("the web calls the features, never the other way round")
                .check(MAIN);
    }

    @Test
    void valuesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "vn.vankho.document..", "vn.vankho.vietnamese..", "vn.vankho.report..")
                .should()
                .dependOnClassesThat(
                        outsideOf(
                                "java.",
                                "vn.vankho.",
                                "org.jspecify.",
                                "org.springframework.modulith."))
                .because(
                        "what a paper is and says can be understood and tested without a framework")
                .check(MAIN);
    }

    @Test
    void onlyTheSandboxAndItsTasksReadFilesFromOutside() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "vn.vankho.intake.format..",
                        "vn.vankho.intake.pdf..",
                        "vn.vankho.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.tika..", "org.apache.poi..")
                .because("files from outside are parsed in another process, with limits")
                .check(MAIN);
    }

    @Test
    void oneLoggerForAll() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("one log, one form").check(MAIN);
    }

    private static DescribedPredicate<JavaClass> outsideOf(String... prefixes) {
        return DescribedPredicate.describe(
                "outside of " + String.join(", ", prefixes),
                type -> {
                    var name = type.getBaseComponentType().getFullName();
                    return !type.getBaseComponentType().isPrimitive()
                            && java.util.Arrays.stream(prefixes).noneMatch(name::startsWith);
                });
    }
}
