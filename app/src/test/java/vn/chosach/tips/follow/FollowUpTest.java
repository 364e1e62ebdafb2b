package vn.chosach.tips.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.OpenedIdentity;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;
import vn.chosach.tips.form.Citizen;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Vault;

@ChosachTest
class FollowUpTest {

  private static final Set<Role> OPERATOR = Set.of(Role.OPERATOR);

  @Autowired MockMvc mvc;
  @Autowired Tips tips;
  @Autowired IdentityOpenings openings;
  @Autowired Vault vault;
  @Autowired MovableClock clock;

  private final Actor operator = Actor.officer(UUID.randomUUID(), "QLTT-AG");
  private final UUID id = UUID.randomUUID();
  private Reception.@Nullable Received received;

  @BeforeEach
  void sendAReport() {
    var report = Report.of(Channel.WEB, "https://vt.example/ZS", "Hàng giả " + FreshWord.any());
    received =
        (Reception.Received)
            tips.receive(
                id,
                UUID.randomUUID().toString(),
                report,
                Reporter.UNKNOWN,
                new Actor(Actor.ActorKind.CITIZEN, id, null));
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void theCodeOpensTheStageBarWithDatesAndAgency() throws Exception {
    move(TipStep.VERIFY, "QLTT-AG", "Đã giao kiểm tra gian hàng.");
    var citizen = opened(true);
    assertThat(citizen.text("h1")).isEqualTo("Phản ánh của bạn đang được xác minh");
    assertThat(citizen.text(".lede")).isEqualTo("Đã giao kiểm tra gian hàng.");
    assertThat(citizen.page().select(".stages li.done strong").eachText())
        .containsExactly("Đã nhận");
    assertThat(citizen.text(".stages li.now")).contains("Đang xác minh", "Quản lý thị trường");
    assertThat(citizen.text(".stages")).contains("không cần bước này");
    assertThat(citizen.page().html()).doesNotContain(String.valueOf(operator.id()));
  }

  @Test
  void beforeItIsSortedTheStageSaysUntilWhenAsTheReceiptDid() throws Exception {
    var citizen = opened(true);
    assertThat(citizen.text("main")).contains("Bước này xong chậm nhất");
    assertThat(citizen.text(".stages li.now")).contains("Đã nhận", "hạn");
    assertThat(citizen.page().select(".stages time")).hasSize(2);
  }

  @Test
  void wrongUnknownAndExpiredCodesAreAnsweredAlike() throws Exception {
    String malformed = failed("khong-phai-ma");
    String unknown = failed("0123-4567-89AB-CDEF");
    clock.move(Duration.ofDays(3 * 366));
    String expired = failed(code());
    assertThat(malformed)
        .contains("Không mở được bằng mã này")
        .isEqualTo(unknown)
        .isEqualTo(expired);
  }

  @Test
  void aQuestionIsAnsweredWithAPhotoAlsoWithoutCookies() throws Exception {
    ask("Bạn còn giữ hũ kem không?");
    var citizen = opened(false);
    assertThat(citizen.text(".msg--ask")).contains("Bạn còn giữ hũ kem không?");
    assertThat(citizen.text("h1")).isEqualTo("Cơ quan hỏi thêm bạn");
    assertThat(citizen.page().select(".msg--ask ~ .stages")).as("above the steps").hasSize(1);
    citizen.submitWithFiles(
        "/theo-doi/tra-loi",
        Map.of("day-hu.jpg", Pictures.jpeg(70, 50)),
        "pass",
        citizen.hidden("pass"),
        "reply",
        citizen.hidden("reply"),
        "answers",
        citizen.hidden("answers"),
        "text",
        "Còn, tôi chụp đáy hũ đây");
    assertThat(citizen.status()).isEqualTo(200);
    assertThat(citizen.page().select(".msg--ask")).isEmpty();
    assertThat(citizen.text("main [role=status]")).contains("Đã gửi lúc");
    assertThat(citizen.text(".msg--mine")).contains("Còn, tôi chụp đáy hũ đây", "Kèm 1 tệp");
    assertThat(vault.files(id)).hasSize(1).allMatch(file -> file.kept());
    assertThat(tips.history(id).getLast().answers()).isNotNull();
  }

  @Test
  void aReplySentTwiceIsSaidOnce() throws Exception {
    var citizen = opened(true);
    String pass = citizen.hidden("pass");
    String reply = citizen.hidden("reply");
    for (int n = 0; n < 2; n++) {
      citizen.submitWithFiles(
          "/theo-doi/tra-loi", Map.of(), "pass", pass, "reply", reply, "text", "Thêm một ý");
    }
    assertThat(tips.history(id))
        .filteredOn(one -> one.kind() == Happening.HappeningKind.REPLIED)
        .hasSize(1);
  }

  @Test
  void other_words_of_a_page_that_was_sent_before_are_not_taken_for_said() throws Exception {
    var citizen = opened(true);
    String pass = citizen.hidden("pass");
    String reply = citizen.hidden("reply");
    citizen.submitWithFiles(
        "/theo-doi/tra-loi", Map.of(), "pass", pass, "reply", reply, "text", "Ý đầu");
    citizen.submitWithFiles(
        "/theo-doi/tra-loi",
        Map.of("sau.jpg", Pictures.jpeg(70, 50)),
        "pass",
        pass,
        "reply",
        reply,
        "text",
        "Ý sau");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.text(".errors")).contains("chưa được gửi", "chọn lại ảnh");
    assertThat(citizen.text("#text")).isEqualTo("Ý sau");
    assertThat(citizen.hidden("reply")).isNotEqualTo(reply);
    assertThat(vault.files(id)).as("waits for no word that comes").isEmpty();
    citizen.submitWithFiles(
        "/theo-doi/tra-loi",
        Map.of("sau.jpg", Pictures.jpeg(70, 50)),
        "pass",
        pass,
        "reply",
        citizen.hidden("reply"),
        "text",
        "Ý sau");
    assertThat(tips.history(id)).extracting(Happening::words).contains("Ý đầu", "Ý sau");
    assertThat(vault.files(id)).hasSize(1).allMatch(file -> file.kept());
  }

