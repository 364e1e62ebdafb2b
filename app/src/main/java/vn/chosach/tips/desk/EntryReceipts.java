package vn.chosach.tips.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.tips.Code;
import vn.chosach.tips.Reception;
import vn.chosach.tips.form.SealedCookie;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Vault;

/** Carries number and code of what was just entered to the page that shows them. */
@Component
class EntryReceipts {

  private static final Duration LASTS = Duration.ofMinutes(30);

  private final SealedCookie cookie;
  private final InstantSource clock;

  EntryReceipts(Vault vault, InstantSource clock) {
    this.cookie = new SealedCookie(vault, "da-nhan", LASTS);
    this.clock = clock;
  }

  /** Only the officer who entered it reads it: the next one may sit at the same machine. */
  void give(
      HttpServletRequest request,
      HttpServletResponse response,
      Reception.Received received,
      Viewer viewer) {
    cookie.give(
        request,
        response,
        String.join(
            "\n",
            received.tip().toString(),
            received.number(),
            received.code().characters(),
            viewer.officerId().toString()),
        clock.instant());
  }

  Optional<Reception.Received> read(HttpServletRequest request, Viewer viewer) {
    return cookie
        .read(request, clock.instant())
        .map(text -> text.split("\n", -1))
        .filter(parts -> parts.length > 3 && parts[3].equals(viewer.officerId().toString()))
        .map(
            parts ->
                new Reception.Received(
                    UUID.fromString(parts[0]),
                    parts[1],
                    new Code(parts[2]),
                    clock.instant(),
                    false,
                    false));
  }

  void takeBack(HttpServletRequest request, HttpServletResponse response) {
    cookie.takeBack(request, response);
  }
}
