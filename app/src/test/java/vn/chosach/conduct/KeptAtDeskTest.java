package vn.chosach.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.tips.integrity.IntegrityTips;
import vn.chosach.tips.integrity.KeptReports;

/** Nothing lies at the integrity desk unseen, and nobody learns there what it is about. */
@ChosachTest
class KeptAtDeskTest {

  private static final String KEPT = "/liem-chinh/dang-giu";

  @Autowired Tips tips;
  @Autowired IntegrityTips integrity;
  @Autowired KeptReports kept;
  @Autowired Conduct conduct;
  @Autowired Office office;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private ActingOfficer desk;
  private ActingOfficer auditor;
  private String day;

  /** A day on which no other test receives anything, so that its rows are found by it. */
  @BeforeEach
  void onADayOfItsOwn() {
    clock.move(Duration.ofDays(717));
    desk = office.officer("BCD389-AG", Role.INTEGRITY_OFFICER);
    auditor = office.officer("QLTT-AG", Role.AUDITOR);
    day = office.today().format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void auditors_see_state_reason_and_days_and_nothing_of_what_it_is_about() throws Exception {
    UUID named = told("QLTT-AG");
    UUID open = told(null);
    clock.move(Duration.ofDays(12));
    assertThat(rows(auditor)).hasSize(2).allMatch(row -> row.text().contains("12 ngày"));
    assertThat(rows(auditor))
        .anyMatch(row -> row.text().contains("Số cơ quan bị nêu: 1"))
        .anyMatch(row -> row.text().contains("Chưa rõ cơ quan bị nêu"))
        .allMatch(row -> row.text().contains("Đã nhận, chưa mở vụ việc"));

    assertThat(integrity.handBack(named, "Không rõ", desk.actor(), desk.roles()))
        .isInstanceOf(ActOutcome.Waiting.class);
    assertThat(
            conduct.open(
                new IntegrityWish(
                    open,
                    new Accusation("Bao che kho hàng", "SCT-AG", "Đội 3", null, ""),
                    clock.instant().minus(Duration.ofDays(12)),
                    "Đơn gửi tận tay"),
                desk))
        .isInstanceOf(ActOutcome.Done.class);
    clock.move(Duration.ofDays(40));
    assertThat(rows(auditor))
        .hasSize(2)
        .anyMatch(row -> row.text().contains("Chờ người thứ hai đồng ý trả về hộp tiếp nhận, 40"))
        .anyMatch(row -> row.text().contains("Mới nhận") && row.text().contains("Quá hạn"))
        .allMatch(row -> row.text().contains("52 ngày"));

    String number = tips.read(List.of(named), TipDesk.INTEGRITY).getFirst().number();
    for (String lang : List.of("", "/en")) {
      assertThat(Seat.page(mvc, lang + KEPT, auditor).select("main").text())
          .doesNotContain(number, "Nhận tiền", "Bao che kho", "Đội 3", "LC-", "conduct.")
          .doesNotContain("Chi cục Quản lý thị trường", "Sở Công Thương", "Người Thử");
    }
  }

  @Test
  void nobody_is_asked_to_give_back_what_an_integrity_case_holds() {
    ActingOfficer second = office.officer("CA-AG", Role.INTEGRITY_OFFICER);
    UUID free = told("QLTT-AG");
    UUID opened = told("QLTT-AG");
    for (UUID one : List.of(free, opened)) {
      assertThat(integrity.handBack(one, "Không nói về cán bộ", desk.actor(), desk.roles()))
          .isInstanceOf(ActOutcome.Waiting.class);
    }
    assertThat(asked(second)).contains(free, opened);
    assertThat(
            conduct.open(
                new IntegrityWish(
                    opened,
                    new Accusation("Bao che kho hàng", "QLTT-AG", "Đội 3", null, ""),
                    clock.instant(),
                    "Đơn gửi tận tay"),
                desk))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(asked(second)).as("to agree would be refused").contains(free).doesNotContain(opened);
    assertThat(integrity.handBack(opened, "Đồng ý", second.actor(), second.roles()))
        .isEqualTo(ActOutcome.refused("tips.held-by-integrity"));
    assertThat(asked(office.officer("QLTT-AG", Role.INTEGRITY_OFFICER)))
        .as("whose agency is accused")
        .doesNotContain(free);
  }

  private List<UUID> asked(ActingOfficer officer) {
    return kept.toAgree(officer).stream().map(KeptReports.AskedBack::id).toList();
  }

  @Test
  void only_auditors_open_it() throws Exception {
    for (Role role : Role.values()) {
      int status =
          mvc.perform(get(KEPT).with(Seat.of(new ActingOfficer(desk.actor(), Set.of(role)))))
              .andReturn()
              .getResponse()
              .getStatus();
      assertThat(status).as(role.name()).isEqualTo(role == Role.AUDITOR ? 200 : 403);
    }
  }

  private List<Element> rows(ActingOfficer reader) throws Exception {
    return Seat.page(mvc, KEPT, reader).select("main tbody tr:contains(" + day + ")");
  }

  private UUID told(@Nullable String agency) {
    UUID id = UUID.randomUUID();
    var report =
        new Report(
            Channel.WEB,
            null,
            "",
            "30307",
            "bến phà",
            null,
            "Nhận tiền bỏ qua " + id,
            null,
            null,
            null,
            true,
            "Đội 3",
            agency,
            null);
    assertThat(
            tips.receive(
                id,
                id.toString(),
                report,
                new Reporter("Người Thử", "0900000001", "", ""),
                new Actor(Actor.ActorKind.CITIZEN, id, null)))
        .isInstanceOf(Reception.Received.class);
    return id;
  }
}
