package vn.chosach.publicity.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.deadlines.reminding.MailSettings;
import vn.chosach.deadlines.reminding.SmtpSender;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.BrowserWork;
import vn.chosach.ui.form.DoneWork;
import vn.chosach.vault.Vault;

/** Warnings by mail, from the address that somebody names to the one that was erased. */
@ChosachTest
@ExtendWith(OutputCaptureExtension.class)
class WarningMailTest {

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp")});

  @Autowired LetterRepository repository;
  @Autowired Vault vault;
  @Autowired Catalogue catalogue;
  @Autowired Journal journal;
  @Autowired IdSource ids;
  @Autowired MovableClock clock;
  @Autowired Page.Parts parts;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired MockMvc mvc;

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @AfterEach
  void back() {
    jdbc.sql("DELETE FROM publicity.letter_wish").update();
    clock.reset();
  }

  @Test
  void only_who_confirms_gets_what_they_chose_and_leaving_erases_the_address(CapturedOutput log)
      throws Exception {
    String address = "nguoi.nhan" + System.nanoTime() + "@vidu.example";
    String foreign = "nguoi.khac" + System.nanoTime() + "@vidu.example";
    LetterWishes wishes = wishes(SERVER.getSmtp().getPort());
    for (String wrong : List.of("", "a@b", "ten@vidu.example, ke@khac.example", "a b@c.vn")) {
      assertThat(wishes.ask(wrong, "", Lang.VI, DoneWork.NONE).map(Refusal::code))
          .contains("publicity.letter-address");
    }
    assertThat(wishes.ask(address, "khong-co", Lang.VI, DoneWork.NONE).map(Refusal::code))
        .contains("publicity.unknown-goods");
    assertThat(wishes.ask(address, "health.cosmetics", Lang.VI, DoneWork.NONE)).isEmpty();
    assertThat(wishes.ask(" " + address.toUpperCase(Locale.ROOT), "", Lang.VI, DoneWork.NONE))
        .as("the same answer for an address that stands here")
        .isEmpty();
    assertThat(wishes.ask(foreign, "", Lang.EN, DoneWork.NONE)).isEmpty();
    var sender = sender(wishes, SERVER.getSmtp().getPort());
    sender.tick();
    sender.tick();
    assertThat(to(address)).hasSize(1);
    assertThat(to(foreign)).hasSize(1);
    assertThat(jdbc.sql("SELECT address FROM publicity.letter_wish").query(byte[].class).list())
        .noneMatch(kept -> new String(kept).contains("vidu"));
    String confirm = link(to(address).getFirst(), "xac-nhan");
    assertThat(ask(confirm).getStatus()).isEqualTo(200);
    published("Chưa ai nhận", "health.cosmetics");
    sender.tick();
    assertThat(to(address)).as("opening the link confirms nothing").hasSize(1);
    assertThat(press(confirm)).contains("Từ nay có cảnh báo mới");
    // In the middle of the seal: a last letter may be the same, or have bits that count for
    // nothing.
    int at = confirm.length() - 9;
    String other = confirm.charAt(at) == 'a' ? "b" : "a";
    assertThat(press(confirm.substring(0, at) + other + confirm.substring(at + 1)))
        .contains("không còn dùng được");
    clock.move(Duration.ofSeconds(1));
    published("Kem trộn mới", "health.cosmetics");
    published("Giả shipper mới", null);
    sender.tick();
    sender.tick();
    List<MimeMessage> mails = to(address);
    assertThat(mails).as("one letter, once, for the goods that were chosen").hasSize(2);
    String body = mails.getLast().getContent().toString();
    assertThat(mails.getLast().getSubject()).startsWith("Cảnh báo mới: Kem trộn mới");
    assertThat(body)
        .contains("https://389.example/canh-bao/kem-tron-moi")
        .doesNotContain("Giả shipper", "Chưa ai nhận", "publicity.");
    assertThat(mails.getLast().getHeader("List-Unsubscribe-Post")).isNotEmpty();
    assertThat(to(foreign)).as("nobody confirmed it").hasSize(1);

    String leave = link(mails.getLast(), "bo-nhan");
    assertThat(press(leave.replace("bo-nhan", "xac-nhan")))
        .as("a ticket serves one use")
        .contains("không còn dùng được");
    assertThat(Jsoup.parse(ask(leave).getContentAsString()).select("h1").text())
        .isEqualTo("Bỏ nhận cảnh báo");
    assertThat(rows()).isEqualTo(2);
    assertThat(press(leave)).contains("không còn ở đây");
    assertThat(press(leave)).contains("không còn ở đây");
    assertThat(rows()).isEqualTo(1);
    clock.move(Duration.ofHours(49));
    published("Sau khi bỏ nhận", "health.cosmetics");
    sender.tick();
    assertThat(to(address)).hasSize(2);
    assertThat(rows()).as("what nobody confirmed is forgotten").isZero();
    assertThat(log.getAll()).doesNotContain(address, foreign);
  }

