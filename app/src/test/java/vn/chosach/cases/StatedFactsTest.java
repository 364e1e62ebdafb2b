package vn.chosach.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.officers.ActingOfficer;

/** What is counted stands as a typed fact, and never has to be read out of words. */
@ChosachTest
class StatedFactsTest {

  @Autowired CaseRecords records;
  @Autowired Office office;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired CaseRowSecurity rowSecurity;

  @Test
  void an_event_that_is_only_half_declared_is_found() {
    assertThat(CaseEvent.FINE.statedBy(List.of(Delta.added("amount", 5_000_000L)))).isFalse();
    assertThat(CaseEvent.FINE.statedBy(List.of(Delta.money("amount", null, 5_000_000L)))).isTrue();
    assertThat(CaseEvent.SECURE.statedBy(List.of(Delta.added("exhibit", "1. Kem")))).isFalse();
    assertThat(CaseEvent.NOTE.statedBy(List.of())).isTrue();
  }

  @Test
  void the_figures_of_a_story_are_what_its_acts_stated() {
    CaseFile file = fined();

    Map<CaseEvent, CaseStory.Entry> told =
        story(file).entries().stream()
            .collect(Collectors.toMap(CaseStory.Entry::event, one -> one, (first, later) -> later));

    assertThat(Objects.requireNonNull(told.get(CaseEvent.NAME_SUBJECT)).subject())
        .isEqualTo(SubjectKind.SHOP);
    assertThat(Objects.requireNonNull(told.get(CaseEvent.SECURE)).goods()).isTrue();
    assertThat(Objects.requireNonNull(told.get(CaseEvent.INSPECT)).found()).isTrue();
    assertThat(Objects.requireNonNull(told.get(CaseEvent.VALUE)).dong()).isPositive();
    assertThat(Objects.requireNonNull(told.get(CaseEvent.FINE)).dong()).isEqualTo(5_000_000L);
  }

  @Test
  void a_seizure_is_told_with_whether_goods_are_seized() {
    ActingOfficer handler = office.handler();
    CaseFile now = office.assigned(handler, office.head(), "Kem trộn");
    now = office.decidable(now, handler);
    CaseFile goods = office.signed(now, office.seizure(now, handler), handler);
    assertThat(story(goods).entries())
        .filteredOn(one -> one.event() == CaseEvent.SEIZE)
        .extracting(CaseStory.Entry::goods)
        .containsExactly(true);

    CaseFile papers = office.assigned(handler, office.head(), "Sổ bán hàng");
    papers =
        office.go(
            papers,
            new CaseAct.Secure(1, ExhibitKind.PAPER, "Sổ", "1 cuốn", clock.instant(), "", "Kho"),
            handler);
    papers = office.decidable(papers, handler);
    papers = office.signed(papers, office.seizure(papers, handler), handler);
    assertThat(story(papers).entries())
        .filteredOn(one -> one.event() == CaseEvent.SEIZE)
        .extracting(CaseStory.Entry::goods)
        .as("papers are no goods")
        .containsExactly(false);
  }

  @Test
  void a_decision_is_told_by_its_number_and_a_kind_for_as_long_as_it_held() {
    ActingOfficer handler = office.handler();
    CaseFile now = office.assigned(handler, office.head(), "Kem trộn");
    var smuggled =
        new CaseAct.CaseActValue(Office.value(12_000_000).found(), null, "smuggling", "Hàng lậu");
    now = office.go(now, smuggled, handler);
    now = office.fined(office.heard(now, handler, 12_000_000), 5_000_000, handler);
    String number = office.execution(now, handler).number();
    now = office.signed(now, new PaperTerms.Annulment(number, "Sai đối tượng"), handler);

    List<CaseStory.Entry> told = story(now).entries();
    assertThat(kinds(told, CaseEvent.OPEN)).containsExactly("counterfeit");
    assertThat(kinds(told, CaseEvent.ASSIGN)).containsExactly("counterfeit");
    assertThat(kinds(told, CaseEvent.VALUE)).containsOnly("smuggling");
    assertThat(kinds(told, CaseEvent.FINE)).containsExactly("smuggling");
    assertThat(told)
        .filteredOn(one -> one.event() == CaseEvent.FINE || one.event() == CaseEvent.ANNUL)
        .extracting(CaseStory.Entry::decision)
        .containsExactly(number, number);
    assertThat(told)
        .filteredOn(one -> one.event() == CaseEvent.ANNUL)
        .extracting(CaseStory.Entry::dong)
        .containsExactly(5_000_000L);
  }

  @Test
  void a_file_that_was_taken_back_is_told_with_the_referral_in_which_it_went() {
    ActingOfficer handler = office.handler();
    CaseFile now =
        office.heard(office.assigned(handler, office.head(), "Kem trộn"), handler, 12_000_000);
    now = office.signed(now, Office.transfer(office.violator(now, handler).subject()), handler);
    now = office.go(now, office.back(), handler);
    List<CaseStory.Entry> told = story(now).entries();
    assertThat(told)
        .filteredOn(
            one -> one.event() == CaseEvent.TRANSFER || one.event() == CaseEvent.RECEIVE_BACK)
        .extracting(CaseStory.Entry::decision)
        .hasSize(2)
        .doesNotContainNull()
        .matches(numbers -> numbers.getFirst().equals(numbers.getLast()));
  }

