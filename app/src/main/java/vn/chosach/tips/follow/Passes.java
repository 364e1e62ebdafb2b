package vn.chosach.tips.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient jdbc;
  private final SealedCookie cookie;
  private final InstantSource clock;

  Passes(Vault vault, JdbcClient jdbc, InstantSource clock) {
    this.vault = vault;
    this.jdbc = jdbc;
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

  /** From a hidden field; nothing when it is altered, too old or closed. */
  Optional<Pass> unsealed(String field) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(field);
      String text = new String(vault.open(Lock.CONTENT, PLACE, sealed), UTF_8);
      int line = text.indexOf('\n');
      Instant until = Instant.ofEpochSecond(Long.parseLong(text.substring(0, line)));
      return clock.instant().isBefore(until) ? open(text.substring(line + 1)) : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException altered) {
      return Optional.empty();
    }
  }

  Optional<Pass> read(HttpServletRequest request) {
    return cookie.read(request, clock.instant()).flatMap(this::open);
  }

  /**
   * Ends every pass of the visit on this device, those in forms that were drawn before too: whoever
   * comes to the device afterwards and goes back finds a closed page.
   *
   * @param field the pass of the form that closes; without cookies there is no other
   */
  void close(HttpServletRequest request, HttpServletResponse response, String field) {
    Stream.of(read(request), unsealed(field))
        .flatMap(Optional::stream)
        .map(Pass::visit)
        .distinct()
        .forEach(this::close);
    takeBack(request, response);
  }

  private void close(UUID visit) {
    Instant now = clock.instant();
    jdbc.sql("DELETE FROM tips.closed_pass WHERE ends_at < :now")
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            INSERT INTO tips.closed_pass (visit, ends_at) VALUES (:visit, :ends)
            ON CONFLICT (visit) DO NOTHING
            """)
        .param("visit", visit)
        .param("ends", Timestamp.from(now.plus(LASTS)))
        .update();
  }

  private Optional<Pass> open(String text) {
    try {
      Pass pass = Pass.of(text);
      return jdbc.sql("SELECT count(*) FROM tips.closed_pass WHERE visit = :visit")
                  .param("visit", pass.visit())
                  .query(Long.class)
                  .single()
              == 0
          ? Optional.of(pass)
          : Optional.empty();
    } catch (IllegalArgumentException ofAnEarlierVersion) {
      return Optional.empty();
    }
  }

  void give(HttpServletRequest request, HttpServletResponse response, Pass pass) {
    cookie.give(request, response, pass.text(), clock.instant());
  }

  void takeBack(HttpServletRequest request, HttpServletResponse response) {
    cookie.takeBack(request, response);
  }
}
