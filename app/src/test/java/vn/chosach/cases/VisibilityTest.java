package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.Visibility;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RecordVisibility;

/** One predicate in the code, in the list, in the count, in the search, and in the database. */
@ChosachTest
class VisibilityTest {

  private static final List<String> TABLES =
      List.of(
          "case_file",
          "moment",
          "origin",
          "subject",
          "inspection",
          "team",
          "exhibit",
          "custody",
          "ruling",
          "payment",
          "transfer",
          "takedown",
          "proposal",
          "task",
          "link",
          "hand_up",
          "shelf");

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired CaseRowSecurity rowSecurity;
  @Autowired RecordVisibility records;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void code_list_count_search_and_database_agree_for_random_cases_and_readers() {
    var random = new Random(389);
    List<String> agencies = List.of("QLTT-AG", "THUE-AG", "CA-AG");
    List<ActingOfficer> readers = new ArrayList<>();
    for (String agency : agencies) {
      readers.add(office.officer(agency, Role.CASE_OFFICER));
      readers.add(office.officer(agency, Role.AGENCY_HEAD));
      readers.add(office.officer(agency, Role.OPERATOR));
    }
    readers.add(office.officer("QLTT-AG", Role.STANDING_OFFICE));
    readers.add(office.officer("QLTT-AG", Role.AUDITOR, Role.ADMINISTRATOR));
    String word = "tieng" + UUID.randomUUID().toString().substring(0, 8);
    List<CaseFile> files = new ArrayList<>();
    for (int n = 0; n < 24; n++) {
      files.add(random(word + " " + n, readers, agencies, random));
    }
    int seen = 0;
    for (ActingOfficer reader : readers) {
      Set<String> expected =
          files.stream()
              .filter(file -> Visibility.sees(file, reader))
              .map(CaseFile::number)
              .collect(Collectors.toSet());
      seen += expected.size();
      CaseList found = cases.list(new CaseQuestion(word, null, false, true, 0, 100), reader);
      assertThat(numbers(found.cases()))
          .as(
              () ->
                  reader.roles()
                      + " of "
                      + reader.agency()
                      + files.stream()
                          .filter(file -> expected.contains(file.number()))
                          .map(file -> " " + file.number() + file.access())
                          .toList())
          .isEqualTo(expected);
      assertThat(found.count()).isEqualTo(expected.size());
      assertThat(byTheDatabaseAlone(word, reader)).isEqualTo(expected);
      assertThat(onTheShelf(files, reader)).as("shelf").isEqualTo(expected);
      assertThat(byTheMarks(files, reader)).as("for all other rooms").isEqualTo(expected);
      assertThat(listed(word, false, reader)).as("list").isEqualTo(expected);
      assertThat(listed(word, true, reader))
          .as("own cases")
          .isEqualTo(
              files.stream()
                  .filter(file -> expected.contains(file.number()))
                  .filter(file -> file.access().people().contains(reader.actor().id()))
                  .map(CaseFile::number)
                  .collect(Collectors.toSet()));
      for (CaseFile file : files) {
        assertThat(cases.read(file.number(), reader).isPresent())
            .isEqualTo(expected.contains(file.number()));
      }
    }
    assertThat(seen).isBetween(20, 24 * readers.size() - 20);
  }