  private static List<@Nullable String> kinds(List<CaseStory.Entry> told, CaseEvent event) {
    return told.stream()
        .filter(one -> one.event() == event)
        .map(CaseStory.Entry::violation)
        .toList();
  }

  @Test
  void only_the_events_that_are_asked_for_are_told() {
    CaseFile file = fined();
    var which = new CaseStory.Which.Of(List.of(file.id()), EnumSet.of(CaseEvent.FINE));

    assertThat(records.stories(which).getFirst().entries())
        .extracting(CaseStory.Entry::event)
        .containsExactly(CaseEvent.FINE);
  }

  /** A timeline from before the table of facts: the migration finds the same in its words. */
  @Test
  void what_older_timelines_said_in_words_is_entered_as_facts() {
    CaseFile file = fined();
    UUID older = UUID.randomUUID();

    transaction.executeWithoutResult(
        status -> {
          rowSecurity.ofTheProgram();
          copy("case_file", "id", file.id(), Map.of("id", older, "number", "VV-" + older));
          copy("exhibit", "case_id", file.id(), Map.of("case_id", older));
          copy("moment", "case_id", file.id(), Map.of("case_id", older));
          migration().forEach(insert -> jdbc.sql(insert).update());

          assertThat(facts(older)).isEqualTo(facts(file.id())).hasSizeGreaterThan(4);
          status.setRollbackOnly();
        });
  }

  /** Of events that were there then; a signed valuation came later and never was without facts. */
  private List<Map<String, Object>> facts(UUID id) {
    return jdbc.sql(
            """
            SELECT number, kind, number_before, number_after, key_before, key_after, found
              FROM cases.fact JOIN cases.moment USING (case_id, number)
             WHERE case_id = :id
               AND event IN ('FINE', 'RECOVER', 'PAY', 'VALUE', 'INSPECT', 'INVOLVE', 'TAKE_OVER',
                             'SUCCEED', 'NAME_SUBJECT', 'SECURE', 'OPEN', 'JOIN', 'TAKE_BACK')
             ORDER BY number
            """)
        .param("id", id)
        .query()
        .listOfRows();
  }

  private static List<String> migration() {
    try {
      String all =
          new ClassPathResource("db/migration/cases/V80__facts.sql").getContentAsString(UTF_8);
      return Arrays.stream(all.split(";\\s*"))
          .filter(statement -> statement.contains("INSERT INTO cases.fact"))
          .map(statement -> statement.substring(statement.indexOf("INSERT INTO")))
          .map(statement -> statement + " ON CONFLICT DO NOTHING")
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of a case once more, under another name. */
  private void copy(String table, String key, UUID id, Map<String, Object> other) {
    String changed =
        other.entrySet().stream()
            .map(one -> "'" + one.getKey() + "', '" + one.getValue() + "'")
            .collect(Collectors.joining(", "));
    String fresh = other.containsKey("id") ? "" : ", 'id', gen_random_uuid()";
    List<String> columns =
        jdbc.sql(
                """
                SELECT column_name FROM information_schema.columns
                 WHERE table_schema = 'cases' AND table_name = :table AND is_generated = 'NEVER'
                """)
            .param("table", table)
            .query(String.class)
            .list();
    jdbc.sql(
            "INSERT INTO cases.%1$s (%3$s) SELECT %4$s FROM (SELECT (jsonb_populate_record(t, jsonb_build_object(%2$s))).*"
                    .formatted(
                        table,
                        changed + fresh,
                        String.join(", ", columns),
                        columns.stream().map("one."::concat).collect(Collectors.joining(", ")))
                + " FROM cases.%s t WHERE %s = :id) one".formatted(table, key))
        .param("id", id)
        .update();
  }

  private CaseStory story(CaseFile file) {
    var which = new CaseStory.Which.Of(List.of(file.id()), EnumSet.allOf(CaseEvent.class));
    return records.stories(which).getFirst();
  }

  private CaseFile fined() {
    ActingOfficer handler = office.handler();
    ActingOfficer head = office.head();
    CaseFile now = office.assigned(handler, head, "Kem trộn");
    now =
        office.go(now, new CaseAct.NameSubject(SubjectKind.SHOP, "Gian " + now.id(), ""), handler);
    now = office.go(now, goods(now), handler);
    now = office.heard(now, handler, 12_000_000);
    return office.fined(now, 5_000_000, handler);
  }

  private static CaseAct.Secure goods(CaseFile file) {
    return new CaseAct.Secure(
        1, ExhibitKind.GOODS, "Kem", "12 hộp", file.matter().openedAt(), "", "Kho Đội 1");
  }
}
