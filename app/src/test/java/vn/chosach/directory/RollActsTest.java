package vn.chosach.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.directory.AgencyOrders.Assignment;
import vn.chosach.directory.AgencyOrders.ContactSetting;
import vn.chosach.directory.AgencyOrders.Ending;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.AgencyOrders.Renaming;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;

/**
 * Acts on the roll. Each test makes bodies of its own; far-off days keep the shipped rules alone.
 */
@ChosachTest
class RollActsTest {

  private static final Actor CLERK = Actor.officer(new UUID(7, 7), "SCT-AG");
  private static final ChangeReason WHY =
      new ChangeReason("Theo quyết định của Ủy ban nhân dân tỉnh", "QĐ 01/2028");
  private static final LocalDate JAN = LocalDate.of(2028, 1, 1);
  private static final LocalDate JUN = LocalDate.of(2028, 6, 1);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Agencies agencies;
  @Autowired Competences competences;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void aBodyIsRegisteredRenamedAndEnded() {
    String key = body("Sở Thử nghiệm");
    done(
        agencies.rename(
            CLERK, new Renaming(key, "Sở Đã đổi tên", "Renamed", null, "Long Xuyên", JUN), WHY));
    assertThat(agencies.asOf(key, JUN.minusDays(1)).orElseThrow().name().vi())
        .isEqualTo("Sở Thử nghiệm");
    assertThat(agencies.asOf(key, JUN).orElseThrow().name().vi()).isEqualTo("Sở Đã đổi tên");
    done(agencies.end(CLERK, new Ending(key, LocalDate.of(2028, 12, 31)), WHY));
    assertThat(agencies.asOf(key, LocalDate.of(2028, 12, 31))).isPresent();
    assertThat(agencies.asOf(key, LocalDate.of(2029, 1, 1))).isEmpty();
    assertThat(journal.newest("agency", key, null, 10))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsExactly(
            "directory.agency-ended", "directory.agency-renamed", "directory.agency-registered");
    assertThat(journal.newest("agency", key, null, 1).getFirst().act())
        .satisfies(
            act -> {
              assertThat(act.actor()).isEqualTo(CLERK);
              assertThat(act.reason()).isEqualTo(WHY.reason());
              assertThat(act.legalBasis()).isEqualTo(WHY.basis());
            });
  }