  @Test
  void without_a_reader_the_database_shows_nothing_of_any_table() {
    office.assigned(office.handler(), office.head(), "Kem trộn");
    for (String table : TABLES) {
      assertThat(jdbc.sql("SELECT count(*) FROM cases." + table).query(Integer.class).single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void every_table_forces_its_policy_also_on_its_owner() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname = 'cases' AND c.relkind = 'r'
                       AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
                    """)
                .query(String.class)
                .list())
        .as("lists of the law name no case")
        .containsExactlyInAnyOrder(
            "number_year",
            "flyway_schema_history",
            "threshold",
            "sanction_power",
            "sanction_field");
  }

  private CaseFile random(
      String title, List<ActingOfficer> readers, List<String> agencies, Random random) {
    ActingOfficer head = readers.get(random.nextInt(3) * 3 + 1);
    String lead = head.actor().agency();
    CaseFile now = office.opened(head, title);
    ActingOfficer handler =
        readers.stream()
            .filter(one -> java.util.Objects.equals(one.actor().agency(), lead))
            .filter(one -> one.roles().contains(Role.CASE_OFFICER))
            .findFirst()
            .orElseThrow();
    now = office.go(now, Office.assign(handler), head);
    if (random.nextBoolean()) {
      String partner = agencies.get(random.nextInt(3));
      if (!partner.equals(lead)) {
        now = office.go(now, new CaseAct.Involve(partner, "Phối hợp"), head);
      }
    }
    Secrecy secrecy = Secrecy.values()[random.nextInt(3)];
    if (random.nextInt(3) == 0) {
      now = office.go(now, new CaseAct.Recuse("Người thân"), handler);
    }
    if (random.nextInt(3) == 0) {
      String higher = agencies.get(random.nextInt(3));
      if (!higher.equals(lead)) {
        CaseFile file = now;
        transaction.executeWithoutResult(
            status -> {
              rowSecurity.ofTheProgram();
              jdbc.sql("UPDATE cases.case_file SET deciding = :higher WHERE id = :id")
                  .param("higher", higher)
                  .param("id", file.id())
                  .update();
            });
        now = now.with(now.access().decidedBy(higher));
      }
    }
    boolean nobody = secrecy == Secrecy.NAMED && now.access().people().isEmpty();
    return secrecy == Secrecy.AGENCY || nobody
        ? now
        : office.go(now, new CaseAct.Restrict(secrecy, "Trinh sát"), head);
  }

  private Set<String> byTheDatabaseAlone(String word, ActingOfficer reader) {
    return transaction.execute(
        status -> {
          rowSecurity.of(reader);
          return new HashSet<>(
              jdbc.sql("SELECT number FROM cases.case_file WHERE folded LIKE :word")
                  .param("word", "%" + word + "%")
                  .query(String.class)
                  .list());
        });
  }

  /** What belongs to which cases the reader sees in other rooms. */
  private Set<String> byTheMarks(List<CaseFile> files, ActingOfficer reader) {
    return files.stream()
        .filter(file -> records.sees(reader, file.id()))
        .map(CaseFile::number)
        .collect(Collectors.toSet());
  }

  /** What the database alone shows of the shelves; a case that is hidden lies on none. */
  private Set<String> onTheShelf(List<CaseFile> files, ActingOfficer reader) {
    return transaction.execute(
        status -> {
          rowSecurity.of(reader);
          Set<UUID> lying =
              jdbc.sql("SELECT case_id FROM cases.shelf WHERE case_id = ANY (:files)")
                  .param("files", files.stream().map(CaseFile::id).toArray(UUID[]::new))
                  .query((row, n) -> row.getObject(1, UUID.class))
                  .set();
          return files.stream()
              .filter(file -> lying.contains(file.id()))
              .map(CaseFile::number)
              .collect(Collectors.toSet());
        });
  }

  /**
   * All pages of the list without words, which is read from a shelf; the count is that of its rows.
   */
  private Set<String> listed(String word, boolean mine, ActingOfficer reader) {
    var found = new ArrayList<CaseFile>();
    CaseList page;
    do {
      page = cases.list(new CaseQuestion("", null, mine, false, found.size(), 100), reader);
      found.addAll(page.cases());
    } while (!page.cases().isEmpty());
    assertThat(page.count()).isEqualTo(found.size());
    assertThat(found)
        .isSortedAccordingTo(
            Comparator.comparing(
                    CaseFile::nextDue, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(file -> file.matter().openedAt(), Comparator.reverseOrder()));
    return numbers(found.stream().filter(file -> file.title().startsWith(word)).toList());
  }

  private static Set<String> numbers(List<CaseFile> files) {
    return files.stream().map(CaseFile::number).collect(Collectors.toSet());
  }
}
