package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.cases.Office.code;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.reading.Overlap;
import vn.chosach.cases.reading.Overlaps;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Before an inspection: who was there this year. After a request to a platform: what came of it.
 */
@ChosachTest
class BeforeAndAfterTest {

  @Autowired Cases cases;
  @Autowired Overlaps overlaps;
  @Autowired Office office;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;

  @BeforeEach
  void people() {
    handler = office.handler();
    head = office.head();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_shop_that_was_inspected_this_year_is_pointed_at_also_when_that_case_is_closed() {
    String shop = "Gian hàng " + UUID.randomUUID();
    CaseFile before = inspectedAndClosed(shop);
    CaseFile now = named(office.assigned(handler, head, "Lần nữa"), shop);
    var outcome = cases.proceed(now.id(), office.plan(handler), now.version(), handler);
    assertThat(outcome).isEqualTo(ActOutcome.refused("cases.overlap"));
    assertThat(overlaps.around(now.id(), handler))
        .containsExactly(new Overlap(Office.QLTT, SubjectKind.SHOP, office.today()));
    assertThat(overlaps.around(now.id(), handler).toString()).doesNotContain(before.number(), shop);
  }

  @Test
  void an_inspection_of_an_earlier_year_points_at_nothing() {
    LocalDate today = Vietnam.dayOf(clock.instant());
    clock.moveTo(today.minusYears(1).atTime(9, 0).atZone(Vietnam.ZONE).toInstant());
    handler = office.handler();
    head = office.head();
    String shop = "Gian hàng " + UUID.randomUUID();
    inspectedAndClosed(shop);
    clock.reset();
    CaseFile now = named(office.assigned(handler, head, "Năm sau"), shop);
    assertThat(office.go(now, office.plan(handler), handler).state()).isEqualTo(CaseState.PLANNED);
  }

  @Test
  void a_request_to_a_platform_needs_proof_that_the_platform_has_it() {
    CaseFile now = office.assigned(handler, head, "Kem trộn");
    var outcome =
        cases.proceed(
            now.id(),
            new CaseAct.TakeDown("tiktok", "video 1", "214/QLTT", clock.instant(), " "),
            now.version(),
            handler);
    assertThat(code(outcome)).isEqualTo("cases.proof-missing");
    assertThat(read(now).requests()).isEmpty();
  }

  @Test
  void its_day_runs_from_the_receipt_and_what_still_stands_after_it_is_written_down_as_late() {
    CaseFile now = office.assigned(handler, head, "Kem trộn");
    // The database keeps microseconds.
    Instant received = clock.instant().truncatedTo(ChronoUnit.MICROS);
    now =
        office.go(
            now,
            new CaseAct.TakeDown("tiktok", "video 1", "214/QLTT", received, "Cổng, mã 77"),
            handler);
    Dossier.Request request = read(now).requests().getFirst();
    assertThat(request.proof()).isEqualTo("Cổng, mã 77");
    var due = java.util.Objects.requireNonNull(request.clock()).clock().dueAt();
    assertThat(Duration.between(request.askedAt(), due)).isEqualTo(Duration.ofHours(24));
    clock.move(Duration.ofHours(25));
    now =
        office.go(
            now,
            new CaseAct.CheckTakeDown(request.id(), clock.instant(), false, "Vẫn xem được"),
            handler);
    request = read(now).requests().getFirst();
    assertThat(request.gone()).isFalse();
    assertThat(java.util.Objects.requireNonNull(request.clock()).clock().late(clock.instant()))
        .isTrue();
    var again = new CaseAct.CheckTakeDown(request.id(), clock.instant(), true, "");
    assertThat(code(cases.proceed(now.id(), again, now.version(), handler)))
        .isEqualTo("cases.unknown-request");
  }

  private CaseFile inspectedAndClosed(String shop) {
    CaseFile file = named(office.assigned(handler, head, "Lần đầu"), shop);
    file = office.go(file, office.plan(handler), handler);
    file = office.go(file, office.inspect(false), handler);
    file = office.go(file, new CaseAct.Propose(CaseEvent.CLEAR, "Hàng có đủ hóa đơn"), handler);
    file = Office.file(cases.answer(file.id(), true, "Đồng ý", file.version(), head));
    file = office.go(file, office.plainly(CaseEvent.CLOSE), handler);
    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
    return file;
  }

  private CaseFile named(CaseFile file, String shop) {
    return office.go(file, new CaseAct.NameSubject(SubjectKind.SHOP, shop, ""), handler);
  }

  private Dossier read(CaseFile file) {
    return cases.read(file.number(), handler).orElseThrow();
  }
}
