package vn.chosach.officers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.PasskeyRow;
import vn.chosach.officers.credentials.Passkeys;
import vn.chosach.officers.sessions.DeskSessions;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.ui.BrowserTest;

/** Passkeys in a real browser with an authenticator made by the browser. */
class PasskeyTest extends BrowserTest {

  @Autowired People people;
  @Autowired Officers officers;
  @Autowired Passkeys passkeys;
  @Autowired JdbcClient jdbc;

  private VirtualAuthenticator authenticator;

  @BeforeEach
  void authenticator() {
    authenticator =
        browser()
            .addVirtualAuthenticator(
                new VirtualAuthenticatorOptions()
                    .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                    .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                    .setHasResidentKey(true)
                    .setHasUserVerification(true)
                    .setIsUserVerified(true));
  }

  @AfterEach
  void removeAuthenticator() {
    browser().removeVirtualAuthenticator(authenticator);
  }

  @Test
  void aPasskeyIsAddedAndSignsIn() {
    Person person = people.complete(Role.CASE_OFFICER);
    signIn(person);
    add("Điện thoại cơ quan");
    assertThat(element("main").getText()).contains("Đã thêm khóa truy cập.", "Điện thoại cơ quan");
    assertThat(passkeys.of(person.id()))
        .extracting(PasskeyRow::label)
        .containsExactly("Điện thoại cơ quan");

    signOut();
    open("/en/ho-so-cua-toi");
    element("[data-passkey-button]").click();
    awaitPage("/en/ho-so-cua-toi");
    assertThat(element("h1").getText()).isEqualTo("My profile");
    assertThat(attributesOf(person))
        .contains(DeskSessions.OFFICER, DeskSessions.SINCE, DeskSessions.DEVICE)
        .allMatch(name -> !name.startsWith("SPRING_SECURITY_CONTEXT"));
    assertThat(passkeys.of(person.id()).getFirst().lastUsed()).isNotNull();
  }

  @Test
  void withAWrongPasswordNoPasskeyIsAdded() {
    Person person = people.complete();
    signIn(person);
    open("/ho-so-cua-toi/khoa-truy-cap");
    element("#label").sendKeys("Máy lạ");
    element("#current").sendKeys("không phải mật khẩu");
    element("#add-passkey button").click();
    awaitText("[data-passkey-error]", "Mật khẩu hiện tại không đúng");
    assertThat(passkeys.of(person.id())).isEmpty();
  }

  @Test
  void thePasskeyOfALeaverOpensNothing() {
    Person person = people.complete();
    signIn(person);
    add("Khóa cũ");
    signOut();
    People.done(officers.end(Actor.SYSTEM, person.id(), null, "nghỉ việc"));
    open("/dang-nhap");
    element("[data-passkey-button]").click();
    awaitText("[data-passkey-error]", "không được chấp nhận");
  }

  @Test
  void aRemovedPasskeyOpensNothing() {
    Person person = people.complete();
    signIn(person);
    add("Khóa mất");
    element("form[action$='/khoa-truy-cap/go'] button").click();
    awaitText(".said", "Đã gỡ khóa truy cập.");
    assertThat(passkeys.of(person.id())).isEmpty();
    signOut();
    element("[data-passkey-button]").click();
    awaitText("[data-passkey-error]", "không được chấp nhận");
  }

  @Test
  void withoutScriptThePageOffersNoPasskey() {
    scripting(false);
    open("/dang-nhap");
    assertThat(element("[data-passkey-part]").isDisplayed()).isFalse();
  }

  private void add(String label) {
    open("/ho-so-cua-toi/khoa-truy-cap");
    element("#label").sendKeys(label);
    element("#current").sendKeys(People.PASSWORD);
    element("#add-passkey button").click();
    awaitPage("/ho-so-cua-toi");
  }

  private void signIn(Person person) {
    open("/dang-nhap");
    element("#account").sendKeys(person.account());
    element("#password").sendKeys(People.PASSWORD);
    element("#sign-in .btns button").click();
    awaitPage("/dang-nhap/ma");
    element("#code").sendKeys(people.code(person));
    element("main form button").click();
    awaitPage("/ban-lam-viec");
  }

  private void signOut() {
    element("form[action$='/dang-xuat'] button").click();
    awaitPage("/dang-nhap");
  }

  private List<String> attributesOf(Person person) {
    return jdbc.sql(
            """
            SELECT a.attribute_name
              FROM officers.spring_session s
              JOIN officers.spring_session_attributes a ON a.session_primary_id = s.primary_id
             WHERE s.principal_name = :id
            """)
        .param("id", person.id().toString())
        .query((row, n) -> String.valueOf(row.getString(1)))
        .list();
  }
}
