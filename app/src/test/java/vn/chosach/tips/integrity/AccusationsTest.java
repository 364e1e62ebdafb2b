package vn.chosach.tips.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.work.HeldWork;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening.HappeningKind;
import vn.chosach.tips.OpenedIdentity;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Vault;

/** A report that accuses an agency does not exist for the officers of that agency. */
@ChosachTest
class AccusationsTest {

  private static final String MARKET = "QLTT-AG";
  private static final String POLICE = "CA-AG";
  private static final String WHY = "Người gửi nói rõ tên đơn vị";

  @Autowired Agencies agencies;
  @Autowired IntegrityTips integrity;
  @Autowired HeldWork work;
  @Autowired Tips tips;
  @Autowired IdentityOpenings openings;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired Officers officers;
  @Autowired Vault vault;
  @Autowired MockMvc mvc;

  private ActingOfficer committee;
  private ActingOfficer standing;
  private ActingOfficer market;
  private ActingOfficer police;

  @BeforeEach
  void people() {
    committee = office.officer("BCD389-AG", Role.INTEGRITY_OFFICER);
    standing = office.officer("SCT-AG", Role.INTEGRITY_OFFICER);
    market = office.officer(MARKET, Role.INTEGRITY_OFFICER);
    police = office.officer(POLICE, Role.INTEGRITY_OFFICER);
  }

  @Test
  void the_integrity_desk_of_the_accused_agency_neither_lists_reads_reveals_nor_acts()
      throws Exception {
    UUID id = told(true, "Đội 3", MARKET);
    String number = tip(id).number();
    for (ActingOfficer other : List.of(committee, standing, police)) {
      assertThat(numbers(other)).contains(number);
      assertThat(read(id, other)).isPresent();
      assertThat(Seat.page(mvc, "/liem-chinh", other).text()).contains(number);
      assertThat(Seat.page(mvc, "/tiep-nhan/tin/" + id, other).text())
          .contains("Nhận tiền bỏ qua", "Chi cục Quản lý thị trường");
    }
    assertThat(revealed(id, police)).isInstanceOf(ActOutcome.Done.class);

    assertThat(numbers(market)).doesNotContain(number);
    assertThat(read(id, market)).isEmpty();
    assertThat(integrity.accused(id, market.actor(), market.roles())).isEmpty();
    assertThat(Seat.page(mvc, "/liem-chinh", market).text()).doesNotContain(number);
    for (String path : List.of("/tiep-nhan/tin/" + id, "/en/tiep-nhan/tin/" + id)) {
      assertThat(status(path, market)).isEqualTo(404);
    }
    assertThat(
            Seat.send(mvc, "/tiep-nhan/tin/" + id, market, "purpose", "HEAR", "reason", "Xem")
                .getStatus())
        .isEqualTo(404);
    assertThat(
            Seat.send(
                    mvc,
                    "/tiep-nhan/tin/" + id + "/bi-neu",
                    market,
                    "agency",
                    POLICE,
                    "ly-do",
                    "Có tên trong tin")
                .getStatus())
        .isEqualTo(404);
    assertThat(code(revealed(id, market))).isEqualTo("tips.no-such-tip");
    assertThat(code(move(id, market))).isEqualTo("tips.no-such-tip");
    assertThat(
            integrity.accuse(id, POLICE, WHY, market.actor(), market.roles()).orElseThrow().code())
        .isEqualTo("tips.no-such-tip");
    assertThat(move(id, police)).isInstanceOf(TipMoveOutcome.TipMoved.class);
  }

  @Test
  void what_the_reporter_writes_and_sends_later_is_read_by_the_integrity_desk_alone()
      throws Exception {
    UUID id = told(true, "Đội 3", MARKET);
    UUID reply = UUID.randomUUID();
    vault.stage(id, reply, "bien-lai.jpg", new ByteArrayInputStream(Pictures.jpeg(40, 30)));
    vault.stage(id, reply, "don.pdf", new ByteArrayInputStream(Pictures.pdf()));
    var word = new Word(reply, HappeningKind.REPLIED, "Tiền đưa ở bến phà", null, null);
    assertThat(tips.say(id, word, new Actor(Actor.ActorKind.CITIZEN, id, null)))
        .isInstanceOf(ActOutcome.Done.class);

    String path = "/tiep-nhan/tin/" + id;
    Document page = Seat.page(mvc, path, police);
    assertThat(page.text()).contains("Tiền đưa ở bến phà", "Trả lời, bổ sung");
    List<String> files = page.select(".thumbs a").eachAttr("href");
    assertThat(files).hasSize(2);
    for (String file : files) {
      assertThat(status(file, police)).isEqualTo(200);
      assertThat(status(file, market)).as("of the accused agency").isEqualTo(404);
      assertThat(status(file, office.officer(POLICE, Role.AGENCY_HEAD))).isEqualTo(403);
    }
    assertThat(status(path + "/tep/" + UUID.randomUUID(), police)).isEqualTo(404);
    assertThat(Seat.page(mvc, "/en" + path, police).text())
        .contains("Replied, added")
        .doesNotContainPattern("tips\\.[a-z]");
    UUID plain = told(false, "", null);
    assertThat(status("/tiep-nhan/tin/" + plain + "/tep/" + reply, police)).isEqualTo(404);
  }

