package vn.chosach.officers.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.chosach.ChosachTest;

/** Two answers to one officer at once, from two tabs or a button pressed twice. */
@ChosachTest
class SessionsAtOnceTest {

  @Autowired SessionRepository<? extends Session> sessions;

  @Test
  void twoAnswersThatSaySomethingAtOnceBothArrive() {
    assertThat(laterOfTwo(sessions)).isEqualTo("lần hai");
  }

  private static <S extends Session> String laterOfTwo(SessionRepository<S> sessions) {
    S opened = sessions.createSession();
    sessions.save(opened);
    S first = Objects.requireNonNull(sessions.findById(opened.getId()));
    S second = Objects.requireNonNull(sessions.findById(opened.getId()));
    first.setAttribute("ui.said", "lần một");
    second.setAttribute("ui.said", "lần hai");
    sessions.save(first);
    sessions.save(second);
    S after = Objects.requireNonNull(sessions.findById(opened.getId()));
    sessions.deleteById(opened.getId());
    return String.valueOf(after.<String>getAttribute("ui.said"));
  }
}
