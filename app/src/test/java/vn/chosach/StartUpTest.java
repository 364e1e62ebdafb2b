package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;

@ChosachTest
class StartUpTest {

  @Autowired JdbcClient jdbc;
  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;

  @Test
  void theApplicationRoleOwnsNothing() {
    assertThat(jdbc.sql("SELECT current_user").query(String.class).single())
        .isEqualTo("chosach_app");
  }

  @Test
  void anActCanBeReadBack() {
    var act = Act.of(Actor.SYSTEM, "kernel.started", "program", "chosach").because("test");
    transaction.executeWithoutResult(status -> journal.append(act));
    assertThat(journal.newest("program", "chosach", null, 10))
        .first()
        .extracting("act")
        .isEqualTo(act);
  }
}
