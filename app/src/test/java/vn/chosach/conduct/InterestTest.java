package vn.chosach.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.conduct.interests.InterestComparison;
import vn.chosach.conduct.interests.InterestHit;
import vn.chosach.conduct.interests.InterestHit.InterestOutcome;
import vn.chosach.conduct.interests.InterestStatement.Interest;
import vn.chosach.conduct.interests.InterestStatement.InterestRelation;
import vn.chosach.conduct.interests.Interests;
import vn.chosach.documents.Registry;
import vn.chosach.identifiers.StatedValues.StatedPlace;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkList;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** Who states what of own interests, who owes it, and who alone learns what it meets. */
@ChosachTest
class InterestTest {

  private static final String OWN = "/ke-khai-loi-ich";
  private static final String DESK = "/liem-chinh/ke-khai";
  private static final String AGENCY = "SXD-AG";

  @Autowired Interests interests;
  @Autowired InterestComparison comparison;
  @Autowired Registry registry;
  @Autowired Office office;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;
  @Autowired JdbcClient jdbc;
  @Autowired Journal journal;
  @Autowired Puppets puppets;

  private ActingOfficer officer;
  private ActingOfficer head;
  private ActingOfficer desk;

  @BeforeEach
  void people() {
    clock.moveTo(LocalDate.of(2026, 12, 8).atTime(9, 0).atZone(Vietnam.ZONE).toInstant());
    officer = registry.officer(AGENCY, Role.CASE_OFFICER);
    head = registry.officer(AGENCY, Role.AGENCY_HEAD);
    desk = registry.officer("BCD389-AG", Role.INTEGRITY_OFFICER);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_statement_is_filed_each_year_compared_and_a_hit_is_known_to_the_desk_alone()
      throws Exception {
    String phone = "0912" + String.valueOf(System.nanoTime()).substring(6, 12);
    ActingOfficer handler = office.handler();
    CaseFile file = office.assigned(handler, office.head(), "Mỹ phẩm không nhãn");
    office.go(file, new CaseAct.NameSubject(SubjectKind.PHONE, spaced(phone), ""), handler);
    var self = new Desk(mvc, officer);
    assertThat(hrefs(officer)).as("who owes is reminded").contains(OWN);
    assertThat(new Desk(mvc, desk).page(DESK).text()).contains("Sở Xây dựng");
    assertThat(self.fill(OWN + "/them", "/them", "ten", "Nguyễn Thị B").getStatus())
        .as("no relation")
        .isEqualTo(422);
    self.does(
        OWN + "/them",
        "/them",
        "quan-he",
        "SPOUSE",
        "ten",
        "Cửa hàng của vợ",
        "dien-thoai",
        "+84 " + phone.substring(1));
    self.does(OWN + "/nop", "/nop");
    assertThat(code(interests.file(officer))).isEqualTo("conduct.interest-filed");
    assertThat(hrefs(officer)).doesNotContain(OWN);
    assertThat(self.page(OWN).text()).contains("Cửa hàng của vợ", "Nộp bản kê khai năm 2026");
    assertThat(new Desk(mvc, head).page(OWN).text())
        .as("each officer has an own page")
        .doesNotContain("Cửa hàng của vợ");

    comparison.compare();
    comparison.compare();
    InterestHit hit =
        interests.hits(desk).stream()
            .filter(one -> one.officer().equals(officer.actor().id()))
            .reduce(
                (one, other) -> {
                  throw new AssertionError("found twice");
                })
            .orElseThrow();
    assertThat(hit.place()).isEqualTo(StatedPlace.CASE);
    assertThat(hit.number()).isEqualTo(file.number());
    String path = DESK + "/" + hit.id();
    assertThat(hrefs(desk)).contains(path);
    var ofTheAgency = registry.officer(AGENCY, Role.INTEGRITY_OFFICER);
    for (ActingOfficer each : List.of(officer, head, ofTheAgency)) {
      assertThat(interests.hits(each)).isEmpty();
      assertThat(interests.hit(hit.id(), each)).isEmpty();
      assertThat(hrefs(each)).doesNotContain(path);
    }
    assertThat(new Desk(mvc, officer).status(path)).isEqualTo(403);
    assertThat(new Desk(mvc, head).status(DESK)).isEqualTo(403);
    assertThat(new Desk(mvc, ofTheAgency).status(path)).isEqualTo(404);
    assertThat(self.page(OWN).text()).as("the officer learns nothing").doesNotContain("Trùng");
    assertThat(count("interest_hit") + count("interest_statement"))
        .as("the database alone shows nothing")
        .isZero();
    assertThat(journal.newest("interest-hit", hit.id().toString(), null, 5).toString())
        .doesNotContain(AGENCY, phone, file.number());

    Interest stated = interests.own(officer).getFirst().interests().getFirst();
    String drop = OWN + "/bo/" + stated.id();
    assertThat(self.fill(drop, drop, "noi-dung", " ").getStatus()).isEqualTo(422);
    self.does(drop, drop, "noi-dung", "Đã sang tên");
    assertThat(code(interests.drop(stated.id(), "x", head))).isEqualTo("conduct.unknown");
    for (String lang : List.of("", "/en")) {
      assertThat(new Desk(mvc, desk).page(lang + path).text())
          .as("changed after the hit: both are kept and marked")
          .contains("Cửa hàng của vợ", lang.isEmpty() ? "đã đổi sau" : "changed after")
          .doesNotContainPattern("conduct\\.interest");
    }
    var looks = new Desk(mvc, desk);
    assertThat(looks.fill(path, path, "noi-dung", "Chỉ trùng số").getStatus()).isEqualTo(422);
    assertThat(looks.page(path).text())
        .as("what the desk may know of a case that it does not open")
        .contains("Cơ quan giữ hồ sơ", "Chi cục Quản lý thị trường", "Không, vào lúc phát hiện")
        .contains("Lập hồ sơ liêm chính");
    looks.does(path, path, "ket-qua", "HARMLESS", "noi-dung", "Chỉ trùng số");
    assertThat(looks.page(path).text()).contains("Chờ người thứ hai", "Chỉ trùng số");
    assertThat(hrefs(desk)).as("it waits for somebody else").doesNotContain(path);
    assertThat(code(interests.judge(hit.id(), InterestOutcome.HARMLESS, "Nữa", desk)))
        .isEqualTo("conduct.interest-second-person");
    var second = registry.officer("BCD389-AG", Role.INTEGRITY_OFFICER);
    assertThat(hrefs(second)).contains(path);
    var puppet = puppets.of(registry.officer("BCD389-AG", Role.INTEGRITY_OFFICER));
    assertThat(code(interests.judge(hit.id(), InterestOutcome.HARMLESS, "Theo", puppet)))
        .isEqualTo("officers.new-account-signs-nothing");
    assertThat(code(interests.judge(hit.id(), InterestOutcome.HARMLESS, "Theo", ofTheAgency)))
        .isEqualTo("conduct.unknown");
    var looksToo = new Desk(mvc, second);
    looksToo.does(path, path, "ket-qua", "KEPT_AWAY", "noi-dung", "Không giao vụ này");
    assertThat(interests.hit(hit.id(), desk).orElseThrow().of().outcome())
        .as("the two do not say the same")
        .isNull();
    looks.does(path, path, "ket-qua", "KEPT_AWAY", "noi-dung", "Đồng ý không giao");
    assertThat(code(interests.judge(hit.id(), InterestOutcome.HARMLESS, "Nữa", second)))
        .isEqualTo("conduct.overtaken");
    assertThat(looks.page(path).text())
        .as("each judgement stays")
        .contains("Chỉ trùng số", "Không giao vụ này", "Đồng ý không giao");
    assertThat(count("interest_judgement")).isZero();
    clock.moveTo(LocalDate.of(2027, 11, 3).atTime(9, 0).atZone(Vietnam.ZONE).toInstant());
    assertThat(interests.owes(officer)).as("each year anew").isTrue();
  }

  @Test
  void shops_and_tax_codes_meet_sellers_and_licences_and_what_is_too_short_meets_nothing() {
    String shop = "Tiệm Gốm Sông Hậu " + System.nanoTime();
    UUID seller = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO watch.seller (id, platform, mark, name, first_seen, last_seen)
            VALUES (:id, 'shopee', :mark, :name, now(), now())
            """)
        .param("id", seller)
        .param("mark", seller.toString())
        .param("name", shop)
        .update();
    add("Nguyễn Văn An", shop.toUpperCase(java.util.Locale.ROOT));
    add("An", "");
    comparison.compare();
    assertThat(interests.hits(desk))
        .filteredOn(one -> one.officer().equals(officer.actor().id()))
        .singleElement()
        .matches(one -> one.place() == StatedPlace.SELLER && one.record().equals(seller));
    assertThat(
            code(
                interests.add(
                    InterestRelation.OWN,
                    new Interest(seller, InterestRelation.OWN, "x".repeat(201), "", "", ""),
                    officer)))
        .isEqualTo("conduct.interest-name-missing");
    assertThat(
            code(
                interests.add(
                    InterestRelation.OWN,
                    new Interest(seller, InterestRelation.OWN, "A", "", "", "x".repeat(201)),
                    officer)))
        .isEqualTo("conduct.interest-too-long");
  }

  private void add(String name, String shop) {
    assertThat(
            interests.add(
                InterestRelation.SIBLING,
                new Interest(UUID.randomUUID(), InterestRelation.OTHER, name, "", "", shop),
                officer))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private List<String> hrefs(ActingOfficer who) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts)).stream()
        .map(WorkItem::href)
        .toList();
  }

  private int count(String table) {
    return jdbc.sql("SELECT count(*)::int FROM conduct." + table).query(Integer.class).single();
  }

  private static String spaced(String phone) {
    return phone.substring(0, 4) + "." + phone.substring(4, 7) + "." + phone.substring(7);
  }

  private static String code(ActOutcome<?> outcome) {
    return outcome.whyNot().map(Refusal::code).orElse("done");
  }
}
