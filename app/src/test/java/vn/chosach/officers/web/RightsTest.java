package vn.chosach.officers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.RouteRules.RouteRule;

/**
 * A role opens what its own rules name and nothing else; so an administrator of accounts, who has
 * no other role, reads no page that needs one.
 */
@ChosachTest
class RightsTest {

  @Autowired List<RouteRules> rooms;
  @Autowired People people;
  @LocalServerPort int port;

  @ParameterizedTest
  @EnumSource
  void aRoleOpensNoPageOfAnother(Role role) {
    var visit = new Visit(port);
    visit.enter(people, people.complete(role));
    var shut =
        rules().stream().filter(rule -> !rule.roles().isEmpty() && !rule.roles().contains(role));
    assertThat(shut)
        .allSatisfy(rule -> assertThat(visit.get(example(rule)).statusCode()).isEqualTo(403));
  }

  @Test
  void theAdministratorOfAccountsIsNamedOnlyByTheAdministration() {
    assertThat(
            rules().stream()
                .filter(rule -> rule.roles().contains(Role.ADMINISTRATOR))
                .map(RouteRule::pattern))
        .isNotEmpty()
        .allMatch(pattern -> pattern.startsWith("/quan-tri/"));
  }

  @Test
  void pagesThatNeedARoleOpenForThatRole() {
    var visit = new Visit(port);
    visit.enter(people, people.complete(Role.ADMINISTRATOR));
    assertThat(visit.get("/quan-tri/tai-khoan").statusCode()).isEqualTo(200);
  }

  @Test
  void anOfficerWithoutRoleHasAnEmptyDeskThatSaysWhatToDo() {
    var visit = new Visit(port);
    String desk = Visit.parsed(visit.signIn(people, people.complete())).text();
    assertThat(desk).contains("Tài khoản của bạn chưa được giao vai trò");
  }

  @Test
  void everyRoleHasAName() {
    assertThat(Arrays.stream(Role.values()).map(RoleName::keyOf))
        .hasSize(9)
        .doesNotHaveDuplicates();
    assertThat(RoleName.keyOf(Role.CASE_OFFICER)).isEqualTo("officers.role.case-officer");
  }

  private List<RouteRule> rules() {
    return rooms.stream().flatMap(room -> room.rules().stream()).toList();
  }

  private static String example(RouteRule rule) {
    return rule.pattern().replace("**", "x").replaceAll("\\{[^}]+}|\\*", "x");
  }
}
