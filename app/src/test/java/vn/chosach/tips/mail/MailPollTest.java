package vn.chosach.tips.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static vn.chosach.officers.signin.Visit.parsed;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.tips.Channel;
import vn.chosach.tips.OpenedIdentity;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Vault;

/** The mail of the committee, on a real IMAP server in this process. */
@ChosachTest
class MailPollTest {

  private static final String UNREAD = "/tiep-nhan/thu-dien-tu";
  private static final String OWN = "tinbao@bcd389.example";

  @Autowired MailDesk desk;
  @Autowired Tips tips;
  @Autowired IdentityOpenings openings;
  @Autowired Vault vault;
  @Autowired JdbcClient jdbc;
  @Autowired People people;
  @LocalServerPort int port;

  private static GreenMail server = new GreenMail(new ServerSetup[0]);

  private GreenMailUser box;
  private MailPoll poll;

  @BeforeAll
  static void startTheServer() {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
            });
    server.start();
  }

  @BeforeEach
  void emptyTheBox() throws Exception {
    server.purgeEmailFromAllMailboxes();
    box = server.setUser(OWN, "tinbao", "thu");
    poll = poll("mx.bcd389.example");
  }

  @AfterAll
  static void stopTheServer() {
    server.stop();
  }

  @Test
  void aMailWithAPhotoBecomesATipOnce() throws Exception {
    String words = "Chành xe Thử chở đường không nhãn " + FreshWord.any();
    MimeMessage message = message("dan@nha.example", "Bến xe Thử");
    var parts = new MimeMultipart();
    var text = new MimeBodyPart();
    text.setText(words, "UTF-8");
    parts.addBodyPart(text);
    parts.addBodyPart(file("anh.jpg", Pictures.jpeg(61, 47)));
    parts.addBodyPart(file("xem.jpg", Pictures.windowsProgram()));
    message.setContent(parts);
    deliver(message);

    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.RECEIVED);
    assertThat(poll.poll()).isEmpty();
    Tip tip = tipWith(words);
    assertThat(tip.channel()).isEqualTo(Channel.EMAIL);
    assertThat(tip.told().where()).isEqualTo("Bến xe Thử");
    assertThat(vault.files(tip.id())).hasSize(1).allMatch(file -> file.kept());
    assertThat(server.getReceivedMessagesForDomain("nha.example")).isEmpty();
  }

  @Test
  void a_photo_in_which_the_line_breaks_comes_with_the_next_poll() throws Exception {
    String words = "Đứt giữa chừng " + FreshWord.any();
    byte[] photo = Pictures.jpeg(53, 41);
    Folder broken = mock(Folder.class);
    MimeMessage cut =
        new MimeMessage(withPhoto(words, Arrays.copyOf(photo, photo.length / 2))) {
          @Override
          public Folder getFolder() {
            return broken;
          }
        };

    assertThatThrownBy(() -> desk.take(cut, poll.settings()))
        .isInstanceOf(MessagingException.class);
    assertThat(tipsWith(words)).as("not taken without its photo").isEmpty();

    deliver(withPhoto(words, photo));
    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.RECEIVED);
    assertThat(vault.files(tipWith(words).id())).hasSize(1).allMatch(file -> file.kept());
  }

  @Test
  void files_of_a_mail_that_waits_lie_here_only_when_it_is_taken() throws Exception {
    String words = "Hai ảnh " + FreshWord.any();
    byte[] first = Pictures.jpeg(54, 41);
    byte[] second = Pictures.jpeg(55, 41);
    Folder broken = mock(Folder.class);
    MimeMessage cut =
        new MimeMessage(withPhotos(words, first, Arrays.copyOf(second, second.length / 2))) {
          @Override
          public Folder getFolder() {
            return broken;
          }
        };
    for (int twice = 0; twice < 2; twice++) {
      assertThatThrownBy(() -> desk.take(cut, poll.settings()))
          .isInstanceOf(MessagingException.class);
      assertThat(lying(first)).as("withdrawn until the whole mail comes").isZero();
    }
    deliver(withPhotos(words, first, second));
    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.RECEIVED);
    assertThat(vault.files(tipWith(words).id())).hasSize(2).allMatch(file -> file.kept());
    assertThat(lying(first)).as("once").isEqualTo(1);
  }

  private int lying(byte[] photo) throws Exception {
    return jdbc.sql("SELECT count(*) FROM vault.file WHERE sha256 = :sha")
        .param("sha", MessageDigest.getInstance("SHA-256").digest(photo))
        .query(Integer.class)
        .single();
  }

  private MimeMessage withPhoto(String words, byte[] photo) throws Exception {
    return withPhotos(words, photo);
  }

  private MimeMessage withPhotos(String words, byte[]... photos) throws Exception {
    MimeMessage message = message("dan@nha.example", "Chợ Thử");
    var text = new MimeBodyPart();
    text.setText(words, "UTF-8");
    var parts = new MimeMultipart(text);
    for (byte[] photo : photos) {
      parts.addBodyPart(file("anh.jpg", photo));
    }
    message.setContent(parts);
    message.saveChanges();
    return message;
  }

  @Test
  void theSameMessageDeliveredTwiceIsOneTip() throws Exception {
    String words = "Cùng một thư " + FreshWord.any();
    MimeMessage message = message("dan@nha.example", "Chợ Thử");
    message.setText(words, "UTF-8");
    message.saveChanges();
    deliver(message);
    box.deliver(new MimeMessage(message));
    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.RECEIVED);
    assertThat(tipsWith(words)).hasSize(1);
  }

  @Test
  void aForgedSenderIsKeptAsAClaimAndNobodyIsWrittenTo() throws Exception {
    String words = "Thư mạo danh " + FreshWord.any();
    MimeMessage message = message("chu-tich@tinh.example", "Chỉ đạo");
    message.setText(words, "UTF-8");
    message.addHeader("Authentication-Results", "mx.bcd389.example; dmarc=fail");
    message.addHeader("Authentication-Results", "mx.bcd389.example; dmarc=pass");
    deliver(message);
    poll.poll();
    Tip tip = tipWith(words);
    assertThat(origin(tip)).isEqualTo("CLAIMED");
    assertThat(tip.enteredBy()).isNull();
    assertThat(new OpenedIdentity(tips, openings).of(tip.id(), officer(), Set.of(Role.OPERATOR)))
        .isInstanceOfSatisfying(
            ActOutcome.Done.class,
            shown ->
                assertThat(((Reporter) shown.value()).email()).isEqualTo("chu-tich@tinh.example"));
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aSubjectThatBeginsWithIntegrityGoesToTheIntegrityDesk() throws Exception {
    for (String subject :
        List.of("Liêm chính: đội trưởng nhận tiền", "Fwd: LIÊM CHÍNH", "[Liem chinh] x")) {
      String words = "Thư tố cán bộ " + FreshWord.any();
      MimeMessage message = message("dan@nha.example", subject);
      message.setText(words, "UTF-8");
      deliver(message);
      poll.poll();
      assertThat(tipsWith(words)).as(subject).isEmpty();
      assertThat(tips.newest(TipDesk.INTEGRITY, null, 200))
          .anySatisfy(tip -> assertThat(tip.told().story()).startsWith(words));
    }
    String plain = "Thư thường " + FreshWord.any();
    MimeMessage message = message("dan@nha.example", "Ông này không liêm chính");
    message.setText(plain, "UTF-8");
    deliver(message);
    poll.poll();
    assertThat(tipsWith(plain)).hasSize(1);
  }

  @Test
  void aSenderCountsAsProvenOnlyOnTheWordOfOurOwnServer() throws Exception {
    String words = "Thư có chứng thực " + FreshWord.any();
    MimeMessage message = message("dan@nha.example", "Chợ Thử");
    message.setText(words, "UTF-8");
    message.addHeader("Authentication-Results", "mx.bcd389.example; spf=pass; dmarc=pass");
    deliver(message);
    poll.poll();
    assertThat(origin(tipWith(words))).isEqualTo("PROVEN");
    String other = "Thư của máy chủ lạ " + FreshWord.any();
    MimeMessage strange = message("dan@nha.example", "Chợ Thử");
    strange.setText(other, "UTF-8");
    strange.addHeader("Authentication-Results", "mx.ke-gian.example; dmarc=pass");
    deliver(strange);
    poll.poll();
    assertThat(origin(tipWith(other))).isEqualTo("CLAIMED");
  }

  @Test
  void aLoopOfAutoRepliesEndsBecauseNoneIsATipAndNoneIsAnswered() throws Exception {
    var marks =
        Map.of(
            "Auto-Submitted",
            "auto-replied",
            "Precedence",
            "bulk",
            "Return-Path",
            "<>",
            "X-Autoreply",
            "yes",
            "List-Id",
            "<tin.example>");
    String words = "Tôi đang nghỉ phép " + FreshWord.any();
    for (int turn = 0; turn < 2; turn++) {
      for (var mark : marks.entrySet()) {
        MimeMessage message = message("may@nha.example", "Trả lời tự động " + turn);
        message.setText(words + turn, "UTF-8");
        message.setHeader(mark.getKey(), mark.getValue());
        deliver(message);
      }
      assertThat(poll.poll())
          .hasSameSizeAs(marks.keySet())
          .containsOnly(MailDesk.MailDeskOutcome.AUTOMATIC);
    }
    assertThat(tipsWith(words)).isEmpty();
    assertThat(server.getReceivedMessages()).hasSize(2 * marks.size());
  }

  @Test
  void ourOwnMessageThatComesBackIsNoTip() throws Exception {
    MimeMessage message = message(OWN, "Trả lời");
    message.setText("Văn bản của chúng tôi", "UTF-8");
    deliver(message);
    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.AUTOMATIC);
  }

  @Test
  void aMailWithoutWordsOrSubjectIsStillATip() throws Exception {
    MimeMessage message = message("dan" + System.nanoTime() + "@nha.example", null);
    message.setText("", "UTF-8");
    deliver(message);
    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.RECEIVED);
  }

  @Test
  void a_mail_of_signs_that_nobody_sees_is_still_a_tip_with_its_photo() throws Exception {
    MimeMessage message = withPhoto("\u200b \u2060", Pictures.jpeg(59, 43));
    message.setSubject("\u200b\u200d", "UTF-8");
    deliver(message);
    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.RECEIVED);
    assertThat(tips.newest(TipDesk.SIFTING, null, 200))
        .anySatisfy(
            tip -> {
              assertThat(tip.told().story()).startsWith("(Thư không có chữ");
              assertThat(tip.told().where()).startsWith("(Thư không có tiêu đề");
              assertThat(vault.files(tip.id())).hasSize(1).allMatch(file -> file.kept());
            });
  }

  @Test
  void a_mail_that_grows_when_it_is_composed_is_cut_and_taken() throws Exception {
    MimeMessage message = message("dan@nha.example", "\u0958".repeat(900));
    // One sign each, which composed text writes as two.
    message.setText("Chữ " + FreshWord.any() + " " + "\u0958".repeat(15_000), "UTF-8");
    deliver(message);
    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.RECEIVED);
  }

  @Test
  void aVeryLongMailIsTakenToItsLimitAndSaysSo() throws Exception {
    String words = "Thư rất dài " + FreshWord.any();
    MimeMessage message = message("dan@nha.example", "Chợ Thử");
    message.setText(words + " x".repeat(500_000), "UTF-8");
    deliver(message);
    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.RECEIVED);
    assertThat(tipWith(words).told().story()).hasSize(20_000);
  }

  @Test
  void a_mail_of_more_parts_than_are_taken_says_so() throws Exception {
    String words = "Thư nhiều phần " + FreshWord.any();
    var text = new MimeBodyPart();
    text.setText(words, "UTF-8");
    var parts = new MimeMultipart(text);
    for (int n = 0; n < 250; n++) {
      var more = new MimeBodyPart();
      more.setText("", "UTF-8");
      parts.addBodyPart(more);
    }
    MimeMessage message = message("dan@nha.example", "Chợ Thử");
    message.setContent(parts);
    deliver(message);
    poll.poll();
    assertThat(about(tipWith(words))).contains("quá nhiều phần");
  }

  @Test
  void onlyTheTextOfAnHtmlMailIsKept() throws Exception {
    String words = "Chữ trong trang " + FreshWord.any();
    MimeMessage message = message("dan@nha.example", "Chợ Thử");
    message.setContent("<p>" + words + "</p><script>x()</script>", "text/html; charset=UTF-8");
    deliver(message);
    poll.poll();
    assertThat(tipWith(words).told().story()).isEqualTo(words);
  }

  @Test
  void words_that_stand_only_in_the_html_beside_an_empty_text_are_kept() throws Exception {
    String words = "Chữ chỉ có trong trang " + FreshWord.any();
    MimeMessage message = message("dan@nha.example", "Chợ Thử");
    var plain = new MimeBodyPart();
    plain.setText("\u00a0\n", "UTF-8");
    var page = new MimeBodyPart();
    page.setContent("<p>" + words + "</p>", "text/html; charset=UTF-8");
    message.setContent(new MimeMultipart("alternative", plain, page));
    deliver(message);
    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.RECEIVED);
    assertThat(tipsWith(words)).hasSize(1);
  }

  @Test
  void a_mail_that_cannot_be_read_or_is_refused_waits_for_an_operator() throws Exception {
    Visit operator = visit(Role.OPERATOR);
    List<String> before = waiting(operator);
    assertThat(desk.take(damaged(), poll.settings()))
        .isEqualTo(MailDesk.MailDeskOutcome.UNREADABLE);
    MimeMessage secret = message("dan@nha.example", "Tài liệu");
    secret.setText("TUYỆT MẬT\nVăn bản số " + FreshWord.any(), "UTF-8");
    deliver(secret);
    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.UNREADABLE);

    List<String> waiting = new ArrayList<>(waiting(operator));
    waiting.removeAll(before);
    assertThat(waiting).hasSize(2);
    String text = operator.page(UNREAD).text();
    assertThat(text)
        .contains("không đọc được", "bí mật nhà nước", "Hộp thư nhận", "Phần mềm xem")
        .doesNotContain("dan@nha.example");
    assertThat(operator.page("/ban-lam-viec").text()).contains("Xem thư điện tử chưa thành tin");
    assertThat(visit(Role.CASE_OFFICER).get(UNREAD).statusCode()).isEqualTo(403);

    String damaged = waiting.getFirst();
    Document window = operator.page(UNREAD);
    assertThat(operator.submit(window, damaged, Map.of("ly-do", "")).statusCode()).isEqualTo(422);
    operator.submit(window, damaged, Map.of("ly-do", "Thư rác"));
    assertThat(waiting(operator)).doesNotContain(damaged).contains(waiting.getLast());
    assertThat(parsed(operator.submit(window, damaged, Map.of("ly-do", "Lần nữa"))).text())
        .contains("đã có người ghi");
    assertThat(
            jdbc.sql(
                    "SELECT reason FROM journal.entry WHERE verb = 'tips.mail-settled' AND subject_id = :id")
                .param("id", damaged.substring(damaged.lastIndexOf('/') + 1))
                .query(String.class)
                .list())
        .containsExactly("Thư rác");
  }

  @Test
  void a_mail_that_fails_for_a_day_is_shown_and_tried_on() throws Exception {
    MimeMessage failing =
        new MimeMessage(withPhoto("Lỗi mãi " + FreshWord.any(), Pictures.jpeg(31, 29))) {
          @Override
          public Date getReceivedDate() {
            return Date.from(Instant.now().minus(Duration.ofDays(3)));
          }
        };
    Visit operator = visit(Role.OPERATOR);
    List<String> before = waiting(operator);
    desk.failed(failing);
    desk.failed(failing);
    List<String> waiting = new ArrayList<>(waiting(operator));
    waiting.removeAll(before);
    assertThat(waiting).hasSize(1);
    assertThat(desk.knows(failing)).isFalse();
  }

  @Test
  void a_mail_at_which_the_server_breaks_off_stops_no_other() throws Exception {
    String words = "Thư sau thư hỏng " + FreshWord.any();
    box.deliver(damaged());
    MimeMessage message = message("dan@nha.example", "Chợ Thử");
    message.setText(words, "UTF-8");
    deliver(message);
    poll.poll();
    assertThat(tipsWith(words)).hasSize(1);
  }

  private static MimeMessage damaged() throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(
            """
            From: dan@nha.example\r
            Subject: x\r
            Message-ID: <%s@nha.example>\r
            Content-Type: multipart/mixed; boundary=abc\r
            \r
            Cắt ngang\r
            """
                .formatted(UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8)));
  }

  private Visit visit(Role role) {
    var visit = new Visit(port);
    visit.enter(people, people.complete(role));
    return visit;
  }

  private static List<String> waiting(Visit visit) {
    return visit.page(UNREAD).select("form[action^=" + UNREAD + "/]").eachAttr("action");
  }

  private MailPoll poll(String authority) {
    return new MailPoll(
        new MailSettings(
            "127.0.0.1",
            server.getImap().getPort(),
            false,
            "tinbao",
            "thu",
            "INBOX",
            OWN,
            authority,
            Duration.ofMinutes(1)),
        desk);
  }

  private static MimeMessage message(String from, @org.jspecify.annotations.Nullable String subject)
      throws Exception {
    var properties = new Properties();
    // Else the name of this machine is asked of a name server, for the Message-ID.
    properties.put("mail.from", from);
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(OWN));
    if (subject != null) {
      message.setSubject(subject, "UTF-8");
    }
    return message;
  }

  private static MimeBodyPart file(String name, byte[] content) throws Exception {
    var part = new MimeBodyPart();
    part.setDataHandler(
        new jakarta.activation.DataHandler(new ByteArrayDataSource(content, "image/jpeg")));
    part.setFileName(name);
    return part;
  }

  private void deliver(MimeMessage message) throws Exception {
    message.saveChanges();
    box.deliver(message);
  }

  private Tip tipWith(String words) {
    return tipsWith(words).getFirst();
  }

  private List<Tip> tipsWith(String words) {
    return tips.newest(TipDesk.SIFTING, null, 200).stream()
        .filter(tip -> tip.told().story().startsWith(words))
        .toList();
  }

  private String origin(Tip tip) {
    return about(tip).contains("\"PROVEN\"") ? "PROVEN" : "CLAIMED";
  }

  private String about(Tip tip) {
    byte[] about =
        jdbc.sql("SELECT about FROM tips.origin WHERE tip = :tip")
            .param("tip", tip.id())
            .query(byte[].class)
            .single();
    return new String(
        vault.open(vn.chosach.vault.Lock.CONTENT, "tip/" + tip.id() + "/origin", about),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Actor officer() {
    return Actor.officer(UUID.randomUUID(), "QLTT-AG");
  }
}
