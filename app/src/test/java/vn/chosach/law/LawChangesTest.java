package vn.chosach.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.CrimeThresholds;
import vn.chosach.cases.life.Valuation;
import vn.chosach.cases.web.Desk;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.law.LawField;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.catalogue.law.LawMatter;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockEvent;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;

/**
 * What the law changes is entered by two officers and holds from its day. The years of these tests
 * lie ahead, so that no version of theirs is in force for another test.
 */
@ChosachTest
class LawChangesTest {

  private static final String RULES = "thoi-han";
  private static final String RULE = "TCD.RESULT.BACK";

  @Autowired LawChanges law;
  @Autowired RuleBook rules;
  @Autowired Clocks clocks;
  @Autowired Catalogue catalogue;
  @Autowired MovableClock time;
  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Puppets puppets;

  private final ActingOfficer standing = officer("SCT-AG", Role.STANDING_OFFICE);
  private final ActingOfficer justice = officer("STP-AG", Role.CASE_OFFICER);
  private final ActingOfficer stranger = officer("QLTT-AG", Role.CASE_OFFICER);

  @BeforeEach
  void inTheYearsAhead() {
    time.moveTo(at("2031-06-16T09:00"));
  }

  @AfterEach
  void back() {
    time.reset();
  }

  @Test
  void a_version_of_a_rule_is_confirmed_by_a_second_officer_and_moves_the_clocks_of_its_days() {
    Clock before = started("2031-05-30T09:00");
    Clock within = started("2031-06-09T09:00");
    LawChange change = waiting(rule("2031-06-02", "15", "Nghị định sửa đổi có hiệu lực lùi ngày"));

    assertThat(rules.inForce(RULE, day("2031-06-09")).orElseThrow().limit().amount()).isEqualTo(7);
    assertThat(law.matters(change))
        .filteredOn(one -> Objects.equals(one.href(), "/thoi-han/" + within.id()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.before()).isEqualTo(within.dueAt());
              assertThat(one.after()).isAfter(within.dueAt());
            });
    assertThat(law.matters(change))
        .extracting(LawMatter::href)
        .doesNotContain("/thoi-han/" + before.id());
    assertThat(code(law.confirm(change.id(), "Điều 2 Nghị định 1/2031", standing)))
        .isEqualTo("law.own-proposal");
    assertThat(code(law.confirm(change.id(), "Điều 2 Nghị định 1/2031", stranger)))
        .isEqualTo("law.not-yours");
    ActingOfficer puppet = puppets.of(office.officer("STP-AG", Role.CASE_OFFICER));
    assertThat(code(law.confirm(change.id(), "Điều 2 Nghị định 1/2031", puppet)))
        .isEqualTo("officers.new-account-signs-nothing");
    assertThat(code(law.confirm(change.id(), "  ", justice))).isEqualTo("law.citation-missing");
    assertThat(clocks.explain(within.id()).orElseThrow().clock().dueAt()).isEqualTo(within.dueAt());

    LawChange done = done(law.confirm(change.id(), "Điều 2 Nghị định 1/2031", justice));

