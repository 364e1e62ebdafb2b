package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;

/**
 * The tables that hold what cases, referrals and signals say are closed by the database itself: a
 * policy for each, forced on their owner too. A new table of these rooms without one is found here.
 */
@ChosachTest
class RowSecurityTest {

  private static final List<String> ROOMS = List.of("cases", "referrals", "signals", "conduct");

  /** Tables without policy, and why they need none. */
  private static final Map<String, String> OPEN =
      Map.ofEntries(
          Map.entry("conduct.number_year", "the last number of a year"),
          Map.entry("conduct.flyway_schema_history", "kept by the migrations"),
          Map.entry("conduct.review", "months, counts and hashes"),
          Map.entry("conduct.line", "who looked at which number, no words of a record"),
          Map.entry("conduct.explanation", "what an officer says to an own reading"),
          Map.entry("conduct.mark", "what a reviewer makes of a reading"),
          Map.entry("cases.threshold", "what the law says, the same for everybody"),
          Map.entry("cases.sanction_field", "what the law says, the same for everybody"),
          Map.entry("cases.sanction_power", "what the law says, the same for everybody"),
          Map.entry("cases.number_year", "the last number of a year"),
          Map.entry("cases.flyway_schema_history", "kept by the migrations"),
          Map.entry("referrals.flyway_schema_history", "kept by the migrations"),
          Map.entry("signals.flyway_schema_history", "kept by the migrations"),
          Map.entry(
              "signals.findable",
              "keyed marks without words; behind a policy no array index answers"),
          Map.entry(
              "signals.unsifted",
              "keyed marks without words; behind a policy no array index answers"),
          Map.entry(
              "signals.likeness",
              "keyed marks without words; behind a policy no array index answers"),
          Map.entry("signals.seen", "how far an officer has read, by officer"),
          Map.entry(
              "conduct.integrity_paper",
              "identifiers alone; each signature of any paper asks whether it is one of these"));

  /** Tables that are closed or not, views that ask with the rights of the viewer or not. */
  private static final String UNGUARDED =
      """
      SELECT n.nspname || '.' || c.relname
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ANY (:rooms)
         AND (c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                       AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
              OR c.relkind = 'm'
              OR c.relkind = 'v'
                 AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false))
       ORDER BY 1
      """;

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  /** Whoever marks a statement so is named here, and the tables of whom it asks. */
  @Test
  void what_is_asked_with_whose_eyes_ever_stands_on_tables_without_policies() {
    assertThat(House.files(House.MAIN_SOURCES, ".java"))
        .filteredOn(file -> House.read(file).contains("WHOEVER_LOOKS"))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder(
            "AccountQuery.java",
            "HashedSessionIds.java",
            "Journal.java",
            "RowSecurityConnection.java",
            "WaitingActs.java");
    assertThat(
            jdbc.sql(
                    """
                    SELECT n.nspname || '.' || c.relname
                      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname = 'officers' AND c.relrowsecurity
                    """)
                .query(String.class)
                .list())
        .doesNotContain(
            "officers.spring_session",
            "officers.spring_session_attributes",
            "officers.officer",
            "officers.posting",
            "officers.preference",
            "officers.role_assignment");
  }

  @Test
  void every_table_with_content_has_a_forced_policy_or_a_reason() {
    assertThat(unguarded(ROOMS)).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
  }

  @Test
  void the_program_can_neither_own_nor_bypass_what_is_closed() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                      JOIN pg_roles r ON r.rolname = current_user
                     WHERE n.nspname = ANY (:rooms)
                       AND (c.relowner = r.oid OR r.rolsuper OR r.rolbypassrls)
                    """)
                .param("rooms", ROOMS.toArray(String[]::new))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void without_a_reader_no_closed_table_shows_a_row() {
    for (String room : ROOMS) {
      for (String table : tables(room)) {
        if (!OPEN.containsKey(table)) {
          assertThat(jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single())
              .as(table)
              .isZero();
        }
      }
    }
  }

  @Test
  void a_planted_table_without_policy_is_caught() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql("CREATE TEMPORARY TABLE forgotten (words text)").update();
          String schema =
              jdbc.sql("SELECT nspname FROM pg_namespace WHERE oid = pg_my_temp_schema()")
                  .query(String.class)
                  .single();
          assertThat(unguarded(List.of(schema))).containsExactly(schema + ".forgotten");
          jdbc.sql("ALTER TABLE forgotten ENABLE ROW LEVEL SECURITY").update();
          jdbc.sql("CREATE POLICY seen ON forgotten USING (false)").update();
          assertThat(unguarded(List.of(schema))).as("not forced").hasSize(1);
          jdbc.sql("ALTER TABLE forgotten FORCE ROW LEVEL SECURITY").update();
          assertThat(unguarded(List.of(schema))).isEmpty();
          jdbc.sql("CREATE TEMPORARY VIEW looking AS SELECT words FROM forgotten").update();
          assertThat(unguarded(List.of(schema))).containsExactly(schema + ".looking");
        });
  }

  private List<String> unguarded(List<String> rooms) {
    return jdbc.sql(UNGUARDED)
        .param("rooms", rooms.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private List<String> tables(String room) {
    return jdbc.sql(
            """
            SELECT n.nspname || '.' || c.relname FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = :room AND c.relkind = 'r'
            """)
        .param("room", room)
        .query(String.class)
        .list();
  }
}