  @Test
  void while_the_agency_is_not_known_only_the_desk_of_the_committee_sees_it() {
    UUID id = told(true, "Cán bộ nào đó", null);
    UUID offTheRoll = told(true, "Cán bộ nào đó", "KHONG-CO");
    for (UUID unknown : List.of(id, offTheRoll)) {
      assertThat(read(unknown, committee)).isPresent();
      assertThat(read(unknown, standing)).isPresent();
      assertThat(read(unknown, market)).isEmpty();
      assertThat(read(unknown, police)).isEmpty();
      assertThat(code(revealed(unknown, police))).isEqualTo("tips.no-such-tip");
    }
  }

  @Test
  void whoever_is_named_later_sees_it_no_more_and_the_journal_does_not_say_who() throws Exception {
    UUID id = told(true, "Cán bộ Sở", null);
    String path = "/tiep-nhan/tin/" + id;
    assertThat(Seat.page(mvc, path, standing).text()).contains("Chưa rõ");
    assertThat(
            integrity
                .accuse(id, "SCT-AG", WHY, standing.actor(), standing.roles())
                .orElseThrow()
                .code())
        .isEqualTo("tips.own-agency");
    var wrong = Seat.send(mvc, path + "/bi-neu", committee, "agency", "KHONG-CO", "ly-do", WHY);
    assertThat(wrong.getStatus()).isEqualTo(422);
    var silent = Seat.send(mvc, path + "/bi-neu", committee, "agency", "SCT-AG", "ly-do", " ");
    assertThat(silent.getStatus()).isEqualTo(422);
    assertThat(read(id, standing)).isPresent();
    assertThat(
            Seat.send(mvc, path + "/bi-neu", committee, "agency", "SCT-AG", "ly-do", WHY)
                .getRedirectedUrl())
        .isEqualTo(path);
    assertThat(Seat.page(mvc, path, committee).text()).contains(WHY);
    assertThat(read(id, standing)).isEmpty();
    assertThat(numbers(standing)).doesNotContain(tip(id).number());
    assertThat(read(id, committee)).isPresent();
    assertThat(read(id, police)).as("known by now, and another one").isPresent();

    assertThat(integrity.accuse(id, "SCT-AG", WHY, committee.actor(), committee.roles())).isEmpty();
    assertThat(journal.newest("tip", id.toString(), null, 20))
        .filteredOn(journalEntry -> journalEntry.act().verb().equals("tips.accused-named"))
        .singleElement()
        .satisfies(
            journalEntry -> assertThat(journalEntry.act().toString()).doesNotContain("SCT-AG\""))
        .satisfies(
            journalEntry -> assertThat(journalEntry.act().details()).doesNotContainValue("SCT-AG"));

    assertThat(integrity.accuse(id, POLICE, WHY, committee.actor(), committee.roles())).isEmpty();
    assertThat(read(id, police)).isEmpty();
    assertThat(integrity.accused(id, committee.actor(), committee.roles()))
        .containsExactly("SCT-AG", POLICE);
  }

