package vn.chosach.deadlines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachApplication;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.ProvincePack;

/** A clock that nothing starts is decoration: what the tables say of a rule, the program does. */
@ChosachTest
class RulesAreStartedTest {

  @Autowired RuleBook rules;
  @Autowired JdbcClient jdbc;

  private record Shipped(String key, RuleRole role) {}

  private List<Shipped> shipped() {
    return jdbc.sql("SELECT DISTINCT key, role FROM deadlines.legal_rule ORDER BY key")
        .query((row, n) -> new Shipped(row.getString(1), RuleRole.valueOf(row.getString(2))))
        .list();
  }

  private Set<String> keys(RuleRole role) {
    return shipped().stream()
        .filter(rule -> rule.role() == role)
        .map(Shipped::key)
        .collect(Collectors.toSet());
  }

  private RuleStarts starts() throws Exception {
    var main = ChosachApplication.class.getProtectionDomain().getCodeSource().getLocation();
    return RuleStarts.of(
        Path.of(main.toURI()).resolve("vn/chosach"),
        shipped().stream().map(Shipped::key).collect(Collectors.toSet()));
  }

  @Test
  void everyClockIsStartedByAnEventOfARoom() throws Exception {
    var started = new HashSet<>(starts().started());
    // Which rule a report runs under stands in the table of who owes it.
    ProvincePack.current().table("owes.csv").forEach(row -> started.add(row.text("rule")));

    Set<String> never = keys(RuleRole.CLOCK);
    never.removeAll(started);
    assertThat(never).as("clocks that nothing starts").isEmpty();
  }

  @Test
  void whatIsOnlyForReferenceIsStartedByNothing() throws Exception {
    assertThat(starts().started())
        .doesNotContainAnyElementsOf(keys(RuleRole.REFERENCE))
        .doesNotContainAnyElementsOf(keys(RuleRole.PART))
        .doesNotContainAnyElementsOf(keys(RuleRole.COUNTED));
  }

  /** The planted fault: text that is handed on as a reason, and a rule that is only met. */
  @Test
  void aKeyThatIsOnlyNamedIsFound() throws Exception {
    var main = ChosachApplication.class.getProtectionDomain().getCodeSource().getLocation();
    var named = new HashSet<>(Set.of("cases.clock.kept", "petitions.label", "HS.RESULT"));
    assertThat(RuleStarts.of(Path.of(main.toURI()).resolve("vn/chosach"), named).started())
        .containsExactly("HS.RESULT");
  }

  @Test
  void whatIsCountedIsAskedForByAPage() throws Exception {
    assertThat(keys(RuleRole.COUNTED)).isSubsetOf(starts().counted());
  }

  @Test
  void aLongerTimeIsAnExtensionOfItsRule() {
    for (String key : keys(RuleRole.PART)) {
      LegalRule part = rules.versions(key).getFirst();
      assertThat(rules.versions(Objects.requireNonNull(part.partOf())))
          .as(key)
          .isNotEmpty()
          .allMatch(rule -> rule.role() == RuleRole.CLOCK)
          .anyMatch(
              rule ->
                  rule.options().stream().anyMatch(option -> option.limit().equals(part.limit())));
    }
  }

  @Test
  void theSameKeyHasTheSameRoleInAllItsVersions() {
    assertThat(shipped().stream().map(Shipped::key)).doesNotHaveDuplicates();
  }
}
