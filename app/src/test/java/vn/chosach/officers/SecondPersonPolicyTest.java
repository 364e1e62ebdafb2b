package vn.chosach.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;

/** Nobody signs in the first days of an account, and nobody beside the own creature. */
@ChosachTest
class SecondPersonPolicyTest {

  @Autowired SecondPersonPolicy seconds;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired Journal journal;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void presentTime() {
    clock.reset();
  }

  @Test
  void aNewAccountSignsNothingForThirtyDays() {
    Person puppet = opened(0, people.opened(Role.ADMINISTRATOR), people.opened());
    assertThat(first(puppet)).isEqualTo("officers.new-account-signs-nothing");
    clock.move(Duration.ofDays(29));
    assertThat(first(puppet)).isEqualTo("officers.new-account-signs-nothing");
    clock.move(Duration.ofDays(1));
    assertThat(first(puppet)).isEqualTo("passes");
  }

  @Test
  void whoOpenedAnAccountIsNoSecondPersonBesideItNorItBesideThem() {
    Person maker = people.opened(Role.ADMINISTRATOR);
    Person second = people.opened(Role.ADMINISTRATOR);
    Person puppet = opened(0, maker, second);
    assertThat(beside(maker, puppet)).isEqualTo("officers.opened-the-first");
    assertThat(beside(second, puppet)).as("who agreed").isEqualTo("officers.opened-the-first");
    signsAlready(puppet);
    assertThat(beside(puppet, maker)).isEqualTo("officers.opened-by-the-first");
    assertThat(beside(puppet, people.opened())).as("a stranger").isEqualTo("passes");
    clock.move(Duration.ofDays(30));
    assertThat(beside(maker, puppet)).isEqualTo("passes");
  }

  @Test
  void twoAccountsThatOneOpenedDoNotSignTogether() {
    Person maker = people.opened(Role.ADMINISTRATOR);
    Person older = opened(31, maker, people.opened());
    Person newer = opened(0, people.opened(), maker);
    assertThat(first(older)).isEqualTo("passes");
    assertThat(beside(older, newer)).isEqualTo("officers.opened-by-the-same");
    Person stranger = opened(31, people.opened(), people.opened());
    assertThat(beside(older, stranger)).isEqualTo("passes");
  }

  @Test
  void foundersSignFromTheFirstDayButNotBesideWhoFoundedThem() {
    Person one = people.opened(Role.ADMINISTRATOR);
    Person two = people.opened(Role.ADMINISTRATOR);
    Person head = opened(0, one, two);
    Person leader = opened(0, one, two);
    found(head);
    found(leader);
    assertThat(beside(head, leader)).isEqualTo("passes");
    assertThat(beside(head, one)).isEqualTo("officers.opened-by-the-first");
  }

  @Test
  void whatTheProgramOpenedAtTheConsoleSigns() {
    assertThat(beside(people.opened(), people.opened())).isEqualTo("passes");
    assertThat(seconds.first(Actor.SYSTEM, "tip", "x")).isEmpty();
  }

  @Test
  void eachTryIsKeptAlsoWhenTheActIsRolledBack() {
    Person puppet = opened(0, people.opened(), people.opened());
    transaction.executeWithoutResult(
        status -> {
          assertThat(first(puppet)).isEqualTo("officers.new-account-signs-nothing");
          status.setRollbackOnly();
        });
    assertThat(seconds.tries())
        .filteredOn(one -> one.officer().equals(puppet.id()))
        .singleElement()
        .satisfies(one -> assertThat(one.subjectKind()).isEqualTo("tip"));
    assertThat(journal.newest("officer", puppet.id().toString(), null, 5))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsOnlyOnce("officers.signature-refused");
  }

  private String first(Person person) {
    return code(seconds.first(person.actor(), "tip", UUID.randomUUID()));
  }

  private String beside(Person person, Person first) {
    return code(seconds.beside(person.actor(), List.of(first.id()), "tip", UUID.randomUUID()));
  }

  private static String code(java.util.Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).orElse("passes");
  }

  private Person opened(int daysAgo, Person by, Person agreed) {
    Person person = people.opened();
    jdbc.sql(
            """
            UPDATE officers.officer SET opened_by = :by, agreed_by = :agreed, opened_at = :at
             WHERE id = :id
            """)
        .param("by", by.id())
        .param("agreed", agreed.id())
        .param("at", Timestamp.from(clock.instant().minus(Duration.ofDays(daysAgo))))
        .param("id", person.id())
        .update();
    return person;
  }

  /** As where the term of new accounts is set to nothing. */
  private void signsAlready(Person person) {
    found(person);
  }

  private void found(Person person) {
    jdbc.sql("UPDATE officers.officer SET founded = true WHERE id = :id")
        .param("id", person.id())
        .update();
  }
}