  @Test
  void a_server_that_is_away_is_tried_again_and_no_log_names_an_address(CapturedOutput log)
      throws Exception {
    String address = "cho.lai" + System.nanoTime() + "@vidu.example";
    LetterWishes wishes = wishes(1);
    assertThat(wishes.ask(address, "", Lang.VI, DoneWork.NONE)).isEmpty();
    UUID id = jdbc.sql("SELECT id FROM publicity.letter_wish").query(UUID.class).single();
    String ticket = wishes.ticket(id, LetterWishes.TicketUse.CONFIRM);
    assertThat(press("/canh-bao/thu/xac-nhan?ma=" + ticket)).contains("Từ nay có cảnh báo mới");
    clock.move(Duration.ofSeconds(1));
    published("Máy chủ thư đang tắt", null);
    sender(wishes, 1).tick();
    assertThat(states()).containsExactly("FAILED");
    var up = sender(wishes, SERVER.getSmtp().getPort());
    up.tick();
    assertThat(to(address)).as("not at once").isEmpty();
    clock.move(Duration.ofMinutes(16));
    up.tick();
    assertThat(to(address)).hasSize(1);
    assertThat(states()).containsExactly("SENT");
    assertThat(log.getAll()).contains("did not go out").doesNotContain(address);
    for (int n = 0; n < LetterWishes.MOST_UNPROVEN; n++) {
      wishes.ask("a" + n + address, "", Lang.VI, DoneWork.NONE);
    }
    assertThat(wishes.ask("nua" + address, "", Lang.VI, DoneWork.NONE).map(Refusal::code))
        .contains("publicity.letters-busy");
    BrowserWork worked = DoneWork.of(wishes.work());
    assertThat(wishes.ask("lam" + address, "", Lang.VI, worked)).as("who brings work").isEmpty();
    assertThat(wishes.ask("lam" + address, "", Lang.VI, worked)).as("pressed twice").isEmpty();
    assertThat(wishes.ask("kem" + address, "", Lang.VI, worked).map(Refusal::code))
        .as("it counts for one address")
        .contains("publicity.letters-busy");
    MockHttpServletResponse off =
        mvc.perform(post("/canh-bao/thu").param("thu", address)).andReturn().getResponse();
    assertThat(off.getStatus()).as("this installation sends no mail").isEqualTo(422);
    assertThat(off.getContentAsString()).contains("chưa gửi được e-mail", "/canh-bao/rss");
    assertThat(ask("/en/canh-bao/thu").getContentAsString()).contains("cannot send e-mail");
  }

  @Test
  void who_got_a_warning_learns_that_it_was_corrected_and_that_it_was_withdrawn() throws Exception {
    // After what the other tests published.
    clock.move(Duration.ofDays(4));
    String early = "nhan.truoc" + System.nanoTime() + "@vidu.example";
    String late = "nhan.sau" + System.nanoTime() + "@vidu.example";
    LetterWishes wishes = wishes(SERVER.getSmtp().getPort());
    var sender = sender(wishes, SERVER.getSmtp().getPort());
    confirmed(wishes, early);
    clock.move(Duration.ofSeconds(1));
    String title = "Kem trộn " + FreshWord.any();
    published(title, "health.cosmetics");
    sender.tick();
    assertThat(subjects(early)).containsExactly("Cảnh báo mới: " + title);
    clock.move(Duration.ofSeconds(1));
    confirmed(wishes, late);
    clock.move(Duration.ofSeconds(1));
    String here =
        "/xuat-ban/"
            + jdbc.sql(
                    """
                    SELECT publication FROM publicity.edition WHERE shown ->> 'title' = :title
                    """)
                .param("title", title)
                .query(UUID.class)
                .single();
    var author = new Desk(mvc, office.officer(Office.QLTT, Role.CASE_OFFICER));
    author.does(here, "/dinh-chinh", "ly-do", "Số lô đúng là 12.");
    author.does(here, "/lam/submitted", "ly-do", "");
    new Desk(mvc, office.officer(Office.QLTT, Role.CASE_OFFICER))
        .does(here, "/lam/checked", "ly-do", "");
    var head = new Desk(mvc, office.head());
    head.does(here, "/lam/approved", "ly-do", "");
    sender.tick();
    sender.tick();
    assertThat(subjects(early))
        .as("once")
        .containsExactly("Cảnh báo mới: " + title, "Cảnh báo đã đính chính: " + title);
    assertThat(subjects(late)).as("who had not got it").isEmpty();
    clock.move(Duration.ofSeconds(1));
    head.does(here, "/lam/withdrawn", "ly-do", "Nêu nhầm hàng.");
    sender.tick();
    sender.tick();
    assertThat(subjects(early))
        .hasSize(3)
        .last()
        .isEqualTo("Cảnh báo đã rút, không còn hiệu lực: " + title);
    assertThat(subjects(late)).isEmpty();
  }

