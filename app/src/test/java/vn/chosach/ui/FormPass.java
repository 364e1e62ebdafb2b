package vn.chosach.ui;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.commons.lang3.ArrayUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * A session with the token of its forms, as a page would have given it: for a test that sends a
 * form without opening a page before. Each request has its own.
 */
public final class FormPass implements RequestPostProcessor {

  private static final String TOKEN = "mã-của-biểu-mẫu-trong-kiểm-thử";

  @Override
  public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
    SessionRepository<?> sessions =
        WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
            .getBean(SessionRepository.class);
    byte[] id = begun(sessions).getBytes(StandardCharsets.UTF_8);
    var pass = new Cookie("phien", Base64.getEncoder().encodeToString(id));
    Cookie[] others = request.getCookies();
    request.setCookies(others == null ? new Cookie[] {pass} : ArrayUtils.add(others, pass));
    byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
    // As in a page: as many random bytes, and what they make of the token. Two pages differ.
    byte[] random = new byte[token.length];
    ThreadLocalRandom.current().nextBytes(random);
    byte[] masked = new byte[2 * token.length];
    for (int at = 0; at < token.length; at++) {
      masked[at] = random[at];
      masked[token.length + at] = (byte) (token[at] ^ random[at]);
    }
    request.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
    return request;
  }

  private static <S extends Session> String begun(SessionRepository<S> sessions) {
    S session = sessions.createSession();
    session.setAttribute("officers.csrf", TOKEN);
    sessions.save(session);
    return session.getId();
  }
}
