package vn.chosach.subjects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.retention.AlsoErased;
import vn.chosach.retention.RecordKind;
import vn.chosach.signals.Eyes;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.desk.SubjectBook;
import vn.chosach.subjects.rings.RingBook;
import vn.chosach.subjects.rings.RingFile;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.PlaceWish;

/** What reports, listings, registers and cases name in common, each within its own rights. */
@ChosachTest
class MentionPagesTest {

  private static final String AGENCY = "SXD-AG";
  private static final AtomicInteger NUMBER =
      new AtomicInteger((int) Math.floorMod(System.nanoTime(), 900_000L));

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Subjects subjects;
  @Autowired PlaceRegister places;
  @Autowired Offers offers;
  @Autowired Tips tips;
  @Autowired Eyes eyes;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired RowSecurityContext sight;
  @Autowired List<AlsoErased> drawn;
  @Autowired TransactionTemplate transaction;
  @Autowired RingBook rings;
  @Autowired SubjectBook seen;

  @Autowired
  @Qualifier("mentionsJob")
  RecurringJob linking;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void what_names_a_number_is_linked_after_it_arrived_and_shown_to_who_may_read_it()
      throws Exception {
    String tail = String.format("%06d", NUMBER.incrementAndGet() % 1_000_000);
    String phone = "0359" + tail;
    String shop = "Gian hàng Mây Tre " + tail;
    ActingOfficer first = office.officer(AGENCY, Role.CASE_OFFICER);
    ActingOfficer head = office.officer(AGENCY, Role.AGENCY_HEAD);
    ActingOfficer duty = office.officer("BCD389-AG", Role.STANDING_OFFICE);
    ActingOfficer foreign = office.officer("SCT-AG", Role.CASE_OFFICER);
    CaseFile file = named(office.assigned(first, head, "Mây tre giả " + tail), shop, phone, first);
    CaseFile other =
        named(office.opened(duty, "Hộp quà giả " + tail), "Bà Tư " + tail, phone, duty);
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ Mỹ Bình", "Bán giỏ mây giả, gọi " + phone + " giao tận nhà"),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    places.enter(
        new PlaceWish(
            PlaceKind.SITE,
            "Trang mây tre " + tail,
            "https://may" + tail + ".example/",
            shop,
            "Nhiều phản ánh",
            office.today().plusDays(10)),
        foreign.actor());
    String platform = Offers.platform();
    offers.imported(platform, "1," + Offers.FAKE + " gọi " + phone + ",200000,Ngọc Hân " + tail);
    UUID listing = offers.hit(platform);
    Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(30))
        .until(() -> eyes.ofTip(tip).isPresent());
    UUID signal = eyes.ofTip(tip).orElseThrow().id();
    String report = eyes.ofTip(tip).orElseThrow().number();
    assertThat(marks(signal)).as("nothing is linked while it is being written").isZero();
    linked();
    linking.round().run();
    assertThat(marks(signal)).as("once, however often it is read").isEqualTo(1);

    String page = "/doi-tuong/" + id(shop, first);
    String shares = text(new Desk(mvc, first).page(page), "#h-ch");
    assertThat(shares)
        .as("the listing and the register by number and by name, and no report of the committee")
        .contains(phone, number(listing), "Trang mây tre " + tail, shop)
        .doesNotContain(report, other.number(), "Bà Tư", "Ngọc Hân");
    String theirs =
        text(new Desk(mvc, duty).page("/doi-tuong/" + id("Bà Tư " + tail, duty)), "#h-ch");
    assertThat(theirs).contains(report, number(listing)).doesNotContain(file.number(), shop);
    assertThat(new Desk(mvc, first).page("/en" + page).text())
        .contains("Watched place")
        .doesNotContainPattern("subjects\\.[a-z]");

    String drawing = "/doi-tuong/so-do?tu=d-" + id(shop, first);
    Document drawn = new Desk(mvc, first).page(drawing);
    assertThat(drawn.select("svg a").eachAttr("href"))
        .contains("/giam-sat/duyet/" + listing + "?xem=all")
        .doesNotContain("/hop-tiep-nhan/" + signal);
    assertThat(drawn.select("section:has(#h-day) tr:contains(" + number(listing) + ")").text())
        .contains("nêu", phone);
    String before = office.today().minusDays(1).toString();
    assertThat(new Desk(mvc, first).page(drawing + "&den-ngay=" + before).text())
        .as("nobody was named before today")
        .doesNotContain(number(listing));

    Document told = new Desk(mvc, duty).page("/hop-tiep-nhan/" + signal);
    assertThat(text(told, "#h-cung"))
        .contains(number(listing), other.number(), "Số điện thoại")
        .as("a case of another agency is not there, nor counted")
        .doesNotContain(file.number());
    assertThat(
            text(new Desk(mvc, first).page("/giam-sat/duyet/" + listing + "?xem=all"), "#h-cung"))
        .contains(file.number())
        .doesNotContain(report, other.number());
    String sheet = "/giam-sat/duyet/" + listing + "?xem=all";
    assertThat(text(new Desk(mvc, foreign).page(sheet), "#h-cung"))
        .doesNotContain(file.number(), report, other.number());
    office.go(office.again(file, first), new CaseAct.Restrict(Secrecy.ASSIGNED, "Kín"), first);
    ActingOfficer colleague = office.officer(AGENCY, Role.CASE_OFFICER);
    assertThat(text(new Desk(mvc, colleague).page(sheet), "#h-cung"))
        .as("a link goes with the right to its record")
        .doesNotContain(file.number());

    transaction.executeWithoutResult(t -> drawn(RecordKind.LISTING, ofHit(listing)));
    assertThat(marks(listing)).as("a mention goes with its listing").isZero();
    jdbc.sql("UPDATE watch.hit SET drawn = true WHERE id = :id").param("id", listing).update();
    jdbc.sql(
            """
            UPDATE subjects.mention_place
               SET last = coalesce((SELECT id FROM watch.hit WHERE id < :id ORDER BY id DESC LIMIT 1),
                                   last)
             WHERE kind = 'LISTING'
            """)
        .param("id", listing)
        .update();
    linking.round().run();
    assertThat(marks(listing)).as("what was drawn to be read is not linked").isZero();
    transaction.executeWithoutResult(t -> drawn(RecordKind.TIP, tip));
    assertThat(marks(signal)).as("and with the report").isZero();
    assertThat(new Desk(mvc, duty).page("/doi-tuong/" + id("Bà Tư " + tail, duty)).text())
        .doesNotContain(report);
  }

  /** One by an account, who shares no number with the ring, is named beside it elsewhere. */
  @Test
  void a_record_that_names_two_by_different_numbers_ties_them_for_who_may_read_it()
      throws Exception {
    String tail = String.format("%06d", NUMBER.incrementAndGet() % 1_000_000);
    ActingOfficer first = office.officer(AGENCY, Role.CASE_OFFICER);
    ActingOfficer head = office.officer(AGENCY, Role.AGENCY_HEAD);
    String phone = "0357" + tail;
    CaseFile file = office.assigned(first, head, "Mật ong giả " + tail);
    for (String name : List.of("Ông Chín ", "Bà Mười ", "Cô Út ")) {
      file = named(file, name + tail, phone, first);
    }
    String store = "0356" + tail;
    String mill = "0355" + tail;
    named(office.assigned(first, head, "Kho " + tail), "Chú Kho " + tail, store, first);
    named(office.assigned(first, head, "Lò " + tail), "Chú Lò " + tail, mill, first);
    places.enter(
        new PlaceWish(
            PlaceKind.SITE,
            "Trang mật ong " + tail,
            "https://ong" + tail + ".example/",
            "Gọi " + phone + " hoặc kho " + store,
            "Nhiều phản ánh",
            office.today().plusDays(10)),
        first.actor());
    String report = reported("Mua mật ong giả của " + phone + ", lò ở số " + mill);
    String ring = "/doi-tuong/duong-day/" + id("Ông Chín " + tail, first);
    assertThat(new Desk(mvc, first).page(ring).text()).doesNotContain("Chú Kho");
    linked();

    Document page = new Desk(mvc, first).page(ring);
    assertThat(text(page, "#h-tv")).contains("Ông Chín", "Chú Kho").doesNotContain("Chú Lò");
    assertThat(text(page, "#h-neu"))
        .contains("Trang mật ong " + tail, phone, store, "Chú Kho")
        .as("a report that the officer may not read ties nobody and is not counted")
        .doesNotContain(report, mill);
    assertThat(page.select("#h-neu small").text()).isEqualTo("1");
    assertThat(new Desk(mvc, first).page("/en" + ring).text())
        .contains("Other records that name this ring")
        .doesNotContainPattern("subjects\\.[a-z]");
    UUID leader = id("Ông Chín " + tail, first);
    RingFile told =
        Objects.requireNonNull(
            transaction.execute(t -> rings.ofCases(leader, seen.seen(first)).orElseThrow()));
    assertThat(told.members()).as("a sheet that others read says what cases say").hasSize(3);
    assertThat(told.named()).isEmpty();
  }

  /** Reads the last hour anew: what another test named under a later clock must not hide it. */
  private void linked() throws Exception {
    clock.move(Duration.ofMinutes(2));
    long back = clock.instant().minusSeconds(3_600).toEpochMilli();
    jdbc.sql("UPDATE subjects.mention_place SET last = least(last, :back)")
        .param("back", new UUID(back << 16, 0))
        .update();
    linking.round().run();
  }

  /** Answers the number under which the desk has it. */
  private String reported(String words) {
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ Mỹ Bình", words),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(30))
        .until(() -> eyes.ofTip(tip).isPresent());
    return eyes.ofTip(tip).orElseThrow().number();
  }

  private void drawn(RecordKind kind, UUID record) {
    drawn.forEach(room -> room.erase(kind, record));
  }

  private UUID ofHit(UUID hit) {
    return jdbc.sql("SELECT listing FROM watch.hit WHERE id = :id")
        .param("id", hit)
        .query(UUID.class)
        .single();
  }

  private static String text(Document page, String heading) {
    return page.select("section:has(" + heading + ")").text();
  }

  private String number(UUID listing) {
    return jdbc.sql("SELECT 'TR-' || lpad(number::text, 6, '0') FROM watch.hit WHERE id = :id")
        .param("id", listing)
        .query(String.class)
        .single();
  }

  private int marks(UUID record) {
    Integer count =
        transaction.execute(
            t -> {
              sight.ofTheProgram(Map.of());
              return jdbc.sql("SELECT count(*) FROM subjects.mention WHERE record = :record")
                  .param("record", record)
                  .query(Integer.class)
                  .single();
            });
    return count == null ? 0 : count;
  }

  private UUID id(String name, ActingOfficer officer) {
    return subjects.list(name, 0, 100, officer).rows().getFirst().of().id();
  }

  private CaseFile named(CaseFile file, String shop, String phone, ActingOfficer by) {
    SubjectKind kind = shop.startsWith("Gian") ? SubjectKind.SHOP : SubjectKind.PERSON;
    return office.go(file, new CaseAct.NameSubject(kind, shop, "Gọi " + phone), by);
  }
}