  private void confirmed(LetterWishes wishes, String address) throws Exception {
    assertThat(wishes.ask(address, "", Lang.VI, DoneWork.NONE)).isEmpty();
    UUID id =
        jdbc.sql("SELECT id FROM publicity.letter_wish WHERE confirmed_at IS NULL")
            .query(UUID.class)
            .single();
    String ticket = wishes.ticket(id, LetterWishes.TicketUse.CONFIRM);
    assertThat(press("/canh-bao/thu/xac-nhan?ma=" + ticket)).contains("Từ nay có cảnh báo mới");
  }

  private static List<String> subjects(String address) throws Exception {
    var subjects = new ArrayList<String>();
    for (MimeMessage mail : to(address)) {
      subjects.add(mail.getSubject());
    }
    return subjects;
  }

  private void published(String title, @Nullable String goods) throws Exception {
    ActingOfficer author = office.officer(Office.QLTT, Role.CASE_OFFICER);
    var desk = new Desk(mvc, author);
    String here =
        desk.does(
            "/xuat-ban/canh-bao-moi",
            "/canh-bao-moi",
            "nhom",
            goods == null ? "" : goods,
            "tieu-de",
            title,
            "tom-tat",
            "Bán qua buổi phát trực tiếp, không nhãn phụ.",
            "bai-hoc",
            "Một\nHai\nBa",
            "bien-phap",
            "Không mua",
            "hang-brand",
            "Nhãn Mẫu",
            "hang-barcode",
            "8930000000001",
            "hang-risk",
            "Hỏng da",
            "can-cu",
            "WARNING");
    desk.does(here, "/lam/submitted", "ly-do", "");
    new Desk(mvc, office.officer(Office.QLTT, Role.CASE_OFFICER))
        .does(here, "/lam/checked", "ly-do", "");
    new Desk(mvc, office.head()).does(here, "/lam/approved", "ly-do", "");
  }

  private MockHttpServletResponse ask(String path) throws Exception {
    return mvc.perform(get(path)).andReturn().getResponse();
  }

  private String press(String link) throws Exception {
    String[] parts = link.split("\\?ma=", 2);
    return mvc.perform(post(parts[0]).param("ma", parts[1]))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static String link(MimeMessage mail, String what) throws Exception {
    Matcher found =
        Pattern.compile("https://389\\.example(\\S*/canh-bao/thu/" + what + "\\?ma=\\S+)")
            .matcher(mail.getContent().toString());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static List<MimeMessage> to(String address) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(
            mail -> {
              try {
                return mail.getAllRecipients()[0].toString().equals(address);
              } catch (jakarta.mail.MessagingException unread) {
                throw new IllegalStateException(unread);
              }
            })
        .toList();
  }

  private int rows() {
    return jdbc.sql("SELECT count(*)::int FROM publicity.letter_wish")
        .query(Integer.class)
        .single();
  }

  private List<String> states() {
    return jdbc.sql("SELECT state FROM publicity.letter").query(String.class).list();
  }

  private LetterWishes wishes(int port) {
    return new LetterWishes(repository, smtpSender(port), vault, catalogue, journal, ids, clock);
  }

  private WarningMail sender(LetterWishes wishes, int port) {
    return new WarningMail(repository, wishes, smtpSender(port), vault, parts, clock);
  }

  private static SmtpSender smtpSender(int port) {
    return new SmtpSender(
        new MailSettings(
            "127.0.0.1",
            port,
            false,
            "",
            "",
            "canh-bao@389.example",
            "https://389.example",
            LocalTime.of(7, 0)));
  }
}
