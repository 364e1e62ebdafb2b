package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;

/**
 * Whatever names a case, a tip, a signal or an integrity case is closed by the database itself: a
 * table with a column that refers to one has a forced policy, or stands below with its reason. So a
 * new table that names a record without asking its predicate is found here.
 */
@ChosachTest
class RecordReferencesTest {

  /** Names by which tables refer to a record, wherever they stand. */
  private static final String NAMED =
      "^(case_id|case_number|tip|signal|record|integrity_case|subject_id|origin_id|mother)$";

  /** References that go by another name. */
  private static final List<String> REGISTERED =
      List.of(
          "vault.file.owner",
          "vault.capture.owner",
          "vault.capture_part.capture",
          "vault.custody.item",
          "vault.destruction.item",
          "vault.fixity.item",
          "vault.to_measure.item",
          "vault.to_clear.item",
          "deadlines.clock_event.clock_id",
          "deadlines.notice.clock_id",
          "referrals.receiver.referral",
          "referrals.letter.referral",
          "referrals.part.referral",
          "referrals.act.referral",
          "referrals.item.receiver",
          "referrals.clock.receiver",
          "referrals.word.act",
          "retention.signature.proposal",
          "documents.wording.document",
          "documents.act.document",
          "documents.opinion.document",
          "documents.number.document",
          "documents.sealed.document",
          "documents.recipient.document",
          "documents.archive_copy.document",
          "publicity.edition.publication",
          "publicity.act.edition",
          "subjects.link.left_case",
          "subjects.link.right_case",
          "subjects.step.link",
          "cases.link.other");

  private static final String TIPS =
      "the room that receives tips, also for citizens by their code; what was said is sealed";

  /** Tables that name a record without a policy, and why they need none. */
  private static final Map<String, String> OPEN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "conduct.integrity_paper",
                  "an integrity case, no case of the office; each signature of any paper asks"
                      + " whether it is one of these"),
              Map.entry(
                  "retention.stub", "says that a number was erased, by whom; no words are left"),
              Map.entry(
                  "reports.case_fact",
                  "days and amounts, counted for all; the page behind a figure asks the predicate"
                      + " for each number"),
              Map.entry(
                  "reports.case_goods",
                  "a group of goods, counted for all; no page names a case by it"),
              Map.entry(
                  "reports.tip_fact",
                  "days and amounts, counted for all; the page behind a figure asks the predicate"
                      + " for each number"),
              Map.entry(
                  "reports.tip_again",
                  "which tips have several of those facts; only their number is ever asked for"),
              Map.entry("journal.reading", "who looked; the monthly run alone reads it, for all"),
              Map.entry(
                  "conduct.line", "hashed as a month; its page asks the predicate for each line"),
              Map.entry(
                  "signals.findable",
                  "keyed marks without words; behind a policy no array index answers"),
              Map.entry(
                  "signals.unsifted",
                  "keyed marks without words; behind a policy no array index answers"),
              Map.entry(
                  "signals.likeness",
                  "keyed marks without words; behind a policy no array index answers"),
              Map.entry("tips.accused", TIPS),
              Map.entry("tips.code", TIPS),
              Map.entry("tips.draft", TIPS),
              Map.entry("tips.erasure", TIPS),
              Map.entry("tips.handing_back", TIPS),
              Map.entry("tips.happening", TIPS),
              Map.entry("tips.held", TIPS),
              Map.entry(
                  "tips.identity_opening",
                  "decided by heads and looked at by integrity officers who must not read the tip"),
              Map.entry("tips.mail", TIPS),
              Map.entry("tips.origin", TIPS),
              Map.entry("tips.progress", TIPS),
              Map.entry("tips.reporter", TIPS),
              Map.entry("tips.reservation", TIPS),
              Map.entry("tips.steering", TIPS),
              Map.entry("tips.to_sift", TIPS),
              Map.entry("vault.to_measure", "identifiers of files for a job; no page reads it"),
              Map.entry("vault.to_clear", "identifiers of what was destroyed; no page reads it"),
              Map.entry("kernel.record_sight", "the predicate itself: marks without words")));

  private static final String UNGUARDED =
      """
      SELECT DISTINCT n.nspname || '.' || c.relname
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname = ANY (:rooms)
         AND (a.attname ~ :named
              OR n.nspname || '.' || c.relname || '.' || a.attname = ANY (:registered))
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                  AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
       ORDER BY 1
      """;

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_table_that_names_a_record_asks_its_predicate_or_says_why_not() {
    assertThat(unguarded(House.FLOOR_PLAN)).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
  }

  @Test
  void every_registered_reference_exists() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT table_schema || '.' || table_name || '.' || column_name
                      FROM information_schema.columns
                     WHERE table_schema || '.' || table_name || '.' || column_name = ANY (:names)
                    """)
                .param("names", REGISTERED.toArray(String[]::new))
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(REGISTERED);
  }

  @Test
  void a_planted_table_that_names_a_case_without_policy_is_caught() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql("CREATE TEMPORARY TABLE forgotten (case_id uuid, words text)").update();
          String schema =
              jdbc.sql("SELECT nspname FROM pg_namespace WHERE oid = pg_my_temp_schema()")
                  .query(String.class)
                  .single();
          assertThat(unguarded(List.of(schema))).containsExactly(schema + ".forgotten");
          jdbc.sql("ALTER TABLE forgotten ENABLE ROW LEVEL SECURITY").update();
          jdbc.sql("ALTER TABLE forgotten FORCE ROW LEVEL SECURITY").update();
          assertThat(unguarded(List.of(schema))).as("no policy").hasSize(1);
          jdbc.sql("CREATE POLICY seen ON forgotten USING (kernel.sees(case_id))").update();
          assertThat(unguarded(List.of(schema))).isEmpty();
        });
  }

  private List<String> unguarded(List<String> rooms) {
    return jdbc.sql(UNGUARDED)
        .param("rooms", rooms.toArray(String[]::new))
        .param("named", NAMED)
        .param("registered", REGISTERED.toArray(String[]::new))
        .query(String.class)
        .list();
  }
}