  @Test
  void a_question_that_was_taken_back_or_followed_by_the_answer_asks_no_more() throws Exception {
    UUID question = ask("Bạn mua ở đâu?");
    assertThat(opened(true).page().select(".msg--ask")).hasSize(1);
    var back =
        new Word(
            UUID.randomUUID(),
            Happening.HappeningKind.TOLD,
            "Bạn không cần trả lời câu hỏi trước nữa.",
            question,
            null);
    tips.say(id, back, operator);
    var citizen = opened(true);
    assertThat(citizen.page().select(".msg--ask")).isEmpty();
    assertThat(citizen.text("main")).as("it is read all the same").contains("Bạn mua ở đâu?");

    ask("Bạn còn hóa đơn không?");
    assertThat(opened(true).text("h1")).isEqualTo("Cơ quan hỏi thêm bạn");
    move(TipStep.ANSWER, null, "Gian hàng đã bị gỡ.");
    assertThat(opened(true).text("h1")).isEqualTo("Phản ánh của bạn đã được trả lời");
  }

  @Test
  void a_photo_that_comes_after_its_words_were_said_is_not_taken_for_sent() throws Exception {
    var citizen = opened(true);
    String pass = citizen.hidden("pass");
    String reply = citizen.hidden("reply");
    byte[] photo = Pictures.jpeg(71, 50);
    for (byte[] one : List.of(photo, photo, Pictures.jpeg(72, 50))) {
      citizen.submitWithFiles(
          "/theo-doi/tra-loi",
          Map.of("anh.jpg", one),
          "pass",
          pass,
          "reply",
          reply,
          "text",
          "Kèm ảnh");
      assertThat(citizen.status()).isEqualTo(one == photo ? 302 : 422);
    }
    assertThat(citizen.text(".errors")).contains("chưa được gửi", "chọn lại ảnh");
    assertThat(vault.files(id)).hasSize(1).allMatch(file -> file.kept());
  }

