package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.kernel.Role;

/** axe-core on every page of the desk, as officers who hold every role see it. */
class AccessibleDeskTest extends DeskBrowserTest {

  @Autowired OpenPages pages;

  @TestFactory
  Stream<DynamicTest> noPageOfTheDeskViolatesARule() {
    var roles = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
    return everyPage(roles, pages.forOfficers(roles), Set.of());
  }

  /** Nobody administers accounts and reads cases, so these pages need a person of their own. */
  @TestFactory
  Stream<DynamicTest> noPageOfTheAdministrationViolatesARule() {
    var others = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
    return everyPage(
        EnumSet.of(Role.ADMINISTRATOR),
        pages.viewsForOfficers(EnumSet.of(Role.ADMINISTRATOR)),
        pages.viewsForOfficers(others).collect(Collectors.toSet()));
  }

  @Test
  void thePagesOfLessonsAndOfPortalsViolateNoRule() {
    signIn(people.complete(Role.CASE_OFFICER, Role.AGENCY_HEAD));
    for (String path :
        List.of(
            "/hoc-lieu?phan=tat-ca",
            "/hoc-lieu/gia-danh-cong-an",
            "/en/hoc-lieu/hang-that-sua",
            "/hoc-lieu/moi/cau-hoi",
            "/suc-khoe-tim-kiem",
            "/suc-khoe-tim-kiem/them")) {
      assertThat(faultsAtEveryWidth(path)).as(path).isEmpty();
    }
  }

  private Stream<DynamicTest> everyPage(Set<Role> roles, Stream<String> all, Set<String> seen) {
    signIn(people.complete(roles.toArray(Role[]::new)));
    var paths = all.filter(path -> !seen.contains(path)).toList();
    assertThat(paths).hasSizeGreaterThan(1);
    return paths.stream()
        .flatMap(
            path ->
                Stream.of(
                    dynamicTest(
                        path, () -> assertThat(faultsAtEveryWidth(path)).as(path).isEmpty()),
                    dynamicTest(
                        "/en" + path,
                        () -> assertThat(runsOffAtAnyWidth("/en" + path)).as(path).isEmpty())));
  }
}
