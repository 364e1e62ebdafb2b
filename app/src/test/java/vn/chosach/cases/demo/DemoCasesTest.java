package vn.chosach.cases.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Cases;
import vn.chosach.cases.acts.Sight;
import vn.chosach.cases.life.CaseState;
import vn.chosach.kernel.SeedRows;
import vn.chosach.officers.Officers;

@ChosachTest
class DemoCasesTest {

  @Autowired Cases cases;
  @Autowired Officers officers;
  @Autowired InstantSource time;
  @Autowired Sight sight;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void fifteen_cases_stand_in_every_state_and_are_planted_once() {
    DemoOffice.plant(cases, officers, time);
    DemoOffice.plant(cases, officers, time);
    Set<String> titles =
        SeedRows.read("/seed/cases/demo-cases.csv").stream()
            .map(row -> row.text("title"))
            .collect(java.util.stream.Collectors.toSet());
    var states = EnumSet.noneOf(CaseState.class);
    int count =
        transaction.execute(
            status -> {
              sight.ofTheProgram();
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
    assertThat(count).isEqualTo(15);
    assertThat(states).containsExactlyInAnyOrder(CaseState.values());
  }
}
