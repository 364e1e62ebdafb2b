package vn.chosach.exchange.national;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.documents.Registry;
import vn.chosach.exchange.national.SubmissionCarrier.NationalDoor;
import vn.chosach.exchange.national.SubmissionCarrier.NationalDoor.NationalAnswer;
import vn.chosach.exchange.national.SubmissionReceiver.SubmissionSeal;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.exchange.partners.SigningKeys;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.Publications;
import vn.chosach.reports.issued.IssuedReports;
import vn.chosach.reports.issued.IssuedReports.IssuedReport;

/**
 * A province that was restored lacks what it submitted last: the parts of both installations, the
 * one beside the other, and nothing of it stays. That they work over the net is the matter of
 * {@code SubmissionTest} and {@code SecondProvinceTest}.
 */
@ChosachTest
class SubmissionChainTest {

  private static final String SUBMITTED = "/bao-cao-quoc-gia";

  @Autowired Publications publications;
  @Autowired Areas areas;
  @Autowired Journal journal;
  @Autowired JsonMapper json;
  @Autowired NationalSettings settings;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired SubmissionCarrier carrier;
  @Autowired SubmissionChain chain;
  @Autowired SubmissionReceiver receiver;
  @Autowired PartnerHandler partners;
  @Autowired SigningKeys keys;
  @Autowired Registry registry;
  @Autowired MockMvc mvc;
  @Autowired TransactionTemplate transaction;

  private long edition;

  @Test
  void after_a_restore_two_persons_continue_behind_what_the_nation_holds_and_both_say_so() {
    transaction.executeWithoutResult(
        status -> {
          try {
            continued();
          } catch (Exception fault) {
            throw new IllegalStateException(fault);
          } finally {
            status.setRollbackOnly();
          }
        });
  }

  private void continued() throws Exception {
    ActingOfficer standing = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    ActingOfficer leader = registry.officer("SCT-AG", Role.COMMITTEE_LEADER);
    var first = new Desk(mvc, standing);
    UUID province = registered();
    NationalDoor nation = nation(province);
    long base = SubmissionChain.held(jdbc).number();
    behind(province, base);
    for (int n = 1; n <= 3; n++) {
      submitted(standing);
    }
    carrier.round(nation);
    assertThat(waiting()).isZero();
    assertThat(chain.gap()).as("nothing is broken").isEmpty();
    String held = last(province).sha256();

    restored(base + 1);
    submitted(standing);
    submitted(standing);
    carrier.round(nation);
    assertThat(waiting()).as("its number is taken: nothing goes on by itself").isEqualTo(2);
    assertThat(first.page(SUBMITTED).text())
        .contains("giữ đến báo cáo số " + (base + 3), held, "chỉ còn đến số " + (base + 1))
        .contains("2 báo cáo đang chờ", "mang chữ ký của khóa đang dùng ở đây");
    String way = SUBMITTED + "/noi-tiep/" + (base + 3);
    assertThat(first.page(SUBMITTED).select("main a[href=" + way + "]")).hasSize(1);
    assertThat(first.status(SUBMITTED + "/noi-tiep/" + (base + 4))).as("not told").isEqualTo(404);
    assertThat(new Desk(mvc, registry.officer("SCT-AG", Role.CASE_OFFICER)).status(way))
        .isEqualTo(403);
    assertThat(code(chain.proceed(base + 3, "Khôi phục", leader)))
        .as("it begins with the standing office")
        .isEqualTo("exchange.not-yours");
    assertThat(
            code(
                chain.proceed(
                    base + 3, "Khôi phục", registry.officer("SCT-AG", Role.CASE_OFFICER))))
        .isEqualTo("exchange.not-yours");
    assertThat(code(chain.proceed(base + 3, " ", standing))).isEqualTo("exchange.words-missing");
    assertThat(code(chain.proceed(base + 2, "Khôi phục", standing)))
        .as("behind another than the nation holds")
        .isEqualTo("exchange.not-possible");

    first.does(way, way, "loi", "Khôi phục từ bản sao lưu đêm qua");
    assertThat(waiting()).as("one person alone").isEqualTo(2);
    assertThatThrownBy(
            () ->
                apart(
                    () ->
                        jdbc.sql("DELETE FROM exchange.sent_submission WHERE number = 1").update()))
        .isInstanceOf(DataAccessException.class);
    assertThat(code(chain.proceed(base + 3, "", standing)))
        .as("the same person again")
        .isEqualTo("exchange.second-person");
    carrier.round(nation);
    new Desk(mvc, leader).does(way, way);
    assertThat(waiting()).isZero();
    assertThat(
            jdbc.sql(
                    """
                    SELECT a.number FROM exchange.set_aside a
                      JOIN exchange.continuation c ON c.id = a.continuation
                     WHERE c.asked_by = :first ORDER BY a.number
                    """)
                .param("first", standing.actor().id())
                .query(Long.class)
                .list())
        .as("whole, beside the others")
        .containsExactly(base + 2, base + 3);
    assertThat(chain.gap()).isEmpty();
    assertThat(code(chain.proceed(base + 3, "", leader))).isEqualTo("exchange.not-possible");

    submitted(standing);
    carrier.round(nation);
    assertThat(waiting()).as("the nation takes it").isZero();
    assertThat(last(province).number()).isEqualTo(base + 4);
    assertThat(first.page("/cac-tinh?ky=2019-MONTH-1").text())
        .as("the nation sees what is lost there")
        .contains("nối tiếp sau khi khôi phục");
    submitted(standing);
    carrier.round(nation);
    assertThat(last(province).number()).as("and on it goes").isEqualTo(base + 5);
    assertThat(verbs("exchange-submission", "" + (base + 3)))
        .contains("exchange.continuation-asked", "exchange.continuation-agreed");
    assertThat(verbs("exchange-partner", province.toString()))
        .containsOnlyOnce("exchange.submissions-resumed");
    var resumed =
        journal.newest("exchange-partner", province.toString(), null, 20).stream()
            .filter(one -> one.act().verb().equals("exchange.submissions-resumed"))
            .findFirst()
            .orElseThrow();
    assertThat(resumed.act().details())
        .containsEntry("number", "" + (base + 4))
        .containsEntry("kept", "" + (base + 1))
        .containsEntry("sha256", held);
  }

