package vn.chosach.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.legislation.Legislation;
import vn.chosach.legislation.life.Finding;
import vn.chosach.legislation.life.Finding.FindingWish;
import vn.chosach.legislation.life.FindingKind;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalAct;
import vn.chosach.legislation.life.ProposalLevel;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;

/**
 * Findings on texts of law, and a proposal on which other agencies are asked by a signed letter.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 70)
class DemoLegislation implements Scene {

  private static final String LAW = "nd-98-2020";
  private static final int ROUND = 14;

  private final Legislation legislation;
  private final Documents documents;
  private final DemoSigning signing;
  private final Officers officers;
  private final InstantSource time;

  DemoLegislation(
      Legislation legislation,
      Documents documents,
      DemoSigning signing,
      Officers officers,
      InstantSource time) {
    this.legislation = legislation;
    this.documents = documents;
    this.signing = signing;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer writer = member("qltt.vien");
    ActingOfficer head = member("qltt.truong");
    if (!legislation.proposals().isEmpty()) {
      return;
    }
    Finding live =
        found(
            "Điều 9",
            FindingKind.GAP,
            "Chưa có mức phạt riêng cho người phát trực tiếp bán hàng không rõ nguồn gốc khi không"
                + " phải chủ gian hàng.",
            "Bổ sung hành vi và mức phạt cho người phát trực tiếp.",
            writer);
    Finding worth =
        found(
            "Điều 17",
            FindingKind.UNFIT,
            "Trị giá hàng chỉ rao mà chưa có hàng tại chỗ không tính được, nên không chọn được"
                + " khung phạt.",
            "Cho phép tính theo giá rao và số đơn đã bán.",
            writer);
    found(
        "Điều 63",
        FindingKind.OUTDATED,
        "Còn gọi “sàn giao dịch thương mại điện tử” trong khi luật mới dùng “nền tảng”.",
        "",
        writer);
    LawProposal one =
        done(
            legislation.open(
                "Xử phạt hành vi bán hàng không rõ nguồn gốc qua phát trực tiếp",
                LAW,
                ProposalLevel.CENTRAL,
                writer));
    one = go(one, new ProposalAct.Group(List.of(live.id(), worth.id())), writer);
    one =
        go(
            one,
            new ProposalAct.Compare(
                new LawProposal.Comparison(
                    "Điều 9",
                    "Chỉ nêu người kinh doanh hàng hóa.",
                    "Thêm: người phát trực tiếp giới thiệu, chốt đơn hàng hóa không rõ nguồn gốc.",
                    "Người phát trực tiếp hưởng lợi nhưng không phải chủ hàng.")),
            writer);
    LocalDate by = Vietnam.dayOf(time.instant()).plusDays(ROUND);
    go(one, new ProposalAct.Ask(List.of("CA-AG", "THUE-AG", "STP-AG"), by, ""), writer);
    UUID letter =
        legislation.read(one.number(), writer).orElseThrow().waiting().orElseThrow().document();
    done(documents.proceed(letter, new DocumentAct.Submit(signing.right(head)), 0, writer));
    done(documents.proceed(letter, new DocumentAct.Sign("", true), 0, head));
  }

  private Finding found(
      String article, FindingKind kind, String words, String wish, ActingOfficer officer) {
    return done(
        legislation.record(new FindingWish(LAW, article, kind, words, wish, "", ""), officer));
  }

  private LawProposal go(LawProposal one, ProposalAct act, ActingOfficer who) {
    return done(legislation.proceed(one.id(), act, one.version(), who));
  }

  private ActingOfficer member(String account) {
    return officers.named(account).map(ActingOfficer::of).orElseThrow();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
