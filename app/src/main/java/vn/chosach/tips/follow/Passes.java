package vn.chosach.tips.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.tips.form.SealedCookie;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * Seals passes into forms and into a cookie. The form is what counts: without cookies each page is
 * the answer to the form before, and no other site can make a form with a pass in it.
 */
@Component
class Passes {

  private static final Duration LASTS = Duration.ofHours(1);
  private static final String PLACE = "follow-pass";

  private final Vault vault;
  private final SealedCookie cookie;
  private final InstantSource clock;

  Passes(Vault vault, InstantSource clock) {
    this.vault = vault;
    this.cookie = new SealedCookie(vault, SealedCookie.FOLLOW, LASTS);
    this.clock = clock;
  }

  /** For a hidden field. */
  String sealed(Pass pass) {
    String until = String.valueOf(clock.instant().plus(LASTS).getEpochSecond());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            vault.seal(Lock.CONTENT, PLACE, (until + "\n" + pass.text()).getBytes(UTF_8)));
  }

  /** From a hidden field; nothing when it is altered or too old. */
  Optional<Pass> unsealed(String field) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(field);
      String text = new String(vault.open(Lock.CONTENT, PLACE, sealed), UTF_8);
      int line = text.indexOf('\n');
      Instant until = Instant.ofEpochSecond(Long.parseLong(text.substring(0, line)));
      return clock.instant().isBefore(until)
          ? Optional.of(Pass.of(text.substring(line + 1)))
          : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException altered) {
      return Optional.empty();
    }
  }

  Optional<Pass> read(HttpServletRequest request) {
    return cookie.read(request, clock.instant()).map(Pass::of);
  }

  void give(HttpServletRequest request, HttpServletResponse response, Pass pass) {
    cookie.give(request, response, pass.text(), clock.instant());
  }

  void takeBack(HttpServletRequest request, HttpServletResponse response) {
    cookie.takeBack(request, response);
  }
}