  @Test
  void whatIsKeptInMemoryIsNeverMoreThanTheDatabaseSays() {
    String key = body("Sở Trong sổ");
    assertThat(name(key)).isEqualTo("Sở Trong sổ");
    transaction.executeWithoutResult(
        undone -> {
          done(
              agencies.rename(
                  CLERK, new Renaming(key, "Sở Chưa chắc", "Unsure", null, null, JUN), WHY));
          assertThat(name(key)).as("its own transaction sees it").isEqualTo("Sở Chưa chắc");
          undone.setRollbackOnly();
        });
    assertThat(name(key)).as("nobody sees what was taken back").isEqualTo("Sở Trong sổ");
    jdbc.sql("UPDATE directory.agency_version SET valid_to = '2028-03-31' WHERE agency_key = :key")
        .param("key", key)
        .update();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(agencies.asOf(key, JUN)).as("of another program").isEmpty());
  }

  private String name(String key) {
    return agencies.asOf(key, JUN).orElseThrow().name().vi();
  }

  @Test
  void aBodyCannotEndBeforeItBegins() {
    String key = body("Sở Kết thúc ngược");
    refused(
        agencies.end(CLERK, new Ending(key, JAN.minusDays(1)), WHY), "directory.dates-upside-down");
    assertThat(agencies.asOf(key, JUN)).isPresent();
    assertThat(journal.newest("agency", key, null, 10)).as("nothing half done").hasSize(1);
    done(agencies.end(CLERK, new Ending(key, JAN), WHY));
  }

  @Test
  void aBodyThatEndedCannotEndOrBeRenamedAgain() {
    String key = body("Sở Một lần");
    done(agencies.end(CLERK, new Ending(key, JUN), WHY));
    refused(agencies.end(CLERK, new Ending(key, JUN), WHY), "directory.already-ended");
    refused(
        agencies.rename(CLERK, new Renaming(key, "Tên", "Name", null, null, JUN), WHY),
        "directory.already-ended");
  }

  @Test
  void aNewNameMustComeAfterTheLastOne() {
    String key = body("Sở Cũ");
    refused(
        agencies.rename(CLERK, new Renaming(key, "Tên", "Name", null, null, JAN), WHY),
        "directory.version-begins-later");
  }

  @Test
  void aNameOfTenThousandCharactersIsRefused() {
    String long_ = "Ủ".repeat(10_000);
    String key = key();
    refused(agencies.register(CLERK, registration(key, long_), WHY), "directory.name-too-long");
    assertThat(agencies.history(key)).isEmpty();
  }

  @Test
  void decomposedTextIsStoredComposed() {
    String key = body("Sơ\u0309 Chuâ\u0309n hóa");
    assertThat(agencies.asOf(key, JAN).orElseThrow().name().vi()).isEqualTo("Sở Chuẩn hóa");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var order =
        new Registration(
            "không hợp lệ",
            Agency.AgencyKind.AGENCY,
            Agency.Level.PROVINCE,
            " ",
            "",
            "KHONG-CO",
            "1.0",
            null,
            LocalDate.of(1, 1, 1));
    refused(
        agencies.register(CLERK, order, new ChangeReason(" ", null)),
        "directory.name-missing",
        "directory.name-missing",
        "directory.reason-missing",
        "directory.key-malformed",
        "directory.unknown-area",
        "directory.day-out-of-range",
        "directory.unknown-agency");
  }

  @Test
  void aKeyIsGivenOutOnce() {
    refused(
        agencies.register(CLERK, registration("QLTT-AG", "Tên khác"), WHY), "directory.key-taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "Q", "-A", "A--B", "A B", ""})
  void onlyCapitalLettersDigitsAndHyphensMakeAKey(String key) {
    var directoryOutcome =
        agencies.register(CLERK, registration(key, "Tên"), new ChangeReason("", null));
    var codes =
        ((ActOutcome.Refused<String>) directoryOutcome)
            .faults().stream().map(f -> f.refusal().code()).toList();
    assertThat(codes.contains("directory.key-malformed")).isEqualTo(!key.equals("Q"));
  }

  @Test
  void theWholeOfABodyGoesToItsSuccessor() {
    String old = body("Sở Trước");
    String next = body("Sở Sau");
    done(agencies.succeed(CLERK, new Succeeding(old, next, true, null, null, JUN), WHY));
    assertThat(agencies.asOf(old, JUN.minusDays(1))).isPresent();
    assertThat(agencies.carriedOn(old, JUN)).extracting(Agency::key).containsExactly(next);
    refused(
        agencies.succeed(CLERK, new Succeeding(next, old, true, null, null, JUN), WHY),
        "directory.successor-not-in-being",
        "directory.succession-circle");
  }

  @Test
  void aPartLeavesTheBodyInBeing() {
    String one = body("Sở Chia");
    String other = body("Sở Nhận");
    refused(
        agencies.succeed(CLERK, new Succeeding(one, other, false, "", null, JUN), WHY),
        "directory.moved-missing",
        "directory.moved-missing");
    done(agencies.succeed(CLERK, new Succeeding(one, other, false, "Bưu chính", "Post", JUN), WHY));
    assertThat(agencies.carriedOn(one, JUN)).extracting(Agency::key).containsExactly(one);
    refused(
        agencies.succeed(CLERK, new Succeeding(one, other, true, null, null, JUN), WHY),
        "directory.already-succeeded");
  }

  @Test
  void aBodyDoesNotSucceedItself() {
    String key = body("Sở Tự kế thừa");
    refused(
        agencies.succeed(CLERK, new Succeeding(key, key, true, null, null, JUN), WHY),
        "directory.succeeds-itself");
  }

  @Test
  void aLeadEndsOnlyWhenSomebodyTakesOver() {
    String lead = body("Sở Chủ trì");
    String heir = body("Sở Kế thừa");
    done(competences.entrust(CLERK, rule("30292.20250701", lead, JAN, null), WHY));
    refused(agencies.end(CLERK, new Ending(lead, JUN), WHY), "directory.still-leads");
    done(agencies.succeed(CLERK, new Succeeding(lead, heir, true, null, null, JUN), WHY));
    var competenceAnswer =
        competences.whose(new CompetenceQuestion("other", "expired", "30292.20250701", JUN), JUN);
    assertThat(competenceAnswer)
        .isInstanceOfSatisfying(
            CompetenceAnswer.CompetenceAnswerFound.class,
            found -> assertThat(found.lead().key()).isEqualTo(heir));
  }

  @Test
  void twoBodiesAreNeverCompetentAtOnce() {
    String first = body("Sở Thứ nhất");
    String second = body("Sở Thứ hai");
    done(competences.entrust(CLERK, rule("30301.20250701", first, JAN, JUN), WHY));
    var directoryOutcome =
        competences.entrust(CLERK, rule("30301.20250701", second, JUN, null), WHY);
    refused(directoryOutcome, "directory.competence-overlaps");
    assertThat(
            ((ActOutcome.Refused<String>) directoryOutcome).faults().getFirst().refusal().facts())
        .containsEntry("agency", "Sở Thứ nhất")
        .containsEntry("from", "01/01/2028")
        .containsEntry("to", "01/06/2028");
    done(competences.entrust(CLERK, rule("30301.20250701", second, JUN.plusDays(1), null), WHY));
  }

  @Test
  void ofTwoThreadsOneWins() throws Exception {
    String one = body("Sở Luồng một");
    String two = body("Sở Luồng hai");
    var outcomes =
        together(
            () -> competences.entrust(CLERK, rule("30313.20250701", one, JAN, null), WHY),
            () -> competences.entrust(CLERK, rule("30313.20250701", two, JAN, null), WHY));
    assertThat(outcomes).filteredOn(o -> o instanceof ActOutcome.Done).hasSize(1);
    assertThat(outcomes).filteredOn(o -> o instanceof ActOutcome.Refused).hasSize(1);
  }

  @Test
  void ofTwoRenamingsOneWins() throws Exception {
    String key = body("Sở Tranh tên");
    var outcomes =
        together(
            () -> agencies.rename(CLERK, new Renaming(key, "Tên A", "A", null, null, JUN), WHY),
            () -> agencies.rename(CLERK, new Renaming(key, "Tên B", "B", null, null, JUN), WHY));
    assertThat(outcomes).filteredOn(o -> o instanceof ActOutcome.Done).hasSize(1);
    assertThat(agencies.history(key).orElseThrow().versions()).hasSize(2);
  }

  @Test
  void theDatabaseItselfRefusesTwoLeadsAndTwoNames() {
    String one = body("Sở Ràng buộc");
    done(competences.entrust(CLERK, rule("30316.20250701", one, JAN, null), WHY));
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO directory.competence
                          (id, goods_code, act_code, area_key, lead_key, wording_vi, wording_en,
                           valid_from, status, confidence)
                        VALUES (gen_random_uuid(), 'other', 'expired', '30316.20250701', 'SYT-AG',
                                'x', 'x', '2029-01-01', 'K', 1)
                        """)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("one_lead_a_day");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO directory.agency_version
                          (id, agency_key, kind, level, name_vi, name_en, folded, valid_from,
                           status, confidence)
                        VALUES (gen_random_uuid(), :key, 'AGENCY', 'PROVINCE', 'x', 'x', 'x',
                                '2029-01-01', 'K', 1)
                        """)
                    .param("key", one)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("agency_has_one_name_a_day");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        UPDATE directory.agency_version SET valid_to = '2027-01-01'
                         WHERE agency_key = :key
                        """)
                    .param("key", one)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aRuleWithWrongPartsIsRefused() {
    String lead = body("Sở Quy tắc");
    var order =
        new RuleOrder(
            "nothing",
            "nothing",
            "0.0",
            "CQDT",
            List.of("CQDT", "KHONG-CO"),
            "",
            "x".repeat(1001),
            List.of(),
            JUN,
            JAN);
    refused(
        competences.entrust(CLERK, order, WHY),
        "directory.unknown-goods",
        "directory.unknown-act",
        "directory.unknown-area",
        "directory.class-cannot-lead",
        "directory.unknown-agency",
        "directory.partner-is-lead",
        "directory.wording-missing",
        "directory.text-too-long",
        "directory.basis-missing",
        "directory.dates-upside-down");
    refused(
        competences.entrust(CLERK, rule("30337.20250701", lead, JAN.minusDays(1), null), WHY),
        "directory.not-in-being");
  }

  @Test
  void aRuleEndsOnce() {
    String lead = body("Sở Hết quy tắc");
    var directoryOutcome = competences.entrust(CLERK, rule("30325.20250701", lead, JAN, null), WHY);
    UUID id = UUID.fromString(((ActOutcome.Done<String>) directoryOutcome).value());
    refused(competences.end(CLERK, id, JAN.minusDays(1), WHY), "directory.dates-upside-down");
    done(competences.end(CLERK, id, JUN, WHY));
    refused(competences.end(CLERK, id, JUN, WHY), "directory.rule-ended");
    refused(competences.end(CLERK, new UUID(0, 0), JUN, WHY), "directory.unknown-rule");
    done(agencies.end(CLERK, new Ending(lead, JUN), WHY));
  }

  @Test
  void aContactReplacesTheOneBefore() {
    String key = body("Sở Liên lạc");
    done(agencies.publishContact(CLERK, hotline(key, "0296 000 0391", JAN), WHY));
    done(agencies.publishContact(CLERK, hotline(key, "0296 000 0392", JUN), WHY));
    assertThat(agencies.contacts(List.of(key), JAN).get(key))
        .extracting(Contact::value)
        .containsExactly("0296 000 0391");
    assertThat(agencies.contacts(List.of(key), JUN).get(key))
        .extracting(Contact::value)
        .containsExactly("0296 000 0392");
    refused(
        agencies.publishContact(CLERK, hotline(key, "0296 000 0393", JUN), WHY),
        "directory.contact-begins-later");
    done(agencies.publishContact(CLERK, hotline(key, "", JUN.plusDays(1)), WHY));
    assertThat(agencies.contacts(List.of(key), JUN.plusDays(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "không có",
        "12",
        "0296 000 0389; 0296 000 0390",
        "<script>",
        "+",
        "1234567890123456"
      })
  void whatIsNoTelephoneNumberIsRefused(String value) {
    String key = body("Sở Số sai");
    refused(
        agencies.publishContact(CLERK, hotline(key, value, JAN), WHY),
        "directory.contact-malformed");
  }

  @Test
  void theStandingAgencyPassesFromOneToTheNext() {
    String committee = key();
    done(
        agencies.register(
            CLERK,
            new Registration(
                committee,
                Agency.AgencyKind.COMMITTEE,
                Agency.Level.COMMUNE,
                "Ban Chỉ đạo thử",
                "Committee",
                null,
                null,
                null,
                JAN),
            WHY));
    String one = body("Sở Thường trực một");
    String two = body("Sở Thường trực hai");
    var role = RoleAssignment.Role.STANDING_AGENCY;
    done(agencies.assign(CLERK, new Assignment(committee, role, one, JAN), WHY));
    refused(
        agencies.assign(CLERK, new Assignment(committee, role, one, JUN), WHY),
        "directory.role-already-held");
    done(agencies.assign(CLERK, new Assignment(committee, role, two, JUN), WHY));
    refused(
        agencies.assign(CLERK, new Assignment(committee, role, one, JAN.plusDays(9)), WHY),
        "directory.role-already-held",
        "directory.role-begins-later");
    refused(
        agencies.assign(CLERK, new Assignment(one, role, two, JUN), WHY),
        "directory.committee-expected");
    assertThat(agencies.history(committee).orElseThrow().roles())
        .extracting(held -> held.agencyKey() + " " + held.span().last())
        .containsExactly(one + " " + JUN.minusDays(1), two + " null");
  }

  private static ContactSetting hotline(String key, String value, LocalDate from) {
    return new ContactSetting(
        key, Contact.ContactKind.HOTLINE, value, Contact.Hours.ALWAYS, true, from);
  }

  private static RuleOrder rule(String area, String lead, LocalDate from, @Nullable LocalDate to) {
    return new RuleOrder(
        "other",
        "expired",
        area,
        lead,
        List.of(),
        "Quy tắc thử",
        "Trial rule",
        List.of(new CompetenceRule.Basis("nd-98-2020", null)),
        from,
        to);
  }

  private String body(String name) {
    String key = key();
    done(agencies.register(CLERK, registration(key, name), WHY));
    return key;
  }

  private static Registration registration(String key, String name) {
    return new Registration(
        key,
        Agency.AgencyKind.AGENCY,
        Agency.Level.PROVINCE,
        name,
        "Trial body",
        null,
        null,
        null,
        JAN);
  }

  private static String key() {
    return "THU-" + NUMBER.incrementAndGet();
  }

  private static void done(ActOutcome<String> directoryOutcome) {
    assertThat(directoryOutcome).isInstanceOf(ActOutcome.Done.class);
  }

  private static void refused(ActOutcome<String> directoryOutcome, String... codes) {
    assertThat(((ActOutcome.Refused<String>) directoryOutcome).faults())
        .extracting(fault -> fault.refusal().code())
        .containsExactlyInAnyOrder(codes);
  }

  private static List<ActOutcome<String>> together(
      Callable<ActOutcome<String>> one, Callable<ActOutcome<String>> two) throws Exception {
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<ActOutcome<String>>> both = new ArrayList<>();
      for (Callable<ActOutcome<String>> act : List.of(one, two)) {
        both.add(
            threads.submit(
                () -> {
                  start.await();
                  return act.call();
                }));
      }
      return List.of(both.get(0).get(), both.get(1).get());
    }
  }
}
