package vn.chosach.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAct;

/** The orders of the committee: those of the year were carried out and accepted, one is open. */
final class DemoOrders {

  /** So many days after its letter an order was carried out. */
  private static final int ANSWERED = 6;

  private final Documents documents;
  private final DemoMembers cast;
  private final StagedTime time;

  DemoOrders(Documents documents, DemoMembers cast, StagedTime time) {
    this.documents = documents;
    this.cast = cast;
    this.time = time;
  }

  /** Each task rests on the letter of the committee that gives it; the older ones are done. */
  void direct(UUID plan) {
    ActingOfficer leader = cast.member("lanhdao");
    List<Document> letters =
        documents
            .list(new DocumentQuestion("", DocumentState.ISSUED, "CV", 0, 0, 50), leader)
            .documents()
            .stream()
            .filter(one -> one.agency().equals(leader.agency()) && one.origin() == null)
            .sorted(Comparator.comparing(Document::changedAt))
            .toList();
    for (Document letter : letters) {
      LocalDate day = Vietnam.dayOf(letter.changedAt());
      if (day.isBefore(today().minusDays(DemoMembers.DAYS))) {
        carriedOut(plan, letter, day, leader);
      } else {
        direct(plan, letter.id(), leader);
      }
    }
  }

  private void carriedOut(UUID plan, Document letter, LocalDate day, ActingOfficer leader) {
    List<DemoForce> told =
        documents.read(letter.id(), leader).orElseThrow().drafting().recipients().stream()
            .filter(one -> one.purpose() == Recipient.Purpose.CARRY_OUT)
            .flatMap(one -> DemoForce.of(Objects.requireNonNull(one.agency())).stream())
            .toList();
    UUID id =
        at(
            day,
            () ->
                cast.done(
                    new PlanAct.Issue(
                        CoordinationKind.DIRECTIVE,
                        letter.subject(),
                        "Báo cáo kết quả kèm văn bản.",
                        told.stream().map(DemoForce::agency).toList(),
                        day.plusDays(10),
                        plan,
                        null,
                        null,
                        "",
                        letter.id()),
                    leader));
    for (DemoForce force : told) {
      String agency = force.agency();
      CoordinationEvent answer = CoordinationEvent.ANSWER;
      at(
          day.plusDays(1),
          () -> cast.step(id, force.head(), agency, CoordinationEvent.ACKNOWLEDGE, "", ""));
      at(
          day.plusDays(ANSWERED),
          () ->
              cast.step(
                  id,
                  force.head(),
                  agency,
                  answer,
                  "Đã kiểm tra, xử lý xong.",
                  "64/BC (minh họa)"));
      at(
          day.plusDays(ANSWERED + 2L),
          () -> cast.step(id, "thuongtruc", agency, CoordinationEvent.ACCEPT, "", ""));
    }
  }

  private void direct(UUID plan, UUID letter, ActingOfficer leader) {
    UUID id =
        cast.done(
            new PlanAct.Issue(
                CoordinationKind.DIRECTIVE,
                "Kiểm tra mỹ phẩm bán qua livestream dịp cuối năm",
                "Tập trung kho hàng và điểm phát livestream; báo cáo kết quả kèm văn bản.",
                List.of("QLTT-AG", "THUE-AG"),
                cast.today().plusDays(DemoMembers.DAYS),
                plan,
                null,
                null,
                "",
                letter),
            leader);
    cast.step(id, "thue.truong", "THUE-AG", CoordinationEvent.ACKNOWLEDGE, "", "");
    cast.step(id, "qltt.truong", "QLTT-AG", CoordinationEvent.ACKNOWLEDGE, "", "");
    cast.step(
        id,
        "qltt.truong",
        "QLTT-AG",
        CoordinationEvent.ANSWER,
        "Đã kiểm tra ba kho.",
        "77/BC-QLTT");
    cast.step(id, "thuongtruc", "QLTT-AG", CoordinationEvent.ACCEPT, "", "");
    cast.done(
        new PlanAct.Issue(
            CoordinationKind.DIFFICULTY,
            "Thiếu kinh phí kiểm nghiệm mẫu mỹ phẩm quý IV",
            "Còn 14 mẫu chưa gửi kiểm nghiệm. Đề nghị bổ sung kinh phí.",
            List.of(),
            cast.today().plusDays(DemoMembers.DAYS),
            plan,
            null,
            null),
        cast.member("qltt.truong"));
  }

  private LocalDate today() {
    return cast.today();
  }

  private <T> T at(LocalDate day, Supplier<T> work) {
    return time.at(DemoHistory.at(day, 15), work);
  }
}
