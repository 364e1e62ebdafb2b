package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Stage;

/** Money: stage by stage, tied to exhibits, secret sums only. */
class FundingTest extends PlanDesk {

  @Autowired Office office;

  @Test
  void a_payment_above_the_commitment_needs_a_reason() {
    int year = today.getYear() + 1;
    done(book(year, Stage.ALLOCATION, 100, ""), OFFICE);
    done(book(year, Stage.COMMITMENT, 80, ""), OFFICE);
    assertThat(refused(book(year, Stage.PAYMENT, 81, ""), OFFICE)).isEqualTo("exceeds-before");
    assertThat(refused(book(year, Stage.PAYMENT, -1, "Nhầm"), OFFICE)).isEqualTo("below-zero");
    done(book(year, Stage.PAYMENT, 81, "Giá tăng"), OFFICE);
    assertThat(refused(book(year, Stage.PAYMENT, -1, ""), OFFICE)).isEqualTo("reason-missing");
    assertThat(refused(book(year, Stage.PAYMENT, 1, ""), POLICE)).isEqualTo("not-yours");
    assertThat(refused(book(2021, Stage.PAYMENT, 1, ""), OFFICE)).isEqualTo("year-out-of-range");
    assertThat(refused(book(year, Stage.PAYMENT, 0, ""), OFFICE)).isEqualTo("amount-out-of-range");
    assertThat(plans.budget(year, OFFICE).total(Stage.PAYMENT)).isEqualTo(new Dong(81));
    assertThat(plans.budget(year, POLICE).lines()).isEmpty();
  }

  @Test
  void a_booking_that_exceeds_the_stage_before_is_refused_until_it_does_not() {
    int year = today.getYear() + 4;
    done(book(year, Stage.ESTIMATE, 100, ""), OFFICE);
    PlanAct refused = book(year, Stage.PAYMENT, 5, "");
    assertThat(refused(refused, OFFICE)).isEqualTo("exceeds-before");
    done(book(year, Stage.ALLOCATION, 9, ""), OFFICE);
    done(book(year, Stage.COMMITMENT, 9, ""), OFFICE);
    done(refused, OFFICE);
  }

  @Test
  void of_bought_information_only_sums_are_held() {
    int year = today.getYear() + 2;
    var told = book(year, Spending.INFORMATION, Stage.ESTIMATE, "Tên ai đó", "", "", null);
    assertThat(refused(told, OFFICE)).isEqualTo("secret-holds-sums");
    var numbered = book(year, Spending.INFORMATION, Stage.ESTIMATE, "", "4/QĐ-X", "", null);
    assertThat(refused(numbered, OFFICE)).isEqualTo("secret-holds-sums");
    done(book(year, Spending.INFORMATION, Stage.ESTIMATE, "", "", "", null), OFFICE);
    assertThat(plans.budget(year, OFFICE).lines()).hasSize(1);
    assertThat(plans.budget(year, OFFICE).bookings()).isEmpty();
  }

  @Test
  void the_cost_of_confiscated_goods_names_an_exhibit_of_a_case_in_sight() {
    int year = today.getYear() + 3;
    ActingOfficer handler = office.handler();
    CaseFile file = office.assigned(handler, office.head(), "Kho kem trộn");
    file =
        office.go(
            file,
            new CaseAct.Secure(
                1, ExhibitKind.GOODS, "Hũ kem", "6 hũ", clock.instant(), "0092-03", "Kho số 2"),
            handler);
    var member = new ActingOfficer(office.head().actor(), office.head().roles());
    Spending kind = Spending.CONFISCATED_ASSETS;
    String number = file.number();
    done(book(year, kind, Stage.ALLOCATION, "Bảo quản", "4/QĐ-X", "", null), OFFICE);
    assertThat(refused(book(year, kind, Stage.COMMITMENT, "Kho", "4/QĐ-X", "", null), member))
        .isEqualTo("unknown-exhibit");
    assertThat(refused(book(year, kind, Stage.COMMITMENT, "Kho", "4/QĐ-X", number, 99), member))
        .isEqualTo("unknown-exhibit");
    assertThat(refused(book(year, kind, Stage.COMMITMENT, "Kho", "4/QĐ-X", number, 1), CUSTOMS))
        .isEqualTo("not-yours");
    assertThat(
            refused(
                book(year, Spending.TRAINING, Stage.COMMITMENT, "Lớp", "4/QĐ-X", number, 1),
                member))
        .isEqualTo("exhibit-not-asked");
    done(book(year, kind, Stage.COMMITMENT, "Kho lạnh", "4/QĐ-X", number, 1), member);
    assertThat(plans.budget(year, member).bookings().getFirst().caseNumber()).isEqualTo(number);
    assertThat(plans.budget(year, member).bookings().getFirst().exhibit()).isEqualTo(1);
  }

  private PlanAct book(int year, Stage stage, long amount, String reason) {
    return new PlanAct.Book(
        year,
        "QLTT-AG",
        FundingSource.SECTOR,
        Spending.TRAINING,
        stage,
        new Dong(amount),
        today,
        "Lớp",
        "4/QĐ-X",
        reason,
        "",
        null);
  }

  private PlanAct book(
      int year,
      Spending spending,
      Stage stage,
      String words,
      String document,
      String caseNumber,
      @Nullable Integer exhibit) {
    return new PlanAct.Book(
        year,
        "QLTT-AG",
        FundingSource.SECTOR,
        spending,
        stage,
        new Dong(5),
        today,
        words,
        document,
        "",
        caseNumber,
        exhibit);
  }
}
