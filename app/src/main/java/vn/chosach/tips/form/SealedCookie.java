package vn.chosach.tips.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * Hands something to the next page of the same visitor and nobody else: sealed, so that neither the
 * browser's store nor a log can be read, and sent by no other site (SameSite=Strict). It ends with
 * the browser, and at the latest after its time.
 */
public record SealedCookie(Vault vault, String name, Duration lasts) {

  /** Name of the cookie that keeps a report open on the follow-up page. */
  public static final String FOLLOW = "theo-doi";

  /** Gives the visitor a text. */
  public void give(
      HttpServletRequest request, HttpServletResponse response, String text, Instant now) {
    byte[] plain = (now.plus(lasts).getEpochSecond() + "\n" + text).getBytes(UTF_8);
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(vault.seal(Lock.CONTENT, "cookie/" + name, plain));
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, name, value).build().toString());
  }

  /** What the visitor was given; nothing when it is absent, altered or too old. */
  public Optional<String> read(HttpServletRequest request, Instant now) {
    return value(request, name)
        .flatMap(this::opened)
        .filter(plain -> now.getEpochSecond() < Long.parseLong(plain.substring(0, line(plain))))
        .map(plain -> plain.substring(line(plain) + 1));
  }

  public void takeBack(HttpServletRequest request, HttpServletResponse response) {
    takeBack(name, request, response);
  }

  /** Takes back what leads to a report that is being written, or to its receipt. */
  public static void forgetReport(HttpServletRequest request, HttpServletResponse response) {
    takeBack(DraftCookie.NAME, request, response);
    takeBack(ReceiptCookie.NAME, request, response);
  }

  static void takeBack(String name, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE, cookie(request, name, "").maxAge(0).build().toString());
  }

  static Optional<String> value(HttpServletRequest request, String name) {
    if (request.getCookies() == null) {
      return Optional.empty();
    }
    for (Cookie cookie : request.getCookies()) {
      if (cookie.getName().equals(name)) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  private Optional<String> opened(String value) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(value);
      return Optional.of(new String(vault.open(Lock.CONTENT, "cookie/" + name, sealed), UTF_8));
    } catch (IllegalArgumentException | IllegalStateException altered) {
      return Optional.empty();
    }
  }

  static ResponseCookie.ResponseCookieBuilder cookie(
      HttpServletRequest request, String name, String value) {
    return ResponseCookie.from(name, value)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict")
        .path("/");
  }

  private static int line(String plain) {
    return plain.indexOf('\n');
  }
}
