package vn.chosach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Buying;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;

/**
 * Rows of long lists settle by themselves who sees them, by columns that follow the sight of their
 * record. For everybody and every state of a case they must say what the predicate of the record
 * says that is asked row by row.
 */
@ChosachTest
class SettledRowsTest {

  private static final String MARKET = "SCT-AG";

  @Autowired Office office;
  @Autowired Buying buying;
  @Autowired Captures captures;
  @Autowired Referrals referrals;
  @Autowired RowSecurityContext context;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private ActingOfficer handler;
  private ActingOfficer head;
  private ActingOfficer colleague;
  private final Map<String, CaseFile> files = new TreeMap<>();

  @BeforeEach
  void cases() {
    handler = office.handler();
    head = office.head();
    colleague = office.handler();
    for (String state : List.of("open", "assigned", "named", "aside", "shared")) {
      files.put(state, planted(office.assigned(handler, head, "Kho " + state)));
    }
    files.computeIfPresent(
        "shared", (state, file) -> office.go(file, new CaseAct.Involve(MARKET, "Cùng làm"), head));
    restrict("assigned", Secrecy.ASSIGNED);
    restrict("named", Secrecy.NAMED);
    restrict("shared", Secrecy.NAMED);
    files.computeIfPresent(
        "aside", (state, file) -> office.go(file, new CaseAct.Recuse("Người nhà"), colleague));
  }

  @Test
  void what_rows_settle_by_themselves_is_what_the_predicate_says() {
    var seen = new TreeMap<String, Integer>();
    for (ActingOfficer who :
        List.of(
            handler,
            head,
            colleague,
            office.officer(Office.QLTT, Role.OPERATOR),
            office.officer(MARKET, Role.CASE_OFFICER),
            office.officer(MARKET, Role.STANDING_OFFICE),
            office.officer("BCD389-AG", Role.COMMITTEE_LEADER),
            office.officer("BCD389-AG", Role.AUDITOR),
            office.officer("CA-AG", Role.CASE_OFFICER),
            ActingOfficer.PROGRAM)) {
      for (String view : List.of("", "OVERVIEW")) {
        Map<String, String> settings =
            Map.of("chosach.referrals_keys", who.agency(), "chosach.referrals_view", view);
        Set<UUID> shown =
            as(who, settings, "SELECT owner FROM vault.capture WHERE owner = ANY (:all)");
        assertThat(shown)
            .as("captures, %s", who)
            .isEqualTo(as(who, settings, asked("kernel.sees(record)")));
        seen.merge(who.roles() + who.agency(), shown.size(), Integer::sum);
        assertThat(
                as(who, settings, "SELECT record FROM deadlines.clock WHERE record = ANY (:all)"))
            .as("clocks, %s", who)
            .isEqualTo(as(who, settings, asked("kernel.knows_of(record)")));
        Set<UUID> told = as(who, settings, expected(view));
        for (String from :
            List.of(
                "SELECT subject_id FROM referrals.referral WHERE subject_id = ANY (:all)",
                """
                SELECT f.subject_id FROM referrals.receiver r
                  JOIN referrals.referral f ON f.id = r.referral WHERE f.subject_id = ANY (:all)
                """)) {
          assertThat(as(who, settings, from)).as("%s, %s %s", from, who, view).isEqualTo(told);
        }
      }
    }
    assertThat(seen.values()).as("some see all, some a part, some nothing").contains(0, 10);
    assertThat(seen.values()).anyMatch(count -> count > 0 && count < 10);
  }

  @Test
  void who_stepped_aside_or_was_not_named_is_shown_no_row_by_the_database_alone() {
    Map<String, Set<String>> expected =
        Map.of(
            "handler", Set.of("open", "assigned", "named", "aside", "shared"),
            "head", Set.of("open", "assigned", "aside"),
            "colleague", Set.of("open"));
    Map<String, ActingOfficer> people =
        Map.of("handler", handler, "head", head, "colleague", colleague);
    for (String sql :
        List.of(
            "SELECT owner FROM vault.capture WHERE owner = ANY (:all)",
            "SELECT record FROM deadlines.clock WHERE record = ANY (:all)",
            "SELECT subject_id FROM referrals.referral WHERE subject_id = ANY (:all)",
            asked("kernel.sees(record)"))) {
      people.forEach(
          (name, who) ->
              assertThat(
                      as(
                          who,
                          Map.of(
                              "chosach.referrals_keys", who.agency(), "chosach.referrals_view", ""),
                          sql))
                  .as("%s: %s", name, sql)
                  .containsExactlyInAnyOrderElementsOf(
                      expected.getOrDefault(name, Set.of()).stream()
                          .map(state -> files.get(state).id())
                          .toList()));
    }
  }

