package vn.chosach.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.MovableClock;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.plans.PlanDesk;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.ui.BrowserTest;
import vn.chosach.vault.Vault;

/** From the plan to the matrix, to the rows behind a number, by keyboard in a real browser. */
@Timeout(180)
class PlansInTheBrowserTest extends BrowserTest {

  private static final ActingOfficer OFFICE =
      new ActingOfficer(Actor.officer(new UUID(7, 7), "SCT-AG"), Set.of(Role.STANDING_OFFICE));

  @Autowired Plans plans;
  @Autowired Vault vault;
  @Autowired Registry registry;
  @Autowired People people;
  @Autowired MovableClock clock;

  private final String title = "Kế hoạch bàn phím " + UUID.randomUUID();
  private LocalDate today;
  private UUID plan;
  private UUID matter;

  @BeforeEach
  void aPlanAndAnOfficer() {
    today = Vietnam.dayOf(clock.instant());
    plan =
        done(
            new PlanAct.DrawUp(
                "", title, today.minusDays(2), today.plusDays(60), List.of(), null, false, true));
    var duty =
        new DutyText(
            "I.1",
            "I",
            "Mở lớp nhận biết hàng giả",
            "",
            "R49",
            "QLTT-AG",
            List.of("CA-AG", "BCD389-XA"),
            Frequency.YEAR,
            null,
            2,
            List.of("training", "inspections"));
    UUID id = done(new PlanAct.Write(plan, 1, duty, "", PlanPaper.NONE));
    done(new PlanAct.IssuePlan(plan, 2, today, PlanDesk.paper("9/KH-BCĐ389", vault)));
    done(
        new PlanAct.Indicate(
            plan, "I", id, "inspections", "Số cuộc kiểm tra", "", "cuộc", false, 5L, 40L));
    matter =
        done(
            new PlanAct.Issue(
                CoordinationKind.COLLECTION,
                "Thu kế hoạch " + title,
                "Gửi kế hoạch triển khai.",
                List.of("QLTT-AG", "CA-AG", "SYT-AG"),
                today.plusDays(5),
                plan,
                null,
                null));
    var visit = new Visit(URI.create(address("/")).getPort());
    visit.enter(people, people.complete(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER));
    session(visit.cookie());
  }

  @Test
  void evidenceIsEnteredByKeyboardAndShowsInTheMatrix() {
    width(1366);
    open("/ke-hoach");
    tabAndEnter("a[href$='/ke-hoach/" + plan + "']");
    assertThat(element("h1").getText()).isEqualTo(title);
    tabAndEnter(".tabs a[href$='/ma-tran']");
    int before = counted();
    tabAndEnter(".matrix td.leads a");
    assertThat(element("h1").getText()).contains("Mở lớp nhận biết hàng giả");
    tabTo("#loi");
    type("Lớp cho cán bộ xã");
    tabTo("#so");
    String number = String.valueOf(registry.issuedBy("QLTT-AG", "Mở lớp").number());
    type(number);
    tabAndEnter("form[action$='/minh-chung'] .btn--main");
    assertThat(element("#h-mc").findElement(org.openqa.selenium.By.xpath("..")).getText())
        .contains("Lớp cho cán bộ xã", number);
    open("/ke-hoach/" + plan + "/ma-tran");
    assertThat(counted()).as("proposed only").isEqualTo(before);
    var leader =
        new ActingOfficer(
            Actor.officer(UUID.randomUUID(), "BCD389-AG"), Set.of(Role.COMMITTEE_LEADER));
    plans
        .waitingProofs(leader)
        .forEach(one -> plans.proceed(new PlanAct.AnswerProof(one.id(), true, ""), leader));
    open("/ke-hoach/" + plan + "/ma-tran");
    assertThat(counted()).isEqualTo(before + 1);
    tabAndEnter(".matrix tfoot a");
    assertThat(browser().findElements(org.openqa.selenium.By.cssSelector(".matrix thead th")))
        .as("one column alone")
        .hasSize(2);
  }

  /** What the cell counts of the two that are asked; other tests count for the same agency. */
  private int counted() {
    String cell = element(".matrix td.leads a").getText();
    assertThat(cell).contains("/2");
    return Integer.parseInt(cell.substring(0, cell.indexOf('/')).strip());
  }

  @Test
  void everyPageOfAPlanIsRightAtEveryWidth() {
    var faults = new ArrayList<String>();
    open("/ke-hoach/" + plan + "/ma-tran");
    String duty = String.valueOf(element(".matrix td a").getDomAttribute("href"));
    for (String path :
        List.of(
            "/ke-hoach/" + plan,
            "/ke-hoach/" + plan + "/ma-tran",
            "/ke-hoach/" + plan + "/chi-so",
            duty,
            "/chi-dao/" + matter,
            "/chi-dao/moi?loai=DIRECTIVE")) {
      faultsAtEveryWidth(path).forEach(fault -> faults.add(path + " " + fault));
    }
    assertThat(faults).isEmpty();
  }

  /** As a keyboard does: keys that are sent to the field of a file would name a file. */
  private void type(CharSequence keys) {
    new Actions(browser()).sendKeys(keys).perform();
  }

  private UUID done(PlanAct act) {
    ActOutcome<UUID> outcome = plans.proceed(act, OFFICE);
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }
}
