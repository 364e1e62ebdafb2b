package vn.chosach.ui;

import java.net.URI;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.Visit;

/** A browser test of somebody who has signed in to the desk, with password and code. */
public abstract class DeskBrowserTest extends BrowserTest {

  @Autowired protected People people;

  protected final void signIn(Person person) {
    var visit = new Visit(URI.create(address("/")).getPort());
    visit.enter(people, person);
    session(visit.cookie());
  }
}