  @Test
  void who_carries_on_the_work_of_the_accused_agency_sees_the_report_no_more() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer heir = office.officer(next, Role.INTEGRITY_OFFICER);
    UUID id = told(true, "Cán bộ cơ quan cũ", old);
    assertThat(read(id, heir)).as("another agency").isPresent();
    assertThat(Seat.page(mvc, "/tiep-nhan/tin/" + id, heir).text()).contains(tip(id).number());
    NewBody.follows(agencies, old, next, office.today());
    assertThat(read(id, heir)).as("with the officers of the accused one").isEmpty();
    assertThat(numbers(heir)).doesNotContain(tip(id).number());
    assertThat(
            mvc.perform(get("/tiep-nhan/tin/" + id).with(Seat.of(heir)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(read(id, police)).isPresent();
  }

  @Test
  void nobody_alone_names_agencies_until_no_other_sees_the_report() {
    UUID id = told(true, "Cán bộ Sở", null);
    String own = String.valueOf(committee.actor().agency());
    var others =
        new ArrayList<>(
            officers.working(null, Role.INTEGRITY_OFFICER).stream()
                .map(Officer::agencyKey)
                .filter(agency -> !agency.equals(own))
                .distinct()
                .toList());
    assertThat(others).contains("SCT-AG", POLICE);
    String last = others.removeLast();
    for (String agency : others) {
      assertThat(integrity.accuse(id, agency, WHY, committee.actor(), committee.roles())).isEmpty();
    }
    assertThat(
            integrity
                .accuse(id, last, WHY, committee.actor(), committee.roles())
                .orElseThrow()
                .code())
        .isEqualTo("tips.nobody-else-sees");
    assertThat(integrity.accused(id, committee.actor(), committee.roles()))
        .containsExactlyElementsOf(others);
  }

  @Test
  void whoever_names_an_accused_has_ticked_that_one_is() {
    assertThat(tip(told(false, "", MARKET)).desk()).isEqualTo(TipDesk.INTEGRITY);
    assertThat(tip(told(false, "Đội trưởng Đội 3", null)).desk()).isEqualTo(TipDesk.INTEGRITY);
    UUID plain = told(false, " \u200b ", null);
    assertThat(tips.read(List.of(plain), TipDesk.SIFTING)).hasSize(1);
    assertThat(read(plain, committee)).as("of the common desk").isEmpty();
  }

  @Test
  void no_other_role_and_no_plain_text_in_the_database_tells_of_it() {
    UUID id = told(true, "Đội 3", MARKET);
    for (Role role : Role.values()) {
      if (role != Role.INTEGRITY_OFFICER) {
        assertThat(integrity.read(id, committee.actor(), Set.of(role))).as(role.name()).isEmpty();
      }
    }
    String row =
        jdbc.sql(
                "SELECT encode(agency, 'escape') || encode(mark, 'escape') FROM tips.accused WHERE"
                    + " tip = ?")
            .param(id)
            .query(String.class)
            .single();
    assertThat(row).doesNotContain(MARKET);
    for (String sql :
        List.of(
            "UPDATE tips.accused SET mark = mark WHERE tip = ?",
            "DELETE FROM tips.accused WHERE tip = ?")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(sql).param(id).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void who_may_agree_to_give_a_report_back_finds_that_on_the_desk_of_the_day() {
    String wish = "Trả lời đề nghị trả tin về hộp tiếp nhận";
    UUID id = told(true, "Đội 3", MARKET);
    assertThat(work.of(police, id.toString())).doesNotContain(wish);
    assertThat(integrity.handBack(id, "Chỉ chê thái độ", committee.actor(), committee.roles()))
        .isInstanceOf(ActOutcome.Waiting.class);
    assertThat(work.of(police, id.toString())).contains(wish);
    assertThat(work.of(standing, id.toString())).contains(wish);
    for (ActingOfficer other :
        List.of(
            committee,
            market,
            office.officer("BCD389-AG", Role.INTEGRITY_OFFICER),
            office.officer(POLICE, Role.AGENCY_HEAD))) {
      assertThat(work.of(other, id.toString())).doesNotContain(wish);
    }
    assertThat(work.of(market, id.toString())).as("of the office that it accuses").isEmpty();
    assertThat(integrity.accuse(id, "THUE-AG", WHY, standing.actor(), standing.roles())).isEmpty();
    assertThat(work.of(police, id.toString())).as("a naming lets it lapse").doesNotContain(wish);
  }

  private UUID told(boolean against, String accused, @Nullable String agency) {
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
            against,
            accused,
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

  private Tip tip(UUID id) {
    return tips.read(List.of(id), TipDesk.INTEGRITY).getFirst();
  }

  private java.util.Optional<Tip> read(UUID id, ActingOfficer by) {
    return integrity.read(id, by.actor(), by.roles());
  }

  private List<String> numbers(ActingOfficer by) {
    return integrity.newest(0, 200, by.actor(), by.roles()).stream().map(Tip::number).toList();
  }

  private ActOutcome<Reporter> revealed(UUID id, ActingOfficer by) {
    return new OpenedIdentity(tips, openings).of(id, by.actor(), by.roles());
  }

  private TipMoveOutcome move(UUID id, ActingOfficer by) {
    return tips.move(
        id,
        TipStep.SORT,
        tip(id).progress().version(),
        new TipNotice("Đang xem.", null, null),
        by.actor(),
        by.roles());
  }

  private int status(String path, ActingOfficer by) throws Exception {
    return mvc.perform(MockMvcRequestBuilders.get(path).with(Seat.of(by)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private static String code(ActOutcome<Reporter> revealing) {
    assertThat(revealing).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<Reporter>) revealing).refusal().code();
  }

  private static String code(TipMoveOutcome moving) {
    assertThat(moving).isInstanceOf(TipMoveOutcome.TipMoveRefused.class);
    return ((TipMoveOutcome.TipMoveRefused) moving).refusal().code();
  }
}
