package vn.chosach.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.persons.DataMatter.RequestWish;
import vn.chosach.retention.persons.MatterIntake;
import vn.chosach.retention.persons.MatterTerms.MatterRight;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.ui.form.BrowserWork;
import vn.chosach.ui.form.DoneWork;

/**
 * A person without an account asks about the own data and follows by a code; who asks is identified
 * before a letter answers, the signature is the answer, and during an investigation a part is
 * refused without a word about it. A breach is notified within 72 hours by a signed paper.
 */
@ChosachTest
class PersonsTest {

  private static final String ASKING = "/du-lieu-ca-nhan/yeu-cau";
  private static final String FOLLOWING = "/du-lieu-ca-nhan/theo-doi";
  private static final String LIST = "/luu-tru/du-lieu";
  private static final String OWN = "SCT-AG";

  @Autowired Agencies agencies;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Retention retention;
  @Autowired Tips tips;
  @Autowired MovableClock clock;
  @Autowired CalendarBook calendar;
  @Autowired JdbcClient jdbc;
  @Autowired MatterIntake intake;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvc mvc;

  private ActingOfficer clerk;
  private ActingOfficer head;
  private Desk desk;
  private Desk stranger;

  @BeforeEach
  void people() {
    clerk = registry.officer(OWN, Role.STANDING_OFFICE);
    head = registry.officer(OWN, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
    desk = new Desk(mvc, clerk);
    stranger = new Desk(mvc, registry.officer("CA-AG", Role.AGENCY_HEAD));
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_person_is_identified_and_answered_by_a_signed_letter_without_a_word_of_the_investigation()
      throws Exception {
    assertThat(page("/du-lieu-ca-nhan").select("a[href=" + ASKING + "]")).isNotEmpty();
    assertThat(send(ASKING, "quyen", "ACCESS", "co-quan", "KHONG-CO").getStatus()).isEqualTo(422);
    Document taken = ask("ACCESS");
    String number = taken.select("#so").text();
    String code = taken.select("#ma").text();
    String here = LIST + "/" + number;
    assertThat(send(FOLLOWING, "so", number, "ma", "AAAABBBBCCCC").getStatus()).isEqualTo(422);
    assertThat(follow(number, code)).contains("Đã nhận, đang xác minh");
    assertThat(stranger.status(here)).as("another agency").isEqualTo(404);
    assertThat(stranger.page(LIST).text()).doesNotContain(number);
    assertThat(desk.page(here).text())
        .contains("Bà Trần Thị Mẫu", "Ai đã xem phản ánh của tôi", "Trả lời chủ thể dữ liệu");
    assertThat(desk.status(here + "/lam/thuc-hien")).as("nothing is granted").isEqualTo(404);
    assertThat(desk.status(here + "/lam/dong-y")).as("of nobody known").isEqualTo(404);
    assertThat(draw(here, "tu-choi", "ly-do", "UNPROVEN", "loi", "Chưa rõ"))
        .as("nobody asked")
        .contains("Hỏi người yêu cầu ít nhất một lần");

    desk.does(here + "/lam/hoi-them", "/hoi-them", "loi", "Mời bà mang giấy tờ đến");
    assertThat(follow(number, code)).contains("Mời bà mang giấy tờ đến");
    Document asked = Jsoup.parse(send(FOLLOWING, "so", number, "ma", code).getContentAsString());
    assertThat(asked.select("#so").val()).as("the form to answer with").isEqualTo(number);
    assertThat(asked.select("#ma").val()).isEqualTo(code);
    assertThat(asked.select("[role=status] p")).as("nothing was said yet").isEmpty();
    MockHttpServletResponse told =
        send(FOLLOWING, "so", number, "ma", code, "loi", "Tôi đến thứ Hai");
    assertThat(told.getStatus()).isEqualTo(200);
    Document arrived = Jsoup.parse(told.getContentAsString());
    assertThat(arrived.select("[role=status] p").text()).contains("Đã nhận bổ sung");
    assertThat(arrived.select("#loi").text()).isEmpty();
    assertThat(desk.page(here).text()).contains("Tôi đến thứ Hai");
    MockHttpServletResponse twice =
        send(FOLLOWING, "so", number, "ma", code, "loi", "Tôi đến thứ Hai");
    assertThat(twice.getContentAsString()).as("the same answer").contains("Đã nhận bổ sung");
    assertThat(desk.page(here).text()).containsOnlyOnce("Tôi đến thứ Hai");
    assertThat(desk.fill(here + "/lam/xac-minh", "/xac-minh", "loi", "Đã xem").getStatus())
        .as("by no proof")
        .isEqualTo(422);
    desk.does(here + "/lam/xac-minh", "/xac-minh", "cach", "IN_PERSON", "loi", "Đã xem thẻ");

    String held = tip();
    String[] part = {
      "ly-do", "INVESTIGATION", "so", held, "loi", "Cung cấp bản sao; phần còn lại chưa."
    };
    assertThat(draw(here, "dong-y-mot-phan", part)).contains("Không có lệnh giữ nào");
    assertThat(
            new Desk(mvc, head)
                .ask(
                    post("/luu-tru/de-nghi")
                        .param("viec", "giu")
                        .param("loai", "TIP")
                        .param("so", held)
                        .param("ly-do", "Đang xác minh")
                        .param("van-ban", "12/QĐ"))
                .getStatus())
        .isEqualTo(302);
    part[5] = "Đang xác minh " + held;
    assertThat(draw(here, "dong-y-mot-phan", part)).contains("không được nêu số vụ việc");
    part[5] = "Cung cấp bản sao; phần còn lại chưa.";
    desk.does(here + "/lam/dong-y-mot-phan", "/dong-y-mot-phan", part);
    assertThat(desk.page(here).text()).contains("Một văn bản đang chờ ký");
    assertThat(desk.status(here + "/lam/tu-choi")).as("a letter waits").isEqualTo(404);
    UUID letter = letter(number);
    assertThat(desk.page("/van-ban/" + letter).text())
        .contains("Bà Trần Thị Mẫu", "phần còn lại chưa", "pháp luật quy định không thực hiện")
        .doesNotContain(held, "dữ liệu phải giữ nguyên");
    assertThat(stranger.status("/van-ban/" + letter)).isEqualTo(404);
    assertThat(follow(number, code)).as("a draft answers nothing").contains("đang giải quyết");
    sign(letter);
    assertThat(follow(number, code))
        .as("nobody learns by asking that they are investigated")
        .contains("Đã có công văn trả lời", "pháp luật quy định không thực hiện")
        .doesNotContain(held, "điều tra");
    desk.does(here + "/lam/thuc-hien", "/thuc-hien", "loi", "Đã giao bản sao, ký nhận");
    assertThat(follow(number, code)).contains("Đã thực hiện");
    assertThat(send(FOLLOWING, "so", number, "ma", code, "rut", "co").getStatus())
        .as("what is over is not taken back")
        .isEqualTo(422);
    assertThat(desk.page("/en" + here).text()).doesNotContainPattern("retention\\.[a-z]");
    assertThat(desk.page(LIST + "?phan=over").text()).contains(number);
    assertThat(open(number)).as("no clock runs").isZero();
  }

  @Test
  void what_is_asked_to_be_erased_is_done_when_two_agencies_erased_it() throws Exception {
    String number = ask("ERASE").select("#so").text();
    String here = LIST + "/" + number;
    desk.does(here + "/lam/xac-minh", "/xac-minh", "cach", "ELECTRONIC", "loi", "Đã xem");
    desk.does(here + "/lam/gia-han", "/gia-han", "loi", "Nhiều nơi giữ");
    sign(letter(number));
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM retention.matter_step s JOIN retention.matter m"
                        + " ON m.id = s.matter WHERE m.number = ? AND s.event = 'EXTEND'")
                .param(number)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(draw(here, "gia-han", "loi", "Lần nữa")).contains("đã gia hạn một lần");
    desk.does(here + "/lam/dong-y", "/dong-y", "loi", "Xóa phần người gửi");
    sign(letter(number));
    String tip = tip();
    assertThat(draw(here, "thuc-hien", "loi", "Đã xóa", "so", tip))
        .as("nobody erased it")
        .contains("chưa được hai cơ quan ký xóa");
    ActingOfficer leader = registry.officer("BCD389-AG", Role.COMMITTEE_LEADER);
    var wish =
        new ErasureWish(
            RecordKind.REPORTER, tip, ErasureProposal.Ground.REQUEST, "Theo " + number, "Luật 91");
    var proposed =
        (ActOutcome.Waiting<UUID>) retention.propose(wish, leader.actor(), leader.roles());
    assertThat(retention.answer(proposed.value(), true, "Ký", head.actor(), head.roles()))
        .isInstanceOf(ActOutcome.Done.class);
    desk.does(here + "/lam/thuc-hien", "/thuc-hien", "loi", "Đã xóa", "so", tip);
    assertThat(desk.page(here).text()).contains("Đã thực hiện");
    assertThat(open(number)).isZero();
  }

  /** Who granted it could neither carry it out nor say so: the request stayed for ever. */
  @Test
  void what_was_granted_is_refused_by_a_letter_when_a_hold_came_since() throws Exception {
    Document taken = ask("ERASE");
    String number = taken.select("#so").text();
    String here = LIST + "/" + number;
    desk.does(here + "/lam/xac-minh", "/xac-minh", "cach", "ELECTRONIC", "loi", "Đã xem");
    desk.does(here + "/lam/dong-y", "/dong-y", "loi", "Xóa phần người gửi");
    sign(letter(number));
    assertThat(desk.page(here + "/lam/tu-choi").select("[name=ly-do]").eachAttr("value"))
        .containsExactly("INVESTIGATION");
    draw(here, "tu-choi", "ly-do", "SECRET", "loi", "Đổi ý");
    String held = tip();
    String[] refusal = {"ly-do", "INVESTIGATION", "so", held, "loi", "Chưa xóa được."};
    assertThat(draw(here, "tu-choi", refusal)).as("no hold").contains("Không có lệnh giữ nào");
    new Desk(mvc, head)
        .ask(
            post("/luu-tru/de-nghi")
                .param("viec", "giu")
                .param("loai", "TIP")
                .param("so", held)
                .param("ly-do", "Đang xác minh")
                .param("van-ban", "12/QĐ"));
    desk.does(here + "/lam/tu-choi", "/tu-choi", refusal);
    assertThat(desk.page(here).text()).as("a draft refuses nothing").contains("đang chờ ký");
    sign(letter(number));
    assertThat(follow(number, taken.select("#ma").text()))
        .contains("pháp luật quy định không thực hiện")
        .doesNotContain(held, "điều tra");
    assertThat(desk.status(here + "/lam/thuc-hien")).isEqualTo(404);
    assertThat(open(number)).isZero();
  }

  @Test
  void what_a_third_party_has_too_is_stopped_within_twenty_days() throws Exception {
    String erased = ask("ERASE").select("#so").text();
    assertThat(desk.page(LIST + "/" + erased + "/lam/xac-minh").select("[name=ben-thu-ba]"))
        .as("only where a use is to stop")
        .isEmpty();
    String number = ask("OBJECT").select("#so").text();
    String here = LIST + "/" + number;
    assertThat(stop(number)).isEqualTo(last(15));
    String[] proof = {"cach", "ELECTRONIC", "loi", "Đã xem", "ben-thu-ba", "true"};
    desk.does(here + "/lam/xac-minh", "/xac-minh", proof);
    assertThat(stop(number)).isEqualTo(last(20));
    desk.does(here + "/lam/gia-han", "/gia-han", "loi", "Nhiều nơi giữ");
    sign(letter(number));
    assertThat(stop(number)).as("the one extension stays").isEqualTo(last(35));
  }

  @Test
  void requests_without_work_of_a_browser_shut_nobody_out_who_brings_it() throws Exception {
    Document page = page(ASKING);
    int bits = Integer.parseInt(page.select("input[name=cong]").val());
    assertThat(bits).isGreaterThanOrEqualTo(15);
    assertThat(page.select("script[src*=report]")).hasSize(1);
    String drawn = page.select("input[name=phieu]").val();
    String sent = asked(drawn, "Cho tôi xem", DoneWork.of(drawn, intake.work()).number());
    assertThat(worked(sent)).isTrue();
    BrowserWork chosen = DoneWork.of(intake.work());
    assertThat(worked(asked(chosen.form(), "Cho tôi xem", chosen.number())))
        .as("for a secret that was not given out")
        .isFalse();
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql(
                  """
                  INSERT INTO retention.matter
                    (id, number, kind, agency, asks, sensitive, began_at, sealed, code, state,
                     since, version)
                  SELECT gen_random_uuid(), 'YC-1999-' || n, kind, agency, asks, sensitive,
                         began_at, sealed, code, state, since, version
                    FROM retention.matter, generate_series(1, 200) n WHERE number = :number
                  """)
              .param("number", sent)
              .update();
          assertThat(intake.ask(wish(DoneWork.NONE), ActingOfficer.PROGRAM))
              .as("a flood without work fills its own share")
              .isEqualTo(ActOutcome.refused("retention.too-many"));
          var worked = intake.ask(wish(DoneWork.of(intake.work())), ActingOfficer.PROGRAM);
          assertThat(worked).as("and closes nothing").isInstanceOf(ActOutcome.Done.class);
        });
  }

  private static RequestWish wish(BrowserWork work) {
    return new RequestWish(
        MatterRight.ACCESS, OWN, "Bà Trần Thị Mẫu", "0912 345 678", "Cho tôi xem", work);
  }

  /** Last day of the time to stop a use. */
  private LocalDate stop(String number) {
    return jdbc.sql(
            "SELECT c.due_day FROM deadlines.clock c JOIN retention.matter m"
                + " ON m.id::text = c.subject_id"
                + " WHERE m.number = ? AND c.rule_key = 'DL.SUBJECT.STOP'")
        .param(number)
        .query(LocalDate.class)
        .single();
  }

  /** The working day on which so many days from today end. */
  private LocalDate last(int days) {
    LocalDate day = Vietnam.dayOf(clock.instant()).plusDays(days);
    while (!calendar.current().calendar().isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  @Test
  void a_breach_is_notified_by_a_signed_paper_and_spared_by_another_head_alone() throws Exception {
    String[] breach = {
      "loi", "Gửi nhầm danh sách",
      "du-lieu", "Họ tên, tài khoản của 12 người",
      "nhay-cam", "co",
      "hau-qua", "Có thể bị lừa tiền",
      "bien-phap", "Đã thu hồi thư"
    };
    String there = desk.does(LIST + "/su-co", "/su-co", breach);
    String here = there.substring(there.indexOf(LIST));
    String number = here.substring(here.lastIndexOf('/') + 1);
    assertThat(stranger.status(here)).isEqualTo(404);
    assertThat(desk.status(here + "/lam/khong-thong-bao")).as("no head").isEqualTo(404);
    assertThat(desk.page(here).text()).contains("Báo vi phạm dữ liệu cá nhân");
    clock.move(Duration.ofHours(73));
    assertThat(draw(here, "thong-bao", "loi", "")).contains("ghi lý do chậm");
    desk.does(here + "/lam/thong-bao", "/thong-bao", "loi", "Chậm vì nghỉ lễ");
    UUID paper = letter(number);
    assertThat(desk.page("/van-ban/" + paper).text())
        .contains("Bộ Công an", "12 người", "Chậm vì nghỉ lễ");
    sign(paper);
    assertThat(open(number)).isZero();
    assertThat(draw(here, "ket-thuc", "loi", "Xong")).contains("chưa được báo");
    desk.does(here + "/lam/bao-chu-the", "/bao-chu-the", "loi", "Gọi cả 12 người");
    desk.does(here + "/lam/ket-thuc", "/ket-thuc", "loi", "Không ai mất tiền");

    var own = new Desk(mvc, head);
    String other = own.does(LIST + "/su-co", "/su-co", breach);
    String spare = other.substring(other.indexOf(LIST)) + "/lam/khong-thong-bao";
    assertThat(own.fill(spare, "/khong-thong-bao", "loi", "Không sao").getContentAsString())
        .as("who recorded it")
        .contains("Cần một thủ trưởng khác");
    new Desk(mvc, registry.officer(OWN, Role.AGENCY_HEAD))
        .does(spare, "/khong-thong-bao", "loi", "Thư chưa ai mở");

    String[] impact = {
      "hoat-dong",
      "Tiếp nhận phản ánh",
      "so-van-ban",
      "404/HS",
      "sua",
      Vietnam.dayOf(clock.instant()).plusYears(1).toString()
    };
    assertThat(desk.fill(LIST + "/danh-gia/moi", "/danh-gia/moi", impact).getContentAsString())
        .contains("không có trong sổ văn bản");
    registry.appointment(clerk);
    impact[3] =
        jdbc.sql(
                "SELECT their_number FROM documents.incoming WHERE agency = ? ORDER BY id DESC"
                    + " LIMIT 1")
            .param(OWN)
            .query(String.class)
            .single();
    desk.does(LIST + "/danh-gia/moi", "/danh-gia/moi", impact);
    assertThat(desk.page(LIST + "/danh-gia").text()).contains(impact[3], "Đang dùng");
    assertThat(stranger.page(LIST + "/danh-gia").text()).doesNotContain(impact[3]);
  }

  @Test
  void a_form_that_is_sent_twice_is_one_request_with_one_code() throws Exception {
    String form = page(ASKING).select("[name=phieu]").val();
    assertThat(page(ASKING).select("[name=phieu]").val()).as("each its own").isNotEqualTo(form);
    Document first = asked(form, "Ai đã xem tên tôi");
    String number = first.select("#so").text();
    String code = first.select("#ma").text();
    Document second = asked(form, "Ai đã xem tên tôi");
    assertThat(second.select("#so").text()).isEqualTo(number);
    assertThat(second.select("#ma").text()).isEqualTo(code);
    assertThat(follow(number, code)).contains("Đã nhận, đang xác minh");

    Document other = asked(form, "Xóa tên tôi");
    assertThat(other.select("#ma")).isEmpty();
    assertThat(other.select(".errors").text()).contains(number);
    assertThat(other.select("#loi").text()).isEqualTo("Xóa tên tôi");
    Document another = asked(other.select("[name=phieu]").val(), "Xóa tên tôi");
    assertThat(another.select("#so").text()).isNotEqualTo(number);
  }

  @Test
  void what_an_agency_that_ended_owes_a_person_its_heir_answers_in_time() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer before = registry.officer(old, Role.OPERATOR);
    ActingOfficer leader = registry.officer(next, Role.AGENCY_HEAD);
    var wish =
        new RequestWish(
            MatterRight.ACCESS,
            old,
            "Bà Trần Thị Mẫu",
            "0912 345 678",
            "Cho tôi xem",
            DoneWork.NONE);
    MatterIntake.TakenRequest taken = Registry.done(intake.ask(wish, before));
    String number = taken.number();
    String here = LIST + "/" + number;
    var earlier = new Desk(mvc, before);
    earlier.does(here + "/lam/xac-minh", "/xac-minh", "cach", "IN_PERSON", "loi", "Đã xem thẻ");
    earlier.does(here + "/lam/dong-y", "/dong-y", "loi", "Giao bản sao");
    UUID unsigned = letter(number, before);
    String[] told = {
      "loi", "Gửi nhầm", "du-lieu", "Họ tên", "hau-qua", "Không", "bien-phap", "Đã thu hồi"
    };
    String breach = earlier.does(LIST + "/su-co", "/su-co", told);
    breach = breach.substring(breach.indexOf(LIST));
    ActingOfficer other = registry.officer(next, Role.OPERATOR);
    var heir = new Desk(mvc, other);
    NewBody.follows(agencies, old, next, registry.today().plusDays(1));
    assertThat(heir.status(here)).as("not yet its heir").isEqualTo(404);
    assertThat(heir.page("/thoi-han").text()).doesNotContain(number);

    clock.move(Duration.ofDays(1));
    assertThat(stranger.status(here)).as("another agency").isEqualTo(404);
    assertThat(stranger.page("/thoi-han").text()).doesNotContain(number);
    assertThat(earlier.status(here)).as("of an agency that ended").isEqualTo(404);
    assertThat(earlier.fill(LIST + "/su-co", "/su-co", told).getStatus()).isEqualTo(422);
    assertThat(heir.page(LIST).text()).contains(number);
    assertThat(heir.page("/thoi-han").text()).contains(number);
    assertThat(heir.page("/ban-lam-viec").text()).contains(number);
    Registry.done(
        documents.proceed(
            unsigned,
            new DocumentAct.Plainly(DocumentEvent.DROP, "Cơ quan đã kết thúc"),
            0,
            other));
    heir.does(here + "/lam/dong-y", "/dong-y", "loi", "Giao bản sao");
    UUID letter = letter(number, other);
    assertThat(documents.read(letter, other).orElseThrow().document().agency())
        .as("whoever answers now")
        .isEqualTo(next);
    assertThat(documents.read(letter, stranger())).isEmpty();
    UUID right = registry.right(leader);
    Registry.done(documents.proceed(letter, new DocumentAct.Submit(right), 0, other));
    Registry.done(documents.proceed(letter, new DocumentAct.Sign("Ký", true), 0, leader));
    heir.does(here + "/lam/thuc-hien", "/thuc-hien", "loi", "Đã giao bản sao");
    assertThat(follow(number, taken.code())).contains("Đã thực hiện");
    assertThat(open(number)).isZero();
    new Desk(mvc, leader)
        .does(breach + "/lam/khong-thong-bao", "/khong-thong-bao", "loi", "Chưa ai mở");
  }

  private ActingOfficer stranger() {
    return registry.officer("CA-AG", Role.AGENCY_HEAD);
  }

  private boolean worked(String number) {
    return jdbc.sql("SELECT worked FROM retention.matter WHERE number = ?")
        .param(number)
        .query(Boolean.class)
        .single();
  }

  private Document asked(String form, String words) throws Exception {
    return answered(form, words, "");
  }

  /** Number of the request. */
  private String asked(String form, String words, String work) throws Exception {
    return answered(form, words, work).select("#so").text();
  }

  private Document answered(String form, String words, String work) throws Exception {
    String[] filled = {
      "quyen",
      "ACCESS",
      "co-quan",
      OWN,
      "ho-ten",
      "Bà Trần Thị Mẫu",
      "lien-he",
      "mau@example.vn",
      "loi",
      words,
      "phieu",
      form,
      "cong",
      work
    };
    return Jsoup.parse(send(ASKING, filled).getContentAsString());
  }

  private Document ask(String right) throws Exception {
    MockHttpServletResponse answer =
        send(
            ASKING,
            "quyen",
            right,
            "co-quan",
            OWN,
            "ho-ten",
            "Bà Trần Thị Mẫu",
            "lien-he",
            "mau@example.vn",
            "loi",
            "Ai đã xem phản ánh của tôi");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private String follow(String number, String code) throws Exception {
    return Jsoup.parse(send(FOLLOWING, "so", number, "ma", code).getContentAsString()).text();
  }

  private String draw(String here, String slug, String... typed) throws Exception {
    MockHttpServletResponse answer = desk.fill(here + "/lam/" + slug, "/" + slug, typed);
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString()).text();
  }

  private UUID letter(String number) {
    return letter(number, clerk);
  }

  private UUID letter(String number, ActingOfficer by) {
    UUID matter =
        jdbc.sql("SELECT id FROM retention.matter WHERE number = ?")
            .param(number)
            .query(UUID.class)
            .single();
    return documents.from(new DocumentOrigin("retention", matter.toString()), by).getLast().id();
  }

  private void sign(UUID paper) {
    UUID right = registry.right(head);
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, clerk));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, head));
  }

  private int open(String number) {
    return jdbc.sql(
            """
            SELECT count(*) FROM deadlines.clock WHERE subject_kind = 'data-matter'
               AND subject_id = (SELECT id::text FROM retention.matter WHERE number = ?)
               AND state = 'RUNNING'
            """)
        .param(number)
        .query(Integer.class)
        .single();
  }

  private String tip() {
    UUID id = UUID.randomUUID();
    Reception got =
        tips.receive(
            id,
            id.toString(),
            Report.of(Channel.WEB, "https://vt.example/" + id, "Hàng giả ở chợ"),
            new Reporter("Người Thử", "0900000001", "", ""),
            new Actor(Actor.ActorKind.CITIZEN, id, null));
    return ((Reception.Received) got).number();
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(mvc.perform(get(path)).andReturn().getResponse().getContentAsString());
  }

  /** A person has no session and no token of one. */
  private MockHttpServletResponse send(String path, String... typed) throws Exception {
    var request = post(path);
    for (int n = 0; n < typed.length; n += 2) {
      request = request.param(typed[n], typed[n + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }
}
