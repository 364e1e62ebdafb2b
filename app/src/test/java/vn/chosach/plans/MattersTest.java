package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationPage;
import vn.chosach.plans.matters.UnreadOrders;

/** Papers that ask something of agencies, from issue to answer. */
class MattersTest extends PlanDesk {

  @Autowired Clocks clocks;
  @Autowired Agencies agencies;
  @Autowired UnreadOrders unread;

  @Test
  void two_hundred_addressees_get_one_each_or_none_at_all() {
    var many = new ArrayList<>(Collections.nCopies(190, "QLTT-AG"));
    many.addAll(List.of("CA-AG", "THUE-AG", "SYT-AG", "STP-AG", "STC-AG", "MTTQ-AG"));
    UUID id = done(directive(many.toArray(String[]::new)), OFFICE);
    assertThat(read(id, OFFICE).shares()).hasSize(7);
    many.addAll(List.of("X1", "X2", "X3", "X4"));
    int before = count();
    assertThat(many).hasSize(200);
    assertThat(refused(directive(many.toArray(String[]::new)), OFFICE)).isEqualTo("unknown-agency");
    assertThat(refused(directive(), OFFICE)).isEqualTo("addressee-missing");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void a_directive_becomes_a_task_that_is_acknowledged_proved_and_confirmed() {
    UUID id = done(directive("QLTT-AG", "CA-AG"), OFFICE);
    assertThat(read(id, MARKET).shares()).as("each sees its own task").hasSize(1);
    CoordinationItem.CoordinationItemShare task = share(id, MARKET);
    var running = clocks.of("share", task.id().toString()).getFirst().clock();
    assertThat(running.dueDay()).isEqualTo(today.plusDays(3));
    done(step(task, CoordinationEvent.ACKNOWLEDGE, "", ""), MARKET);
    assertThat(share(id, MARKET).state()).isEqualTo(CoordinationState.SEEN);
    assertThat(read(id, LEADER).shares())
        .filteredOn(one -> one.state() == CoordinationState.OPEN)
        .as("who has not acknowledged the order")
        .extracting(CoordinationItem.CoordinationItemShare::agency)
        .containsExactly("CA-AG");
    assertThat(refused(step(task, CoordinationEvent.ANSWER, "", "7/BC-QLTT"), MARKET))
        .as("from a page of before")
        .isEqualTo("overtaken");
    assertThat(refused(step(share(id, MARKET), CoordinationEvent.ANSWER, "Xong", ""), MARKET))
        .isEqualTo("document-missing");
    assertThat(refused(step(share(id, MARKET), CoordinationEvent.ACCEPT, "", ""), OFFICE))
        .isEqualTo("not-possible");
    done(step(share(id, MARKET), CoordinationEvent.ANSWER, "", "7/BC-QLTT"), MARKET);
    assertThat(refused(step(share(id, MARKET), CoordinationEvent.ACCEPT, "", ""), MARKET))
        .isEqualTo("not-yours");
    done(step(share(id, MARKET), CoordinationEvent.RETURN, "Thiếu số liệu", "", today), OFFICE);
    done(step(share(id, MARKET), CoordinationEvent.ANSWER, "", "8/BC-QLTT"), MARKET);
    done(step(share(id, MARKET), CoordinationEvent.ACCEPT, "", ""), OFFICE);
    assertThat(share(id, MARKET).state()).isEqualTo(CoordinationState.CLOSED);
    assertThat(clocks.of("share", task.id().toString()))
        .isNotEmpty()
        .allMatch(one -> !one.clock().state().open());
    assertThat(read(id, MARKET).shares().getFirst().steps())
        .extracting(CoordinationItem.CoordinationItemStep::event)
        .containsExactly(
            CoordinationEvent.ISSUE,
            CoordinationEvent.ACKNOWLEDGE,
            CoordinationEvent.ANSWER,
            CoordinationEvent.RETURN,
            CoordinationEvent.ANSWER,
            CoordinationEvent.ACCEPT);
  }

  @Test
  void what_an_agency_that_ended_was_told_to_do_its_heir_acknowledges_and_answers() {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer before = member(old, Role.AGENCY_HEAD);
    ActingOfficer heir = member(next, Role.AGENCY_HEAD);
    UUID id = done(directive(old), OFFICE);
    CoordinationItem.CoordinationItemShare task = share(id, before);
    UUID raised = done(matter(CoordinationKind.DIFFICULTY, List.of(), ""), before);
    NewBody.follows(agencies, old, next, today.plusDays(1));
    var seen = step(task, CoordinationEvent.ACKNOWLEDGE, "", "");
    assertThat(refused(seen, heir)).as("not yet its heir").isEqualTo("unknown");

    clock.move(Duration.ofDays(1));
    assertThat(refused(seen, MARKET)).as("another agency").isEqualTo("unknown");
    assertThat(refused(seen, before)).as("of an agency that ended").isEqualTo("unknown");
    assertThat(unread.of(heir)).anyMatch(one -> one.matter().equals(id));
    assertThat(unread.of(before)).noneMatch(one -> one.matter().equals(id));
    assertThat(read(id, heir).shares()).hasSize(1);
    done(seen, heir);
    String number = registry.issuedBy(next, "Kết quả").number();
    var answer =
        new PlanAct.PlanActStep(
            task.id(),
            CoordinationEvent.ANSWER,
            task.version() + 1,
            "",
            PlanPaper.numbered(String.valueOf(number)),
            null,
            null);
    done(answer, heir);
    done(step(read(id, OFFICE).shares().getFirst(), CoordinationEvent.ACCEPT, "", ""), OFFICE);
    assertThat(read(id, heir).shares().getFirst().state()).isEqualTo(CoordinationState.CLOSED);
    done(
        step(read(raised, heir).shares().getFirst(), CoordinationEvent.WITHDRAW, "Đã gỡ", ""),
        heir);
  }

  @Test
  void only_the_head_answers_an_order_and_with_a_paper_that_can_be_looked_at() {
    UUID id = done(directive("QLTT-AG"), OFFICE);
    ActingOfficer officer = member("QLTT-AG", Role.CASE_OFFICER);
    for (var event : List.of(CoordinationEvent.ACKNOWLEDGE, CoordinationEvent.ANSWER)) {
      assertThat(refused(step(share(id, officer), event, "", "1/BC"), officer))
          .as(event + " by a case officer")
          .isIn("not-yours", "not-possible");
    }
    assertThat(refused(step(share(id, MARKET), CoordinationEvent.ANSWER, "", "1/BC"), MARKET))
        .as("before it is acknowledged")
        .isEqualTo("not-possible");
    done(step(share(id, MARKET), CoordinationEvent.ACKNOWLEDGE, "", ""), MARKET);
    var typed =
        new PlanAct.PlanActStep(
            share(id, MARKET).id(),
            CoordinationEvent.ANSWER,
            2,
            "",
            PlanPaper.numbered("1/BC-QLTT"),
            null,
            null);
    assertThat(refused(typed, MARKET))
        .as("a number that was typed")
        .isEqualTo("paper-not-registered");
    var report = registry.issuedBy("QLTT-AG", "Kết quả kiểm tra");
    var answered =
        new PlanAct.PlanActStep(
            share(id, MARKET).id(),
            CoordinationEvent.ANSWER,
            2,
            "",
            PlanPaper.numbered(String.valueOf(report.number())),
            null,
            null);
    assertThat(refused(answered, member("QLTT-AG", Role.CASE_OFFICER))).isEqualTo("not-yours");
    done(answered, MARKET);
    assertThat(share(id, MARKET).state()).isEqualTo(CoordinationState.ANSWERED);
  }

  @Test
  void a_directive_cites_a_basis_that_is_in_force() {
    List<String> to = List.of("QLTT-AG");
    var paperless =
        new PlanAct.Issue(
            CoordinationKind.DIRECTIVE, "Việc", "Làm", to, today, issued(), null, null);
    assertThat(refused(paperless, LEADER)).as("words are no order").isEqualTo("order-needs-paper");
    assertThat(refused(matter(CoordinationKind.DIRECTIVE, to, "không-có"), OFFICE))
        .isEqualTo("basis-unknown");
    assertThat(refused(matter(CoordinationKind.DIRECTIVE, to, ENDED), OFFICE))
        .isEqualTo("basis-not-in-force");
    UUID id = done(matter(CoordinationKind.DIRECTIVE, to, "nq-41-2015"), OFFICE);
    assertThat(read(id, OFFICE).basis()).isEqualTo("nq-41-2015");
    var unknown =
        new PlanAct.Issue(
            CoordinationKind.DIRECTIVE,
            "Việc",
            "Làm",
            to,
            today,
            null,
            null,
            null,
            "",
            UUID.randomUUID());
    assertThat(refused(unknown, OFFICE)).isEqualTo("document-not-issued");
    var others =
        new PlanAct.Issue(
            CoordinationKind.DIRECTIVE,
            "Việc",
            "Làm",
            to,
            today,
            null,
            null,
            null,
            "",
            letter(List.of("THUE-AG")));
    assertThat(refused(others, OFFICE)).as("a letter to others").isEqualTo("letter-not-sent");
  }

  @Test
  void a_head_gives_tasks_to_those_below_alone_and_by_a_letter_of_the_own_agency() {
    ActingOfficer head = member("SCT-AG", Role.AGENCY_HEAD);
    ActingOfficer officer = member("SCT-AG", Role.CASE_OFFICER);
    List<String> below = List.of("QLTT-AG");
    assertThat(refused(matter(CoordinationKind.DIRECTIVE, below, ""), COMMUNE))
        .isEqualTo("not-under-you");
    assertThat(refused(matter(CoordinationKind.DIRECTIVE, List.of("CA-AG"), ""), head))
        .isEqualTo("not-under-you");
    assertThat(refused(matter(CoordinationKind.DIRECTIVE, below, ""), officer))
        .isEqualTo("not-yours");
    UUID borrowed = registry.issuedBy("BCD389-AG", "Giao việc", "QLTT-AG", "SCT-AG").id();
    var others =
        new PlanAct.Issue(
            CoordinationKind.DIRECTIVE,
            "Việc",
            "Làm",
            below,
            today,
            null,
            null,
            null,
            "",
            borrowed);
    assertThat(refused(others, head))
        .as("a letter of others")
        .isIn("not-your-letter", "document-not-issued");
    UUID id = done(matter(CoordinationKind.DIRECTIVE, below, ""), head);
    done(step(share(id, MARKET), CoordinationEvent.ACKNOWLEDGE, "", ""), MARKET);
    done(step(share(id, MARKET), CoordinationEvent.ANSWER, "", "9/BC-QLTT"), MARKET);
    for (ActingOfficer wrong : List.of(MARKET, officer, member("STC-AG", Role.AGENCY_HEAD))) {
      assertThat(refused(step(share(id, MARKET), CoordinationEvent.ACCEPT, "", ""), wrong))
          .isIn("not-yours", "unknown");
    }
    done(step(share(id, MARKET), CoordinationEvent.ACCEPT, "", ""), head);
    assertThat(share(id, MARKET).state()).isEqualTo(CoordinationState.CLOSED);
  }

  @Test
  void the_front_of_the_province_directs_the_fronts_of_communes_and_sees_who_answered() {
    String first = "MTTQ-XA-30292";
    String second = "MTTQ-XA-30307";
    ActingOfficer head = member("MTTQ-AG", Role.AGENCY_HEAD);
    ActingOfficer commune = member(first, Role.AGENCY_HEAD);
    List<String> below = List.of(first, second);
    UUID paper = registry.issuedBy("MTTQ-AG", "Vận động tiểu thương", first, second).id();
    var order =
        new PlanAct.Issue(
            CoordinationKind.DIRECTIVE,
            "Vận động tiểu thương",
            "Ký cam kết",
            below,
            today.plusDays(9),
            null,
            null,
            null,
            "",
            paper);
    assertThat(refused(order, member("SCT-AG", Role.AGENCY_HEAD))).isEqualTo("not-under-you");
    assertThat(refused(order, commune)).isEqualTo("not-under-you");
    UUID id = done(order, head);
    done(step(share(id, commune), CoordinationEvent.ACKNOWLEDGE, "", ""), commune);
    done(step(share(id, commune), CoordinationEvent.ANSWER, "40 hộ", "3/BC-MTTQ"), commune);
    assertThat(read(id, head).shares())
        .extracting(one -> one.agency() + " " + one.state())
        .containsExactlyInAnyOrder(first + " ANSWERED", second + " OPEN");
    assertThat(
            plans
                .matters(
                    CoordinationPage.CoordinationQuestion.of(id),
                    member("MTTQ-XA-30313", Role.AGENCY_HEAD))
                .matters())
        .as("a Front that was not asked")
        .isEmpty();
  }

  @Test
  void reminders_climb_three_steps_and_are_seen_by_the_agency_only() {
    Duty duty = duty(issued(), "QLTT-AG", List.of(), List.of("training"));
    CoordinationItem first = remind(duty);
    CoordinationItem second = remind(duty);
    assertThat(List.of(first.ladder(), second.ladder(), remind(duty).ladder()))
        .containsExactly(1, 2, 3);
    assertThat(second.follows()).isEqualTo(first.id());
    assertThat(remind(duty).ladder()).as("there is no fourth").isEqualTo(3);
    assertThat(
            plans.matters(CoordinationPage.CoordinationQuestion.of(first.id()), POLICE).matters())
        .isEmpty();
    assertThat(
            plans.matters(CoordinationPage.CoordinationQuestion.of(first.id()), MARKET).matters())
        .hasSize(1);
  }

  @Test
  void a_difficulty_goes_up_and_its_answer_comes_back() {
    UUID id = done(matter(CoordinationKind.DIFFICULTY, List.of("CA-AG"), ""), MARKET);
    assertThat(read(id, OFFICE).shares())
        .as("it concerns who raised it, whoever was named")
        .extracting(CoordinationItem.CoordinationItemShare::agency)
        .containsExactly("QLTT-AG");
    assertThat(plans.matters(CoordinationPage.CoordinationQuestion.of(id), POLICE).matters())
        .isEmpty();
    assertThat(refused(step(share(id, MARKET), CoordinationEvent.PASS_UP, "Xin tiền", ""), OFFICE))
        .as("without a new day")
        .isEqualTo("day-missing");
    done(
        step(share(id, MARKET), CoordinationEvent.PASS_UP, "Cần kinh phí tỉnh", "", today), OFFICE);
    assertThat(refused(step(share(id, MARKET), CoordinationEvent.ANSWER, "Tự lo", ""), OFFICE))
        .as("it is with the leaders now")
        .isEqualTo("not-yours");
    done(step(share(id, MARKET), CoordinationEvent.ANSWER, "Bổ sung 50 triệu", ""), LEADER);
    done(
        step(share(id, MARKET), CoordinationEvent.RETURN, "Chưa nhận được tiền", "", today),
        MARKET);
    assertThat(share(id, MARKET).state()).isEqualTo(CoordinationState.OPEN);
    done(step(share(id, MARKET), CoordinationEvent.ANSWER, "Đã chuyển", ""), OFFICE);
    done(step(share(id, MARKET), CoordinationEvent.ACCEPT, "", ""), MARKET);
    assertThat(share(id, MARKET).state()).isEqualTo(CoordinationState.CLOSED);
    assertThat(share(id, MARKET).answeredOn()).isEqualTo(today);
  }

  @Test
  void what_is_answered_late_says_so() {
    UUID id = done(matter(CoordinationKind.REMINDER, List.of("QLTT-AG", "CA-AG"), ""), OFFICE);
    assertThat(refused(matter(CoordinationKind.REMINDER, List.of("CA-AG"), ""), MARKET))
        .isEqualTo("not-yours");
    assertThat(refused(matter(CoordinationKind.REQUEST, List.of("CA-AG"), ""), OFFICE))
        .as("reports are asked for in the room of reports")
        .isEqualTo("not-yours");
    clock.move(Duration.ofDays(4));
    var late =
        new CoordinationPage.CoordinationQuestion(
            id, null, null, true, "QLTT-AG", null, null, 0, 1);
    assertThat(plans.matters(late, OFFICE).matters()).as("owes and is late").hasSize(1);
    done(step(share(id, MARKET), CoordinationEvent.ANSWER, "Đã gửi", "11/BC-QLTT"), MARKET);
    assertThat(share(id, MARKET).late()).isTrue();
    done(step(share(id, MARKET), CoordinationEvent.ACCEPT, "", ""), OFFICE);
    assertThat(refused(step(share(id, MARKET), CoordinationEvent.WITHDRAW, "Thôi", ""), OFFICE))
        .isEqualTo("not-possible");
  }

  @Test
  void a_visit_records_its_findings_and_what_was_mended() {
    UUID id = done(matter(CoordinationKind.VISIT, List.of("QLTT-AG"), ""), OFFICE);
    done(step(share(id, MARKET), CoordinationEvent.ACKNOWLEDGE, "", ""), MARKET);
    var found = today.plusDays(10);
    assertThat(
            refused(step(share(id, MARKET), CoordinationEvent.FIND, "", "1/BB-BCĐ", found), OFFICE))
        .isEqualTo("words-missing");
    assertThat(
            refused(step(share(id, MARKET), CoordinationEvent.FIND, "Sổ thiếu", "", found), OFFICE))
        .isEqualTo("document-missing");
    done(step(share(id, MARKET), CoordinationEvent.FIND, "Sổ thiếu", "1/BB-BCĐ", found), OFFICE);
    assertThat(share(id, MARKET).state()).isEqualTo(CoordinationState.FOUND);
    assertThat(share(id, MARKET).due()).isEqualTo(found);
    assertThat(clocks.of("share", share(id, MARKET).id().toString()))
        .as("the day of the visit is met, that of the remedy runs")
        .filteredOn(one -> one.clock().state().open())
        .hasSize(1);
    done(step(share(id, MARKET), CoordinationEvent.ANSWER, "", "20/BC-QLTT"), MARKET);
    done(step(share(id, MARKET), CoordinationEvent.ACCEPT, "", ""), OFFICE);
    assertThat(share(id, MARKET).state()).isEqualTo(CoordinationState.CLOSED);
  }

  @Test
  void advice_goes_to_the_leaders_and_becomes_a_directive() {
    UUID advice = done(matter(CoordinationKind.ADVICE, List.of(), ""), MARKET);
    done(step(share(advice, MARKET), CoordinationEvent.RETURN, "Nêu rõ chi phí", ""), OFFICE);
    done(step(share(advice, MARKET), CoordinationEvent.ANSWER, "", "30/TTr-QLTT"), MARKET);
    done(step(share(advice, MARKET), CoordinationEvent.PASS_UP, "Đồng ý trình", ""), OFFICE);
    assertThat(refused(step(share(advice, MARKET), CoordinationEvent.ACCEPT, "Duyệt", ""), OFFICE))
        .isEqualTo("not-yours");
    done(step(share(advice, MARKET), CoordinationEvent.ACCEPT, "Đồng ý", ""), LEADER);
    var after =
        new PlanAct.Issue(
            CoordinationKind.DIRECTIVE,
            "Theo tham mưu",
            "Làm",
            List.of("QLTT-AG"),
            today,
            null,
            null,
            advice,
            "nq-41-2015",
            letter(List.of("QLTT-AG")));
    assertThat(read(done(after, OFFICE), LEADER).follows()).isEqualTo(advice);
  }

  private CoordinationItem remind(Duty duty) {
    var act =
        new PlanAct.Issue(
            CoordinationKind.REMINDER,
            "Nhắc",
            "Đề nghị",
            List.of("QLTT-AG"),
            today,
            duty.plan(),
            duty.id(),
            null);
    return read(done(act, OFFICE), OFFICE);
  }

  private int count() {
    return plans
        .matters(CoordinationPage.CoordinationQuestion.of(CoordinationKind.DIRECTIVE), OFFICE)
        .count();
  }

  /** A decree of the register that another one replaced. */
  private static final String ENDED = "nd-52-2013";
}
