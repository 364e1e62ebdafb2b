package vn.chosach.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseState;
import vn.chosach.demo.DemoTest;
import vn.chosach.kernel.SeedTable;

@DemoTest
class DemoCasesTest {

  @Autowired DemoCases demo;
  @Autowired CaseRowSecurity rowSecurity;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void sixteen_cases_stand_in_every_state_and_are_planted_once() {
    demo.play();
    Set<String> titles =
        SeedTable.read("/seed/cases/demo-cases.csv").stream()
            .map(row -> row.text("title"))
            .collect(Collectors.toSet());
    var states = EnumSet.noneOf(CaseState.class);
    int count =
        transaction.execute(
            status -> {
              rowSecurity.ofTheProgram();
              var rows =
                  jdbc
                      .sql("SELECT title, state FROM cases.case_file")
                      .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                      .list()
                      .stream()
                      .filter(row -> titles.contains(row[0]))
                      .toList();
              rows.forEach(row -> states.add(CaseState.valueOf(row[1])));
              return rows.size();
            });
    assertThat(count).isEqualTo(16);
    assertThat(states).containsExactlyInAnyOrder(CaseState.values());
  }
}