  @Test
  void what_belongs_to_a_row_is_shown_to_whom_the_row_is_shown_to() {
    Map<UUID, UUID> clocks =
        records("SELECT id, record FROM deadlines.clock WHERE record = ANY (:all)");
    Map<UUID, UUID> sent =
        records("SELECT id, subject_id FROM referrals.referral WHERE subject_id = ANY (:all)");
    for (ActingOfficer who :
        List.of(
            handler,
            head,
            colleague,
            office.officer(MARKET, Role.CASE_OFFICER),
            office.officer("CA-AG", Role.CASE_OFFICER))) {
      Map<String, String> settings =
          Map.of("chosach.referrals_keys", who.agency(), "chosach.referrals_view", "");
      assertThat(
              alone(
                  who, settings, clocks, "SELECT clock_id FROM deadlines.clock_event", "clock_id"))
          .as("history of clocks, %s", who)
          .isEqualTo(
              as(who, settings, "SELECT record FROM deadlines.clock WHERE record = ANY (:all)"));
      assertThat(alone(who, settings, sent, "SELECT referral FROM referrals.letter", "referral"))
          .as("letters, %s", who)
          .isEqualTo(
              as(
                  who,
                  settings,
                  "SELECT subject_id FROM referrals.referral WHERE subject_id = ANY (:all)"));
    }
  }

  private Map<UUID, UUID> records(String sql) {
    var found = new HashMap<UUID, UUID>();
    transaction.executeWithoutResult(
        status -> {
          context.ofTheProgram(Map.of("chosach.referrals_view", "SYSTEM"));
          jdbc.sql(sql)
              .param("all", all())
              .query(
                  row -> {
                    found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                  });
        });
    return found;
  }

  /** Records of which rows of a table are shown that is asked alone. */
  private Set<UUID> alone(
      ActingOfficer who,
      Map<String, String> settings,
      Map<UUID, UUID> records,
      String from,
      String key) {
    UUID[] wholes = records.keySet().toArray(UUID[]::new);
    Set<UUID> shown = asOf(who, settings, from + " WHERE " + key + " = ANY (:all)", wholes);
    return shown.stream().map(records::get).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String asked(String predicate) {
    return "SELECT record FROM unnest(:all) record WHERE " + predicate;
  }

  /** Of referrals whose parties are this office and the market; all have those. */
  private static String expected(String view) {
    return """
    SELECT f.subject_id
      FROM (SELECT record AS subject_id, 'case' AS subject_kind,
                   ARRAY['%s', '%s'] AS parties FROM unnest(:all) record) f
     WHERE f.parties && referrals.keys() AND referrals.may(f.subject_kind, f.subject_id, f.parties)
        %s
    """
        .formatted(Office.QLTT, MARKET, view.isEmpty() ? "" : "OR kernel.knows_of(f.subject_id)");
  }

  private UUID[] all() {
    return files.values().stream().map(CaseFile::id).toArray(UUID[]::new);
  }

  private Set<UUID> as(ActingOfficer who, Map<String, String> settings, String sql) {
    return asOf(who, settings, sql, all());
  }

  private Set<UUID> asOf(
      ActingOfficer who, Map<String, String> settings, String sql, UUID[] records) {
    return transaction.execute(
        status ->
            context.as(
                who,
                settings,
                () -> new TreeSet<>(jdbc.sql(sql).param("all", records).query(UUID.class).list())));
  }

  private void restrict(String state, Secrecy secrecy) {
    files.computeIfPresent(
        state,
        (key, file) -> office.go(file, new CaseAct.Restrict(secrecy, "Có người quen"), head));
  }

  /** With a captured page and a request to another agency; its clock it has. */
  private CaseFile planted(CaseFile file) {
    captures.preserve(
        new CaptureWish(
            "https://shopee.vn/a-i.1." + System.nanoTime(),
            "Nghi hàng giả",
            file.id(),
            file.number()),
        handler.actor());
    referrals.offer(
        ReferralOffer.of(
            Purpose.COORDINATION,
            new Subject("case", file.id()),
            List.of(MARKET),
            "Nhờ xác minh",
            "Đề nghị phối hợp.",
            null),
        handler);
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> buying.fresh(file, handler), fresh -> fresh.version() > file.version());
  }
}
