package vn.chosach.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.directory.Agencies;

@DemoTest
class DemoContactsTest {

  @Autowired DemoContacts demo;
  @Autowired Agencies agencies;
  @Autowired JdbcClient jdbc;

  @Test
  void madeUpNumbersArePlantedOnceAndMarked() {
    int planted = count();
    demo.play();
    assertThat(count()).isEqualTo(planted);
    assertThat(agencies.contacts(List.of("QLTT-AG"), LocalDate.of(2026, 11, 24)).get("QLTT-AG"))
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.value()).isEqualTo("0296 000 0389");
              assertThat(contact.fictitious()).isTrue();
            });
  }

  private int count() {
    return jdbc.sql("SELECT count(*) FROM directory.contact").query(Integer.class).single();
  }
}