  @Test
  void another_form_of_a_page_that_was_sent_before_says_that_it_was_not_taken() throws Exception {
    var citizen = opened(true);
    String pass = citizen.hidden("pass");
    String reply = citizen.hidden("reply");
    String dispute = "Chưa ai đến xem";
    for (String words : List.of("Trần Thị Thử", "Trần Thị Thử", "Lê Văn Thử")) {
      citizen.submit("/theo-doi/neu-ten", "pass", pass, "reply", reply, "name", words);
      assertThat(citizen.status()).isEqualTo(words.startsWith("Trần") ? 302 : 422);
    }
    assertThat(citizen.text(".errors")).contains("chưa được gửi");
    assertThat(citizen.page().select("#name").val()).isEqualTo("Lê Văn Thử");
    assertThat(new OpenedIdentity(tips, openings).of(id, operator, OPERATOR))
        .isEqualTo(ActOutcome.done(new Reporter("Trần Thị Thử", "", "", "")));
    citizen.submit("/theo-doi/khong-hai-long", "pass", pass, "reply", reply, "dispute", dispute);
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.text("#dispute")).isEqualTo(dispute);
    String next = citizen.hidden("reply");
    citizen.submit("/theo-doi/khong-hai-long", "pass", pass, "reply", next, "dispute", dispute);
    assertThat(tips.history(id)).extracting(Happening::words).contains(dispute);
  }

  @Test
  void aBadPhotoDoesNotLoseTheWordsBesideIt() throws Exception {
    var citizen = opened(true);
    citizen.submitWithFiles(
        "/theo-doi/tra-loi",
        Map.of("a.jpg", Pictures.elfProgram()),
        "pass",
        citizen.hidden("pass"),
        "reply",
        citizen.hidden("reply"),
        "text",
        "Lời kể thêm");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.text(".errors")).contains("a.jpg: Đây là tệp chương trình");
    assertThat(citizen.text("#text")).isEqualTo("Lời kể thêm");
  }

  @Test
  void aBadPhotoDoesNotLoseTheGoodOnesBesideIt() throws Exception {
    var citizen = opened(true);
    citizen.submitWithFiles(
        "/theo-doi/tra-loi",
        Map.of("tot.jpg", Pictures.jpeg(70, 50), "xau.jpg", Pictures.elfProgram()),
        "pass",
        citizen.hidden("pass"),
        "reply",
        citizen.hidden("reply"),
        "text",
        "Kèm ảnh đáy hũ");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.text("#files-waiting")).contains("Đã nhận 1 tệp");
    citizen.submitWithFiles(
        "/theo-doi/tra-loi",
        Map.of(),
        "pass",
        citizen.hidden("pass"),
        "reply",
        citizen.hidden("reply"),
        "text",
        citizen.text("#text"));
    assertThat(citizen.follow().text(".msg--mine")).contains("Kèm ảnh đáy hũ", "Kèm 1 tệp");
    assertThat(citizen.page().select("#files-waiting")).isEmpty();
  }

  @Test
  void whatWasTypedForMoreThanAnHourIsThereAgainOnceTheCodeIsTyped() throws Exception {
    var citizen = opened(true);
    String pass = citizen.hidden("pass");
    clock.move(Duration.ofMinutes(61));
    citizen.submit("/theo-doi/khong-hai-long", "pass", pass, "dispute", "Chưa ai đến xem");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.text(".errors")).contains("phần bạn viết vẫn còn");
    citizen.submit("/theo-doi", "code", "0000", "dispute", citizen.hidden("dispute"));
    citizen.submit("/theo-doi", "code", code(), "dispute", citizen.hidden("dispute"));
    assertThat(citizen.status()).isEqualTo(200);
    assertThat(citizen.text("#dispute")).isEqualTo("Chưa ai đến xem");
    assertThat(citizen.page().select("details[open] #dispute")).hasSize(1);
    assertThat(tips.history(id)).noneMatch(one -> one.kind() == Happening.HappeningKind.DISPUTED);
  }

  @Test
  void theOtherLanguageAndAskingAgainLeadToTheReportAndNotToAnError() throws Exception {
    var citizen = opened(true);
    assertThat(other(citizen)).isEqualTo("/en/theo-doi/phan-anh");
    citizen.submit("/theo-doi/neu-ten", "pass", citizen.hidden("pass"), "phone", "12");
    assertThat(other(citizen)).isEqualTo("/en/theo-doi/phan-anh");
    for (String form : List.of("tra-loi", "khong-hai-long", "danh-gia", "mo-lai", "neu-ten")) {
      assertThat(citizen.open("/theo-doi/" + form).answer().getRedirectedUrl())
          .isEqualTo("/theo-doi/phan-anh");
    }
    assertThat(citizen.open("/en/theo-doi/phan-anh").text("h1")).contains("Your report");
  }

  private static String other(Citizen citizen) {
    return citizen.page().select(".strip a[hreflang]").attr("href");
  }

  @Test
  void aNameIsGivenLater() throws Exception {
    var citizen = opened(true);
    citizen.submit("/theo-doi/neu-ten", "pass", citizen.hidden("pass"), "phone", "12");
    assertThat(citizen.status()).isEqualTo(422);
    citizen.submit("/theo-doi/neu-ten", "pass", citizen.hidden("pass"), "name", "Trần Thị Thử");
    assertThat(citizen.follow().page().text()).contains("Bạn đã để lại tên");
    assertThat(citizen.page().text()).doesNotContain("Trần Thị Thử");
    assertThat(new OpenedIdentity(tips, openings).of(id, operator, OPERATOR))
        .isEqualTo(ActOutcome.done(new Reporter("Trần Thị Thử", "", "", "")));
  }

  @Test
  void theResultIsDisputedRatedAndReopened() throws Exception {
    move(TipStep.ANSWER, null, "Gian hàng đã bị gỡ.");
    var citizen = opened(true);
    citizen.submit(
        "/theo-doi/khong-hai-long",
        "pass",
        citizen.hidden("pass"),
        "reply",
        citizen.hidden("reply"),
        "dispute",
        "Họ mở gian hàng khác");
    citizen.follow();
    assertThat(citizen.text(".msg--mine")).contains("Bạn không hài lòng");
    citizen.submit(
        "/theo-doi/danh-gia",
        "pass",
        citizen.hidden("pass"),
        "reply",
        citizen.hidden("reply"),
        "rating",
        "2");
    assertThat(citizen.follow().page().select("form[action=/theo-doi/danh-gia]")).isEmpty();
    citizen.submit(
        "/theo-doi/mo-lai", "pass", citizen.hidden("pass"), "reopen", "Có gian hàng mới");
    assertThat(citizen.follow().text("h1")).isEqualTo("Phản ánh của bạn đang được phân loại");
    assertThat(tip().progress().stage()).isEqualTo(Stage.SORTING);
  }

  @Test
  void each_answer_is_rated_once_and_one_that_was_opened_again_is_no_news() throws Exception {
    move(TipStep.ANSWER, null, "Gian hàng đã bị gỡ.");
    var citizen = opened(true);
    rate(citizen, "2");
    assertThat(citizen.text(".lede")).isEqualTo("Gian hàng đã bị gỡ.");
    citizen.submit(
        "/theo-doi/mo-lai", "pass", citizen.hidden("pass"), "reopen", "Có gian hàng mới");
    citizen.follow();
    assertThat(citizen.page().select(".lede")).as("that answer stands no more").isEmpty();
    move(TipStep.ANSWER, null, "Gian hàng mới cũng bị gỡ.");
    citizen.open("/theo-doi/phan-anh");
    assertThat(citizen.text(".lede")).isEqualTo("Gian hàng mới cũng bị gỡ.");
    rate(citizen, "5");
    assertThat(citizen.page().select("form[action=/theo-doi/danh-gia]")).isEmpty();
    citizen.submit(
        "/theo-doi/danh-gia",
        "pass",
        citizen.hidden("pass"),
        "reply",
        UUID.randomUUID().toString(),
        "rating",
        "1");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(tips.history(id))
        .extracting(Happening::rating)
        .filteredOn(rating -> rating != null)
        .containsExactly(2, 5);
  }

  private static void rate(Citizen citizen, String rating) throws Exception {
    citizen.submit(
        "/theo-doi/danh-gia",
        "pass",
        citizen.hidden("pass"),
        "reply",
        citizen.hidden("reply"),
        "rating",
        rating);
    citizen.follow();
  }

  @Test
  void whatIsAboutAnOfficerBecomesAReportOfItsOwnOfWhichTheEarlierOneSaysNothing()
      throws Exception {
    var citizen = opened(false);
    String number = tip().number();
    citizen.submit(
        "/theo-doi/khong-hai-long",
        "pass",
        citizen.hidden("pass"),
        "reply",
        citizen.hidden("reply"),
        "dispute",
        "Cán bộ này nhận tiền của chủ quán",
        "officer",
        "true");
    assertThat(citizen.status()).isEqualTo(200);
    assertThat(citizen.page().expectFirst("#story").wholeText().strip())
        .isEqualTo("Cán bộ này nhận tiền của chủ quán");
    assertThat(citizen.page().select("#againstOffice[checked]")).hasSize(1);
    String token = citizen.hidden("token");
    citizen.submit(
        "/phan-anh/chuyen-gi",
        "token",
        token,
        "story",
        "Cán bộ này nhận tiền của chủ quán",
        "againstOffice",
        "true",
        "go",
        "next");
    citizen.submit("/phan-anh/lien-he", "token", token, "go", "next");
    assertThat(citizen.text("main")).contains(number);
    citizen.submit("/phan-anh/gui", "token", token);
    UUID own = tips.find(citizen.text("#code")).orElseThrow();
    assertThat(own).isNotEqualTo(id);
    assertThat(tips.read(List.of(own), TipDesk.INTEGRITY)).hasSize(1);
    assertThat(tips.history(id)).noneMatch(one -> one.kind() == Happening.HappeningKind.DISPUTED);
  }

  @Test
  void whoTellsOfAnOfficerLosesNoReportThatIsBeingWritten() throws Exception {
    var citizen = opened(true);
    String pass = citizen.hidden("pass");
    citizen.open("/phan-anh");
    String before = citizen.hidden("token");
    citizen.submit("/phan-anh", "token", before, "shared", "Sạp thứ ba", "go", "stay");
    citizen.submit(
        "/theo-doi/khong-hai-long",
        "pass",
        pass,
        "reply",
        UUID.randomUUID().toString(),
        "dispute",
        "Cán bộ này nhận tiền",
        "officer",
        "true");
    String token = citizen.hidden("token");
    assertThat(token).isNotEqualTo(before);
    assertThat(citizen.open("/phan-anh/chuyen-gi").hidden("token")).isEqualTo(token);
    citizen.submit("/phan-anh", "token", before, "shared", "Sạp thứ tư", "go", "stay");
    assertThat(citizen.open("/phan-anh").hidden("token")).as("gone on with").isEqualTo(before);
    citizen.submit("/phan-anh/chuyen-gi", "token", token, "story", "Nhận tiền", "go", "next");
    assertThat(citizen.open("/phan-anh").hidden("token")).isEqualTo(token);
    citizen.submit("/phan-anh/gui", "token", token);
    assertThat(citizen.follow().text("#code")).isNotEmpty();
    citizen.open("/phan-anh");
    assertThat(citizen.hidden("token")).as("when the other was sent").isEqualTo(before);
    assertThat(citizen.page().expectFirst("#shared").wholeText().strip()).isEqualTo("Sạp thứ tư");
  }

  @Test
  void theLastDayOfReopeningCountsWhole() throws Exception {
    move(TipStep.ANSWER, null, "Gian hàng đã bị gỡ.");
    LocalDate last = Vietnam.dayOf(clock.instant()).plusDays(30);
    clock.moveTo(last.plusDays(1).atStartOfDay(Vietnam.ZONE).minusMinutes(1).toInstant());
    var citizen = opened(true);
    assertThat(citizen.text("form[action=/theo-doi/mo-lai]"))
        .contains("đến hết ngày " + last.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
    citizen.submit("/theo-doi/mo-lai", "pass", citizen.hidden("pass"), "reopen", "Có điều mới");
    assertThat(tip().progress().stage()).isEqualTo(Stage.SORTING);
  }

  @Test
  void aStageThatIsLateSaysSo() throws Exception {
    assertThat(opened(true).text("main")).contains("Bước này xong chậm nhất");
    clock.move(Duration.ofHours(25));
    assertThat(opened(true).text("main"))
        .contains("nay đã quá hạn")
        .doesNotContain("Bước này xong chậm nhất");
  }

  @Test
  void afterThirtyDaysReopeningIsNotOfferedAndNotDone() throws Exception {
    move(TipStep.ANSWER, null, "Gian hàng đã bị gỡ.");
    var citizen = opened(true);
    String pass = citizen.hidden("pass");
    clock.move(Duration.ofDays(31));
    assertThat(opened(true).page().select("form[action=/theo-doi/mo-lai]")).isEmpty();
    citizen.submit("/theo-doi/mo-lai", "pass", pass, "reopen", "Muộn");
    assertThat(tip().progress().stage()).isEqualTo(Stage.ANSWERED);
  }

  @Test
  void aWrongCodeStaysInTheField() throws Exception {
    var citizen = new Citizen(mvc, false);
    citizen.submit("/theo-doi", "code", "AAAA-BBBB-CCCC-DDDD");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.page().select("#code").val()).isEqualTo("AAAA-BBBB-CCCC-DDDD");
  }

  @Test
  void aPassIsAlteredOrOldOpensNothing() throws Exception {
    var citizen = opened(false);
    String pass = citizen.hidden("pass");
    String altered = pass.substring(0, pass.length() - 2) + (pass.endsWith("A") ? "BB" : "AA");
    citizen.submit("/theo-doi/neu-ten", "pass", altered, "name", "X");
    assertThat(citizen.text("h1")).isEqualTo("Theo dõi phản ánh");
    citizen.submit("/theo-doi/danh-gia", "pass", altered, "rating", "5");
    assertThat(citizen.answer().getRedirectedUrl()).isEqualTo("/theo-doi");
    clock.move(Duration.ofMinutes(61));
    citizen.submit("/theo-doi/neu-ten", "pass", pass, "name", "X");
    assertThat(citizen.text("h1")).isEqualTo("Theo dõi phản ánh");
    assertThat(tip().named()).isFalse();
  }

  @Test
  void closingForgetsTheReportOnThisDevice() throws Exception {
    var citizen = opened(true);
    citizen.open("/theo-doi/phan-anh");
    assertThat(citizen.status()).isEqualTo(200);
    citizen.open("/theo-doi/dong");
    assertThat(citizen.open("/theo-doi/phan-anh").answer().getRedirectedUrl())
        .isEqualTo("/theo-doi");
  }

  @Test
  void aClosedReportIsClosedAlsoForFormsThatWereDrawnBeforeAndForACopiedCookie() throws Exception {
    for (boolean keepsCookies : new boolean[] {true, false}) {
      var citizen = opened(keepsCookies);
      String pass = citizen.hidden("pass");
      var copied = List.copyOf(citizen.cookies().values());
      citizen.submit("/theo-doi/dong", "pass", pass);
      String words = "Sau khi đóng " + FreshWord.any();
      citizen.submit("/theo-doi/tra-loi", "pass", pass, "text", words);
      assertThat(citizen.status()).isEqualTo(422);
      assertThat(citizen.text("h1")).isEqualTo("Theo dõi phản ánh");
      assertThat(citizen.hidden("text")).as("what was typed is not lost").isEqualTo(words);
      assertThat(tips.history(id)).noneMatch(one -> one.words().equals(words));
      var thief = new Citizen(mvc, true);
      copied.forEach(cookie -> thief.cookies().put(cookie.getName(), cookie));
      assertThat(thief.open("/theo-doi/phan-anh").answer().getRedirectedUrl())
          .isEqualTo("/theo-doi");
    }
    assertThat(opened(true).status()).as("the code opens it again").isEqualTo(200);
  }

  @Test
  void leavingQuicklyClosesTheReportToo() throws Exception {
    var citizen = opened(true);
    String pass = citizen.hidden("pass");
    citizen.open("/phan-anh/thoat");
    citizen.submit("/theo-doi/danh-gia", "pass", pass, "rating", "5");
    assertThat(citizen.answer().getRedirectedUrl()).isEqualTo("/theo-doi");
  }

  @Test
  void aStrangersWordsRunNoMarkupAndHideNothing() throws Exception {
    ask("<script>alert(1)</script> anh\u202Egpj.exe");
    var citizen = opened(true);
    assertThat(citizen.text(".msg--ask .stranger"))
        .isEqualTo("<script>alert(1)</script> anh[U+202E]gpj.exe");
  }

  private String failed(String code) throws Exception {
    var citizen = new Citizen(mvc, true).submit("/theo-doi", "code", code);
    assertThat(citizen.status()).isEqualTo(422);
    return citizen.page().body().html().replace(code, "");
  }

  private Citizen opened(boolean keepsCookies) throws Exception {
    var citizen = new Citizen(mvc, keepsCookies).submit("/theo-doi", "code", code());
    assertThat(citizen.status()).isEqualTo(200);
    return citizen;
  }

  private String code() {
    return java.util.Objects.requireNonNull(received).code().grouped();
  }

  private Tip tip() {
    return tips.read(List.of(id), TipDesk.SIFTING).getFirst();
  }

  private UUID ask(String words) {
    UUID question = UUID.randomUUID();
    tips.say(id, new Word(question, Happening.HappeningKind.ASKED, words, null, null), operator);
    return question;
  }

  private void move(TipStep tipStep, @Nullable String agency, String words) {
    assertThat(
            tips.move(
                id,
                tipStep,
                tip().progress().version(),
                new TipNotice(words, agency, null),
                operator,
                OPERATOR))
        .isInstanceOf(TipMoveOutcome.TipMoved.class);
  }
}
