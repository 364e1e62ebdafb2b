package vn.chosach.directory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.directory.Agencies;

@ChosachTest
class DemoContactsTest {

  @Autowired Agencies agencies;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;

  @Test
  void madeUpNumbersArePlantedOnceAndMarked() {
    var demo = new DemoContacts(agencies);
    demo.plant();
    int planted = count();
    demo.plant();
    assertThat(count()).isEqualTo(planted);
    assertThat(agencies.contacts(List.of("QLTT-AG"), LocalDate.of(2026, 11, 24)).get("QLTT-AG"))
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.value()).isEqualTo("0296 000 0389");
              assertThat(contact.fictitious()).isTrue();
            });
  }

  @Test
  void aProgramWithoutTheDemonstrationPlantsNone() {
    assertThat(context.getBeansOfType(DemoContacts.class)).isEmpty();
  }

  private int count() {
    return jdbc.sql("SELECT count(*) FROM directory.contact").query(Integer.class).single();
  }
}
