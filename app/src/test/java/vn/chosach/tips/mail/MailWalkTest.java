package vn.chosach.tips.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.ui.BrowserTest;
import vn.chosach.vault.Pictures;

/**
 * A mail with a photo, from a real server to the inbox of the duty desk in a real browser: read,
 * its sender looked up with a reason, admitted by keyboard; and nobody is written to.
 */
@Timeout(120)
class MailWalkTest extends BrowserTest {

  private static final String OWN = "tinbao@bcd389.example";

  @Autowired MailDesk desk;
  @Autowired People people;

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
          });
  private final String word = "thu" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";

  @BeforeEach
  void startTheServer() {
    server.start();
  }

  @AfterEach
  void stopTheServer() {
    server.stop();
  }

  @Test
  void aMailIsReadItsSenderLookedUpWithAReasonAndAdmittedByKeyboard() throws Exception {
    arrive();
    signIn();
    waitForRow();
    assertThat(element("a.row").getText()).contains("Kho hàng", "Thư điện tử");
    assertThat(element("#tin .quote").getText()).contains(word);
    awaitScript(
        "const photos = [...document.querySelectorAll('.thumbs img')];"
            + "return photos.length === 1 && photos[0].naturalWidth > 0");
    assertThat(element("#tin").getText()).doesNotContain("dan@nha.example");

    follow(() -> element("#tin form[action*='/nhan'] button").click());
    openReporter();
    assertThat(element("#reporter").getText()).contains("dan@nha.example");

    open("/hop-tiep-nhan?tim=" + word);
    browser().switchTo().activeElement().sendKeys("v");
    awaitScript("return document.querySelector('#viec').contains(document.activeElement)");
    browser().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    awaitScript("return document.getElementById('bao').textContent.includes('Đã nhận giải quyết')");
    assertThat(server.getReceivedMessagesForDomain("nha.example")).isEmpty();
  }

  private void arrive() throws Exception {
    GreenMailUser box = server.setUser(OWN, "tinbao", "thu");
    var properties = new Properties();
    // Else the name of this machine is asked of a name server, for the Message-ID.
    properties.put("mail.from", "dan@nha.example");
    var message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("dan@nha.example"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(OWN));
    message.setSubject("Kho hàng ở bến xe Thử", "UTF-8");
    var text = new MimeBodyPart();
    text.setText("Kho hàng không nhãn " + word + " sau bến xe, ảnh kèm theo.", "UTF-8");
    var photo = new MimeBodyPart();
    photo.setDataHandler(
        new DataHandler(new ByteArrayDataSource(Pictures.jpeg(200, 150), "image/jpeg")));
    photo.setFileName("kho.jpg");
    message.setContent(new MimeMultipart(text, photo));
    message.saveChanges();
    box.deliver(message);
    var poll =
        new MailPoll(
            new MailSettings(
                "127.0.0.1",
                server.getImap().getPort(),
                false,
                "tinbao",
                "thu",
                "INBOX",
                OWN,
                "",
                Duration.ofMinutes(1)),
            desk);
    assertThat(poll.poll()).containsExactly(MailDesk.MailDeskOutcome.RECEIVED);
  }

  private void signIn() {
    var visit = new Visit(java.net.URI.create(address("/")).getPort());
    visit.enter(people, people.complete(Role.STANDING_OFFICE));
    session(visit.cookie());
    width(1366);
  }

  /** The inbox reads what was committed a moment later. */
  private void waitForRow() {
    await(
        page -> {
          open("/hop-tiep-nhan?tim=" + word);
          return !page.findElements(By.cssSelector("a.row")).isEmpty();
        });
  }

  private void openReporter() {
    String tip =
        String.valueOf(
            script("return document.querySelector('#tin a[href*=\"/tiep-nhan/tin/\"]').href"));
    browser().get(tip);
    element("#purpose option[value=ASK_BACK]").click();
    element("#reason").sendKeys("Hỏi lại địa chỉ kho");
    follow(() -> element("#reason").submit());
  }
}
