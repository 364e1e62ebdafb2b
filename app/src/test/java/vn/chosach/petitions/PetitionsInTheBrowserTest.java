package vn.chosach.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionTerms;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.ui.DeskBrowserTest;

/** The head of an agency at the inbox of letters, in a real browser, with and without script. */
class PetitionsInTheBrowserTest extends DeskBrowserTest {

  @Autowired LetterDesk letters;
  @Autowired Office office;
  @Autowired MovableClock clock;

  @AfterEach
  void back() {
    clock.reset();
    scripting(true);
  }

  @Test
  void the_inbox_and_its_forms_are_read_on_a_phone_and_without_script() {
    Person person = people.completeIn(LetterDesk.AGENCY, Role.AGENCY_HEAD);
    var head =
        new ActingOfficer(Actor.officer(person.id(), LetterDesk.AGENCY), Set.of(Role.AGENCY_HEAD));
    Petition one = running(head);
    letters.received(Procedure.DENUNCIATION, head);
    letters.received(Procedure.CONSUMER_REQUEST, head);
    signIn(person);
    for (int pixels : new int[] {360, 1366}) {
      width(pixels);
      shown("/don-thu", "don-thu-" + pixels);
      shown("/don-thu/" + one.number(), "don-" + pixels);
      shown("/don-thu/" + one.number() + "/lam/call", "don-lam-" + pixels);
      shown("/don-thu/" + one.number() + "/giay-to/record", "don-giay-" + pixels);
      shown("/en/don-thu/" + one.number(), "don-en-" + pixels);
    }
    scripting(false);
    open("/don-thu/" + one.number() + "/lam/note");
    element("#noi-dung").sendKeys("Đã gọi hẹn người khiếu nại");
    follow("main form[method=post] button");
    assertThat(element("#dien-bien").getText()).contains("Đã gọi hẹn người khiếu nại");
  }

  private void shown(String path, String name) {
    open(path);
    assertThat(axe()).as(path).isEmpty();
    assertThat(script("return document.documentElement.scrollWidth <= window.innerWidth"))
        .as("no sideways scroll at " + path)
        .isEqualTo(true);
    screenshot(name);
  }

  private Petition running(ActingOfficer head) {
    ActingOfficer handler = letters.officer(LetterDesk.AGENCY, Role.CASE_OFFICER);
    UUID right = office.right(head, "department.director");
    LocalDate today = Vietnam.dayOf(clock.instant());
    Petition one = letters.received(Procedure.COMPLAINT, head);
    letters.goes(
        one,
        PetitionTerms.of(PetitionEvent.CONTEST, "Quyết định thu hồi giấy phép bán lẻ xăng dầu")
            .on(today.minusDays(9))
            .naming("Bà Nguyễn Thị Thử"),
        head);
    letters.goes(one, PetitionTerms.of(PetitionEvent.ACCEPT, ""), handler);
    letters.signed(one, handler, head, right);
    letters.goes(
        one,
        PetitionTerms.of(PetitionEvent.VERIFY, "Căn cứ thu hồi").given(Office.id(handler)),
        handler);
    letters.signed(one, handler, head, right);
    letters.goes(
        one,
        PetitionTerms.of(PetitionEvent.RECORD, "Bà Thử giao thêm hai hóa đơn")
            .on(today)
            .with(letters.waiting()),
        handler);
    letters.goes(
        one,
        PetitionTerms.of(PetitionEvent.CALL, "").on(today.plusDays(6)).at("Phòng tiếp công dân"),
        handler);
    return one;
  }
}