  /** What another key signed, or other bytes than its digest says, is no proof of the own chain. */
  @Test
  void what_the_nation_tells_is_measured() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          long base = SubmissionChain.held(jdbc).number();
          waits(base + 1, "đang chờ");
          byte[] body = "của người khác".getBytes(UTF_8);
          var told =
              new SubmissionReceiver.LastSubmission(
                  base + 4, digest(body), clock.instant(), "s", 1, "v1a,AAAA", body);
          SubmissionChain.told(
              jdbc,
              keys,
              new SubmissionReceiver.LastSubmission(
                  base + 4, digest(new byte[1]), clock.instant(), "s", 1, "v1a,AAAA", body),
              clock.instant());
          assertThat(chain.gap()).as("its digest is of other bytes").isEmpty();
          SubmissionChain.told(jdbc, keys, told, clock.instant());
          assertThat(chain.gap()).get().extracting(it -> it.own()).isEqualTo(false);
        });
  }

  /**
   * Two installations, each with its part of the way; the nation's answers are those of its API.
   */
  private NationalDoor nation(UUID province) {
    return (path, body, heads) -> {
      if (body == null) {
        return path.endsWith("/last")
            ? new NationalAnswer(200, json.writeValueAsBytes(last(province)))
            : new NationalAnswer(200, "{\"items\":[]}".getBytes(UTF_8));
      }
      var seal =
          new SubmissionSeal(
              heads.getOrDefault("webhook-id", ""),
              Long.parseLong(heads.getOrDefault("webhook-timestamp", "0")),
              heads.getOrDefault("webhook-signature", ""));
      return receiver
          .receive(province, seal, body)
          .settle(
              done -> new NationalAnswer(201, json.writeValueAsBytes(done)),
              no -> new NationalAnswer(422, json.writeValueAsBytes(Map.of("code", no.code()))));
    };
  }

  private SubmissionReceiver.LastSubmission last(UUID province) {
    return receiver.held(province).orElseThrow();
  }

  /** The own province, as two administrators of the nation enter it. */
  private UUID registered() {
    String own = areas.on(Area.Level.PROVINCE, Vietnam.dayOf(clock.instant())).getFirst().code();
    jdbc.sql(
            """
            UPDATE exchange.partner SET state = 'ENDED'
             WHERE kind = 'PROVINCE' AND code = :own AND state = 'LISTED'
            """)
        .param("own", own)
        .update();
    var wish =
        new PartnerWish(
            "Tỉnh được khôi phục",
            PartnerKind.PROVINCE,
            null,
            own,
            "QĐ 16/QĐ-BCĐ389",
            new PartnerTerms(
                "Bà Mẫu",
                "tinh@389.example",
                Set.of(PartnerScope.SUBMISSIONS),
                30,
                500,
                keys.published()));
    Partner one = done(partners.enter(wish, registry.officer("SXD-AG", Role.ADMINISTRATOR)));
    done(
        partners.proceed(
            one.id(),
            PartnerAct.of(PartnerEvent.CONFIRM, null),
            1,
            registry.officer("SXD-AG", Role.ADMINISTRATOR)));
    return one.id();
  }

  /** What other tests of this database submitted elsewhere stands behind it. */
  private void behind(UUID province, long base) {
    jdbc.sql("UPDATE exchange.sent_submission SET received_at = now() WHERE received_at IS NULL")
        .update();
    jdbc.sql(
            """
            INSERT INTO exchange.submission
              (id, partner, number, period, edition, sha256, signature, body, received_at)
            SELECT gen_random_uuid(), :province, number, period, edition, sha256, 's 1 v1a,', body, now()
              FROM exchange.sent_submission WHERE number = :base
            """)
        .param("province", province)
        .param("base", base)
        .update();
  }

  /** The standing office submits the next edition of a report. */
  private void submitted(ActingOfficer who) {
    var report =
        new IssuedReport(
            UUID.randomUUID(), "2019-MONTH-1", "BC389", "Tháng 1", (int) ++edition, List.of());
    IssuedReports reports = mock(IssuedReports.class);
    when(reports.one(any(), any())).thenReturn(Optional.of(report));
    done(
        new SubmissionDesk(jdbc, reports, publications, areas, journal, json, settings, clock)
            .submit(report.report(), List.of(), "", who));
  }

  /** As a backup of before is: what came after it is not there. */
  private void restored(long last) {
    jdbc.sql(
            """
            WITH c AS (
              INSERT INTO exchange.continuation
                (id, number, sha256, kept, words, asked_by, asked_at, agreed_by, agreed_at)
              VALUES (gen_random_uuid(), 1, repeat('0', 64), 0, 'test', gen_random_uuid(), now(),
                      gen_random_uuid(), now()) RETURNING id)
            INSERT INTO exchange.set_aside
            SELECT c.id, number, period, form, edition, sha256, body, made_by, made_at
              FROM exchange.sent_submission, c WHERE number > :last
            """)
        .param("last", last)
        .update();
    jdbc.sql("UPDATE exchange.sent_submission SET received_at = NULL WHERE number > :last")
        .param("last", last)
        .update();
    jdbc.sql("DELETE FROM exchange.sent_submission WHERE number > :last")
        .param("last", last)
        .update();
  }

  private void waits(long number, String words) {
    byte[] body = words.getBytes(UTF_8);
    jdbc.sql(
            """
            INSERT INTO exchange.sent_submission (number, period, edition, sha256, body, made_by, made_at)
            VALUES (:number, '2019-MONTH-1', 1, :sha256, :body, gen_random_uuid(), now())
            """)
        .param("number", number)
        .param("sha256", digest(body))
        .param("body", body)
        .update();
  }

  private static String digest(byte[] body) {
    return vn.chosach.journal.Sha256.hex(body);
  }

  private long waiting() {
    return jdbc.sql("SELECT count(*) FROM exchange.sent_submission WHERE received_at IS NULL")
        .query(Long.class)
        .single();
  }

  /** What the database refuses takes back no more than itself. */
  private void apart(Runnable act) {
    var inside =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    inside.executeWithoutResult(status -> act.run());
  }

  private List<String> verbs(String kind, String subject) {
    return journal.newest(kind, subject, null, 50).stream().map(it -> it.act().verb()).toList();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    return outcome.settle(
        value -> value,
        refusal -> {
          throw new AssertionError(refusal);
        });
  }

  private static String code(ActOutcome<?> outcome) {
    return outcome.settle(
        value -> {
          throw new AssertionError("done: " + value);
        },
        refusal -> refusal.code());
  }
}