    assertThat(done.touched()).isGreaterThanOrEqualTo(1);
    assertThat(done.moved()).isGreaterThanOrEqualTo(1);
    LegalRule now = rules.inForce(RULE, day("2031-06-09")).orElseThrow();
    assertThat(now.limit().amount()).isEqualTo(15);
    assertThat(now.unconfirmed()).isFalse();
    assertThat(rules.inForce(RULE, day("2031-06-01")).orElseThrow().limit().amount()).isEqualTo(7);
    var after = clocks.explain(within.id()).orElseThrow();
    assertThat(after.clock().dueDay()).isEqualTo("2031-06-30");
    assertThat(after.due().at()).isEqualTo(after.clock().dueAt());
    assertThat(after.history().getLast())
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(ClockEvent.ClockEventKind.RULED);
              assertThat(event.oldDue()).isEqualTo(within.dueAt());
              assertThat(event.newDue()).isEqualTo(after.clock().dueAt());
            });
    assertThat(clocks.explain(before.id()).orElseThrow().clock().dueAt())
        .as("judged by the law of its day")
        .isEqualTo(before.dueAt());
    assertThat(law.matters(done))
        .anyMatch(one -> within.dueAt().equals(one.before()) && one.after() != null);
    assertThat(code(law.confirm(change.id(), "Điều 2", justice))).isEqualTo("law.already-decided");
    assertThat(code(law.deny(change.id(), "Sai", justice))).isEqualTo("law.already-decided");
  }

  @Test
  void what_binds_backwards_or_makes_no_sense_is_refused_by_name() {
    assertThat(code(law.propose(rule("2031-06-15", "9", ""), standing)))
        .isEqualTo("law.reason-missing");
    assertThat(code(law.propose(rule("2033-01-01", "9", ""), stranger))).isEqualTo("law.not-yours");
    LawProposal good = rule("2033-01-01", "9", "");
    assertThat(code(law.propose(with(good, "KHONG.CO", good.to()), standing)))
        .isEqualTo("law.unknown-key");
    assertThat(code(law.propose(with(good, RULE, day("2032-12-31")), standing)))
        .isEqualTo("law.end-before-start");
    assertThat(code(law.propose(rule(null, "9", "x"), standing))).isEqualTo("law.day-missing");
    assertThat(code(law.propose(rule("2033-01-01", "0", ""), standing)))
        .isEqualTo("deadlines.amount-and-unit");
    assertThat(code(law.propose(rule("2033-01-01", "chín", ""), standing)))
        .isEqualTo("law.value-unreadable");
    assertThat(
            code(
                law.propose(
                    new LawProposal(RULES, RULE, good.from(), null, good.values(), "", ""),
                    standing)))
        .isEqualTo("law.basis-missing");
  }

  @Test
  void two_versions_never_hold_on_one_day() {
    confirmed(threshold("GAIN", "2034-01-01", null, "60000000"));
    assertThat(
            code(law.propose(threshold("GAIN", "2033-06-01", "2034-03-01", "70000000"), standing)))
        .isEqualTo("law.overlaps");
    LawChange first = waiting(threshold("GAIN", "2033-06-01", "2033-12-31", "70000000"));
    LawChange second = waiting(threshold("GAIN", "2033-07-01", "2033-12-31", "80000000"));
    done(law.confirm(second.id(), "Điều 192 khoản 1", justice));
    assertThat(code(law.confirm(first.id(), "Điều 192 khoản 1", justice)))
        .as("another version came between")
        .isEqualTo("law.overlaps");
  }

  @Test
  void a_threshold_counts_from_its_day_and_not_before() {
    confirmed(threshold("WORTH", "2036-01-01", null, "90000000"));

    assertThat(reached(60_000_000, "2035-12-31")).isTrue();
    assertThat(reached(60_000_000, "2036-01-01")).isFalse();
    assertThat(reached(90_000_000, "2036-01-01")).isTrue();
  }

  @Test
  void a_decision_across_a_change_of_the_law_is_judged_by_the_law_of_the_day_of_the_act() {
    time.moveTo(at("2035-03-01T09:00"));
    ActingOfficer handler = office.handler();
    ActingOfficer head = office.head();
    CaseFile before = office.assigned(handler, head, "Trước ngày luật đổi");
    before = office.heard(before, handler, 25_000_000);
    confirmed(threshold("WORTH", "2035-03-05", "2035-12-31", "20000000"));

    time.moveTo(at("2035-03-06T09:00"));
    CaseFile after = office.assigned(handler, head, "Sau ngày luật đổi");
    after = office.heard(after, handler, 25_000_000);
    var wish = new CaseAct.Prepare(office.sanction(after, 9_000_000, handler));
    ActOutcome<CaseFile> refused = cases.proceed(after.id(), wish, after.version(), handler);
    assertThat(refused).isInstanceOf(ActOutcome.Refused.class);
    assertThat(((ActOutcome.Refused<CaseFile>) refused).refusal().facts().toString())
        .as("worth 25 million of now is a crime")
        .contains("192");
    CaseFile fined = office.signed(before, office.sanction(before, 9_000_000, handler), handler);
    assertThat(fined.state()).as("and of before it was none").isEqualTo(CaseState.FINED);
    assertThat(office.again(after, handler).state()).isNotEqualTo(CaseState.FINED);
  }

  @Test
  void a_new_decree_needs_no_release_and_its_successor_must_be_known() {
    Map<String, String> values =
        Map.of(
            "kind", "DECREE", "number", "7/2031/NĐ-CP", "title", "Nghị định thử", "amends", "{}");
    var decree =
        new LawProposal("can-cu", "nd-7-2031", day("2031-08-01"), null, values, "Công báo", "");
    var more = new TreeMap<>(values);
    more.put("successor", "nd-khong-co");
    assertThat(
            code(
                law.propose(
                    new LawProposal(
                        "can-cu", "nd-7-2031", day("2031-08-01"), null, more, "Công báo", ""),
                    standing)))
        .isEqualTo("law.unknown-key");

    LawChange change = waiting(decree);
    assertThat(catalogue.legalBasis("nd-7-2031")).isEmpty();
    done(law.confirm(change.id(), "Công báo số 1", justice));
    assertThat(catalogue.legalBasis("nd-7-2031"))
        .get()
        .satisfies(basis -> assertThat(basis.provenance().published()).isTrue());
    assertThat(catalogue.legalBases(day("2031-07-31")))
        .noneMatch(basis -> basis.code().equals("nd-7-2031"));
  }

  @Test
  void a_row_that_came_with_the_program_is_confirmed_once_with_a_citation() {
    LawVersion row = list("can-cu").table().of("nd-64-2014").getFirst();
    if (row.unconfirmed()) {
      assertThat(code(law.vouch("can-cu", "nd-64-2014", row.from(), "", justice)))
          .isEqualTo("law.citation-missing");
      assertThat(code(law.vouch("can-cu", "nd-64-2014", row.from(), "Điều 40", stranger)))
          .isEqualTo("law.not-yours");
      done(law.vouch("can-cu", "nd-64-2014", row.from(), "Điều 40 Nghị định 64/2014", justice));
    }
    assertThat(list("can-cu").table().of("nd-64-2014").getFirst().unconfirmed()).isFalse();
    assertThat(code(law.vouch("can-cu", "nd-64-2014", row.from(), "Điều 40", justice)))
        .isEqualTo("law.already-decided");
  }

  @Test
  void every_declared_list_can_be_read_and_proposed_as_it_stands() {
    assertThat(law.lists()).extracting(LawList::slug).doesNotHaveDuplicates().hasSize(10);
    for (LawList list : law.lists()) {
      if (list.slug().equals(Catalogue.ARTICLES) && list.table().all().isEmpty()) {
        continue; // none came with the program
      }
      assertThat(list.table().all()).as(list.slug()).isNotEmpty();
      LawVersion row = list.table().all().getFirst();
      var values = new TreeMap<String, String>();
      for (LawField field : list.fields()) {
        String value = row.value(field.column());
        if (value != null && !value.isEmpty()) {
          values.put(field.column(), value);
        }
      }
      LawField changed =
          list.fields().stream()
              .filter(LawField::optional)
              .max(
                  java.util.Comparator.comparing(
                      field -> field.kind() == LawField.LawFieldKind.WORDS))
              .orElseThrow();
      values.put(
          changed.column(),
          changed.kind() == LawField.LawFieldKind.WORDS ? "Ghi chú mới" : "2340000");
      LocalDate from = list.shape().single() ? row.from() : day("2040-01-01");
      LawChange change =
          waiting(new LawProposal(list.slug(), row.key(), from, null, values, "Thử", "Thử"));
      assertThat(code(law.deny(change.id(), "", justice))).isEqualTo("law.words-missing");
      assertThat(done(law.deny(change.id(), "Chỉ thử", justice)).state())
          .isEqualTo(LawChange.LawChangeState.DENIED);
    }
  }

  @Test
  void the_screens_lead_from_the_list_to_the_confirmation_and_are_closed_to_others()
      throws Exception {
    var proposer = new Desk(mvc, standing);
    var second = new Desk(mvc, justice);
    var other = new Desk(mvc, stranger);
    assertThat(other.page("/phap-luat").select("tbody th").eachText()).contains("Căn cứ pháp lý");
    assertThat(other.page("/phap-luat/thoi-han?tim=TC.RESOLVE").select("tbody th").eachText())
        .containsExactly("TC.RESOLVE");
    assertThat(other.status("/phap-luat/thoi-han/ban-moi?ma=TC.HANDLE")).isEqualTo(404);
    assertThat(proposer.status("/phap-luat/thoi-han/ban-moi?ma=KHONG")).isEqualTo(404);

    String form = "/phap-luat/thoi-han/ban-moi?ma=TC.HANDLE";
    assertThat(
            proposer
                .fill(form, "/ban-moi", "tu", "2042-01-01", "cot-amount", "9", "can-cu", "")
                .getStatus())
        .isEqualTo(422);
    String to =
        proposer.does(
            form, "/ban-moi", "tu", "2042-01-01", "cot-amount", "9", "can-cu", "Luật thử Đ36");
    assertThat(proposer.page(to).select("form[action$=/xac-nhan]")).isEmpty();
    assertThat(proposer.page(to).text()).contains("một người khác phải xác nhận");
    assertThat(other.page(to).select("form[action$=/xac-nhan]")).isEmpty();
    assertThat(other.blank(to + "/xac-nhan").getStatus()).isEqualTo(404);
    assertThat(second.page(to).text()).contains("Luật thử Đ36", "0 hồ sơ đang chạy");
    assertThat(second.fill(to, "/xac-nhan", "trich-dan", " ").getStatus()).isEqualTo(422);
    second.does(to, "/xac-nhan", "trich-dan", "Điều 36 khoản 2, đọc bản Công báo");
    assertThat(second.page("/phap-luat/thoi-han/dong?ma=TC.HANDLE").text())
        .contains("Từ 01/01/2042", "9", "Đã xác nhận");
    assertThat(rules.inForce("TC.HANDLE", day("2042-01-01")).orElseThrow().limit().amount())
        .isEqualTo(9);

    // D15: the base salary, from which the ceilings of reward money follow, ships with no number.
    String ceiling = "/phap-luat/muc-tien-thuong/ban-moi?ma=MERIT_TEAM";
    assertThat(other.status(ceiling)).isEqualTo(404);
    String[] salary = {"tu", "2042-01-01", "cot-base-dong", "2.700.000", "can-cu", "NĐ thử Đ3"};
    String entered = proposer.does(ceiling, "/ban-moi", salary);
    assertThat(bases()).as("one officer alone changes nothing").doesNotContain("2700000");
    assertThat(proposer.blank(entered + "/xac-nhan").getStatus()).isIn(404, 422);
    second.does(entered, "/xac-nhan", "trich-dan", "Điều 3, đọc bản Công báo");
    assertThat(bases()).contains("2700000");
  }

  private java.util.List<String> bases() {
    return list("muc-tien-thuong").table().of("MERIT_TEAM").stream()
        .map(one -> String.valueOf(one.value("base_dong")))
        .toList();
  }

  private LawProposal rule(@Nullable String from, String amount, String reason) {
    LawVersion now = list(RULES).table().of(RULE).getLast();
    var values = new TreeMap<String, String>();
    for (LawField field : list(RULES).fields()) {
      if (now.value(field.column()) != null) {
        values.put(field.column(), now.value(field.column()));
      }
    }
    values.put("amount", amount);
    return new LawProposal(
        RULES, RULE, from == null ? null : day(from), null, values, "Nghị định thử 1/2031", reason);
  }

  private static LawProposal with(LawProposal wish, String key, @Nullable LocalDate to) {
    return new LawProposal(
        wish.list(), key, wish.from(), to, wish.values(), wish.basis(), wish.reason());
  }

  /** Of fakes; each test has its own measure. */
  private static LawProposal threshold(
      String measure, String from, @Nullable String to, String least) {
    return new LawProposal(
        "nguong-hinh-su",
        "192.counterfeit." + measure.toLowerCase(Locale.ROOT),
        day(from),
        to == null ? null : day(to),
        Map.of("article", "192", "violation", "counterfeit", "measure", measure, "least", least),
        "Bộ luật Hình sự sửa đổi",
        "");
  }

  private static boolean reached(long worth, String day) {
    var matter = new CaseFile.Matter(null, "counterfeit", null, Instant.EPOCH, Instant.EPOCH);
    var found = new Valuation(new Dong(worth), null, null, null, null, false, false);
    return CrimeThresholds.reached(matter, found, day(day)).stream()
        .anyMatch(row -> row.article().equals("192"));
  }

  private void confirmed(LawProposal wish) {
    done(law.confirm(waiting(wish).id(), "Điều 192 khoản 1", justice));
  }

  private LawChange waiting(LawProposal wish) {
    ActOutcome<LawChange> outcome = law.propose(wish, standing);
    assertThat(outcome).as(wish.toString()).isInstanceOf(ActOutcome.Waiting.class);
    return ((ActOutcome.Waiting<LawChange>) outcome).value();
  }

  private static LawChange done(ActOutcome<LawChange> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<LawChange>) outcome).value();
  }

  private static String code(ActOutcome<LawChange> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<LawChange>) outcome).refusal().code();
  }

  private LawList list(String slug) {
    return law.list(slug).orElseThrow();
  }

  private Clock started(String start) {
    var wish =
        new StartClock(
            RULE, "test", UUID.randomUUID().toString(), "Việc thử", "law", null, at(start));
    return ((ClockOutcome.ClockDone) clocks.start(wish, Actor.SYSTEM)).clock();
  }

  private static ActingOfficer officer(String agency, Role role) {
    return new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of(role));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(Vietnam.ZONE).toInstant();
  }
}
