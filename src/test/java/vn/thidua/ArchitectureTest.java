package vn.thidua;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thidua.kernel.Actor;
import vn.thidua.web.CheckedForm;
import vn.thidua.web.EndingForm;
import vn.thidua.web.RemovalForm;
import vn.thidua.web.Submission;

@AnalyzeClasses(packagesOf = ThiDuaApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] BUSINESS = {
        "vn.thidua.organization",
        "vn.thidua.bloc",
        "vn.thidua.pledge",
        "vn.thidua.conference",
        "vn.thidua.award",
        "vn.thidua.review",
        "vn.thidua.decision",
        "vn.thidua.identity"
    };
    private static final Set<Class<?>> TIMES = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class);

    @ArchTest
    static final ArchRule hidesEntities = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("entities do not leave their module");

    @ArchTest
    static final ArchRule hidesRepositoriesPoliciesControllersAndForms = classes()
            .that(endWith("Repository", "Policy", "Controller", "Form"))
            .and()
            .doNotBelongToAnyOf(CheckedForm.class, EndingForm.class, RemovalForm.class)
            .should()
            .bePackagePrivate()
            .because("a module shows services, ids, enums, events and read records only");

    @ArchTest
    static final ArchRule keepsPersistenceOutOfPages = noClasses()
            .that()
            .resideInAPackage("vn.thidua.*.web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.springframework.data..", "org.springframework.jdbc..")
            .because("pages ask services");

    @ArchTest
    static final ArchRule keepsPagesOutOfTheDomain = noClasses()
            .that()
            .resideInAnyPackage(BUSINESS)
            .and()
            .resideOutsideOfPackage("vn.thidua.identity")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
            .because("the domain knows no request");

    @ArchTest
    static final ArchRule asksTheSecurityContextInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("vn.thidua.identity..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SecurityContextHolder.class)
            .because("everybody else is given the Actor");

    @ArchTest
    static final ArchRule asksWhoFirst = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(BUSINESS)
            .and()
            .areDeclaredInClassesThat()
            .doNotBelongToAnyOf(vn.thidua.identity.Sessions.class) // answers who
            .should(takeTheActorFirst())
            .because("who, for which bloc, for which year are arguments, never guesses");

    @ArchTest
    static final ArchRule takesTheTimeFromTheClock = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "now() without a clock",
                    call -> call.getTarget().getName().equals("now")
                            && TIMES.stream()
                                    .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.isAssignableTo(Clock.class))))
            .because("time comes from one Clock bean (RULINGS 27)");

    @ArchTest
    static final ArchRule injectsThroughConstructors = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("what a class needs is said once, in its constructor");

    @ArchTest
    static final ArchRule changesEntitiesByIntent = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("a change is a method that may refuse");

    @ArchTest
    static final ArchRule loadsAssociationsLazily = fields().that()
            .areAnnotatedWith(ManyToOne.class)
            .or()
            .areAnnotatedWith(OneToOne.class)
            .should(new ArchCondition<com.tngtech.archunit.core.domain.JavaField>("be lazy") {
                @Override
                public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                    var lazy = field.tryGetAnnotationOfType(ManyToOne.class)
                                    .map(a -> a.fetch() == FetchType.LAZY)
                                    .orElse(true)
                            && field.tryGetAnnotationOfType(OneToOne.class)
                                    .map(a -> a.fetch() == FetchType.LAZY)
                                    .orElse(true);
                    events.add(new SimpleConditionEvent(field, lazy, field.getFullName() + " is eager"));
                }
            })
            .because("a list never drags an object graph along; aggregates may do without associations at all");

    @ArchTest
    static final ArchRule keepsControllersSmall = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should(new ArchCondition<>("take at most five collaborators") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var most = type.getConstructors().stream()
                            .mapToInt(c -> c.getRawParameterTypes().size())
                            .max()
                            .orElse(0);
                    events.add(new SimpleConditionEvent(type, most <= 5, type.getName() + " takes " + most));
                }
            })
            .because("fourteen collaborators are the diagnosis of a page that decides too much");

    @ArchTest
    static final ArchRule actsOnFormsThroughSubmission = methods()
            .that()
            .areAnnotatedWith(PostMapping.class)
            .and(DescribedPredicate.describe("bind a form", ArchitectureTest::bindsForm))
            .should(new ArchCondition<>("act through Submission") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            method, submits(method, new HashSet<>()), method.getFullName() + " acts by itself"));
                }
            })
            .because("a form that came after its session ended is drawn again by Submission and must not act");

    /** Buttons of a form with a name of their own only draw it again. */
    private static boolean bindsForm(JavaMethod method) {
        return method.getAnnotationOfType(PostMapping.class).params().length == 0
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(BindingResult.class));
    }

    private static boolean submits(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Submission.class)
                                || call.getTargetOwner().equals(method.getOwner())
                                        && call.getTarget()
                                                .resolveMember()
                                                .filter(called -> submits(called, seen))
                                                .isPresent());
    }

    private static DescribedPredicate<JavaClass> endWith(String... endings) {
        return DescribedPredicate.describe("end with " + String.join(", ", endings), type -> {
            for (var ending : endings) {
                if (type.getSimpleName().endsWith(ending) && type.isTopLevelClass()) {
                    return true;
                }
            }
            return false;
        });
    }

    private static ArchCondition<JavaMethod> takeTheActorFirst() {
        return new ArchCondition<>("take the Actor first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                var first = !parameters.isEmpty() && parameters.get(0).isEquivalentTo(Actor.class);
                var imposed = method.getOwner().getAllRawInterfaces().stream().anyMatch(i -> i.tryGetMethod(
                                method.getName(),
                                parameters.stream().map(JavaClass::getName).toArray(String[]::new))
                        .isPresent());
                events.add(new SimpleConditionEvent(
                        method,
                        first || imposed || method.getModifiers().contains(JavaModifier.STATIC),
                        method.getFullName() + " does not ask who"));
            }
        };
    }
}
