package vn.chosach.ui;

import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;

/** A browser test of somebody who signs in to the desk, with password and code. */
public abstract class DeskBrowserTest extends BrowserTest {

  @Autowired protected People people;

  protected final void signIn(Person person) {
    open("/dang-nhap");
    element("#account").sendKeys(person.account());
    element("#password").sendKeys(People.PASSWORD);
    element("#password").submit();
    awaitPage("/dang-nhap/ma");
    element("#code").sendKeys(people.code(person));
    element("#code").submit();
    awaitPage("/ban-lam-viec");
  }
}
