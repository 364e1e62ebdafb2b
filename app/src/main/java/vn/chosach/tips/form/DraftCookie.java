package vn.chosach.tips.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * Repeats the token of the form for pages that are asked for by GET, so that "back" and "reload"
 * work. The form never relies on it: without cookies each step is the answer to the step before.
 */
final class DraftCookie {

  static final String NAME = "phieu";

  private DraftCookie() {}

  static Optional<Token> read(HttpServletRequest request) {
    return SealedCookie.value(request, NAME).flatMap(Token::of);
  }

  static void give(HttpServletRequest request, HttpServletResponse response, Token token) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        SealedCookie.cookie(request, NAME, token.text()).build().toString());
  }

  static void takeBack(HttpServletRequest request, HttpServletResponse response) {
    SealedCookie.takeBack(NAME, request, response);
  }
}
