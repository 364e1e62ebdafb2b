package vn.chosach.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.documents.Registry.done;
import static vn.chosach.documents.Registry.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.acts.Absences;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** Who is away signs nothing, nothing is laid before that one, and what waits goes to another. */
@ChosachTest
class AbsencesTest {

  private static final String PAGE = "/van-ban/quyen-ky/vang-mat";

  @Autowired Documents documents;
  @Autowired Absences absences;
  @Autowired Registry registry;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private ActingOfficer writer;
  private ActingOfficer head;
  private ActingOfficer deputy;
  private UUID right;
  private UUID other;

  @BeforeEach
  void twoSignatories() {
    writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    head = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    deputy = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    right = registry.right(head);
    other = registry.right(deputy);
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void what_waits_for_who_is_away_is_taken_back_and_signed_by_another() {
    var draft = registry.drafted(writer, "Trình lúc vắng");
    done(documents.proceed(draft.id(), new DocumentAct.Submit(right), 0, writer));
    assertThat(refusal(registry.step(draft, DocumentEvent.SEND_BACK, "Trình lại", writer)))
        .as("the signatory is there")
        .isEqualTo("documents.not-yours");
    assertThat(away(today(), today().plusDays(2), head)).isEmpty();
    assertThat(refusal(registry.step(draft, DocumentEvent.SIGN, "", head)))
        .isEqualTo("documents.signatory-away");
    done(registry.step(draft, DocumentEvent.SEND_BACK, "Người ký vắng", writer));
    assertThat(refusal(documents.proceed(draft.id(), new DocumentAct.Submit(right), 0, writer)))
        .isEqualTo("documents.signatory-away");
    done(documents.proceed(draft.id(), new DocumentAct.Submit(other), 0, writer));
    assertThat(done(registry.step(draft, DocumentEvent.SIGN, "", deputy)).state())
        .isEqualTo(vn.chosach.documents.life.DocumentState.SIGNED);
  }

  @Test
  void after_the_last_day_or_an_early_return_the_signatory_signs_again() {
    var draft = registry.drafted(writer, "Trở lại");
    assertThat(away(today().plusDays(1), today().plusDays(2), head)).isEmpty();
    done(documents.proceed(draft.id(), new DocumentAct.Submit(right), 0, writer));
    clock.move(Duration.ofDays(1));
    assertThat(refusal(registry.step(draft, DocumentEvent.SIGN, "", head)))
        .isEqualTo("documents.signatory-away");
    UUID absence =
        absences.all(head).stream()
            .filter(one -> one.officer().equals(head.actor().id()))
            .findFirst()
            .orElseThrow()
            .id();
    ActingOfficer foreign = registry.officer("CA-AG", Role.AGENCY_HEAD);
    assertThat(absences.end(absence, foreign)).hasValueSatisfying(is("documents.not-yours"));
    assertThat(absences.end(absence, writer)).hasValueSatisfying(is("documents.not-yours"));
    assertThat(absences.end(absence, head)).isEmpty();
    assertThat(absences.end(absence, head)).hasValueSatisfying(is("documents.not-possible"));
    done(registry.step(draft, DocumentEvent.SIGN, "", head));

    assertThat(away(today(), today(), deputy)).isEmpty();
    var later = registry.drafted(writer, "Hết ngày vắng");
    assertThat(refusal(documents.proceed(later.id(), new DocumentAct.Submit(other), 0, writer)))
        .isEqualTo("documents.signatory-away");
    clock.move(Duration.ofDays(1));
    done(documents.proceed(later.id(), new DocumentAct.Submit(other), 0, writer));
  }

  @Test
  void days_away_are_those_of_a_signatory_in_order_and_recorded_by_who_may() {
    LocalDate day = today();
    assertThat(absences.record(id(head), Registry.QLTT, day, day, "Phép", writer))
        .hasValueSatisfying(is("documents.not-yours"));
    assertThat(absences.record(id(head), "CA-AG", day, day, "Phép", head))
        .hasValueSatisfying(is("documents.not-yours"));
    assertThat(absences.record(id(writer), Registry.QLTT, day, day, "Phép", writer))
        .hasValueSatisfying(is("documents.signs-nothing"));
    assertThat(away(day, day.minusDays(1), head)).hasValueSatisfying(is("documents.absence-days"));
    assertThat(away(day.minusDays(3), day.minusDays(1), head))
        .hasValueSatisfying(is("documents.absence-days"));
    assertThat(away(day, day.plusDays(366), head)).hasValueSatisfying(is("documents.absence-days"));
    assertThat(absences.record(id(head), Registry.QLTT, day, day, " ", head))
        .hasValueSatisfying(is("documents.words-missing"));
    assertThat(away(day, day.plusDays(9), head)).isEmpty();
    assertThat(away(day.plusDays(9), day.plusDays(12), head))
        .hasValueSatisfying(is("documents.absence-overlaps"));
    assertThat(
            absences.record(
                id(head), Registry.QLTT, day.plusDays(10), day.plusDays(12), "Phép", deputy))
        .as("a head of the agency records it too")
        .isEmpty();
  }

  @Test
  void the_page_records_days_and_the_choice_of_signatories_leaves_who_is_away_out()
      throws Exception {
    var desk = new Desk(mvc, head);
    String mine = head.actor().id() + "@" + Registry.QLTT;
    desk.fill(PAGE, PAGE, "ai", mine, "den", today().plusDays(1).toString(), "ly-do", "Đi họp");
    Document page = desk.page(PAGE);
    assertThat(page.text()).contains("Đi họp", "Đang vắng");
    var draft = registry.drafted(writer, "Chọn người ký");
    Document paper = new Desk(mvc, writer).page("/van-ban/" + draft.id());
    assertThat(paper.select("select[name=quyen-ky] option").eachAttr("value"))
        .contains(other.toString())
        .doesNotContain(right.toString());
    UUID absence =
        absences.all(head).stream()
            .filter(one -> one.officer().equals(head.actor().id()))
            .findFirst()
            .orElseThrow()
            .id();
    desk.fill(PAGE, absence + "/ve");
    assertThat(
            new Desk(mvc, writer).page("/van-ban/" + draft.id()).select("option").eachAttr("value"))
        .contains(right.toString());
  }

  private Optional<Refusal> away(LocalDate from, LocalDate to, ActingOfficer who) {
    return absences.record(id(who), Registry.QLTT, from, to, "Đi công tác", who);
  }

  private static UUID id(ActingOfficer who) {
    return java.util.Objects.requireNonNull(who.actor().id());
  }

  private LocalDate today() {
    return registry.today();
  }

  private static java.util.function.Consumer<Refusal> is(String code) {
    return refusal -> assertThat(refusal.code()).isEqualTo(code);
  }
}
