package vn.chosach.exchange.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.SentId;

/** What every request of a partner may bear. */
final class ApiRequest {

  static final String ROOT = "/api/v1";

  /** Attribute of the request that says who calls. */
  static final String CALLER = "vn.chosach.partner";

  static final String REPETITION = "Idempotency-Key";

  /** Form of an identifier in an address. */
  static final String ID = "{id:" + SentId.FORM + "}";

  private static final int MOST = 200;

  private ApiRequest() {}

  /**
   * A page of a list.
   *
   * @param next cursor of what follows; {@code null} where nothing stood here
   */
  record ApiPage<T>(List<T> items, @Nullable String next) {}

  /** A place in an order, as partners carry it; it means nothing to them. */
  record Cursor(Instant at, UUID id) {

    String text() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((at + "|" + id).getBytes(UTF_8));
    }

    /** The place that a text stands for, an empty one for the first; empty for one that is none. */
    static Optional<Cursor> of(String text) {
      if (text.isEmpty()) {
        return Optional.of(new Cursor(Instant.EPOCH, SentId.NONE));
      }
      try {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", -1);
        Instant at = Instant.parse(parts[0]);
        return parts.length == 2
            ? SentId.of(parts[1]).map(id -> new Cursor(at, id))
            : Optional.empty();
      } catch (IllegalArgumentException | DateTimeException none) {
        return Optional.empty();
      }
    }
  }

  /** Lines of a page, 1 to 200. */
  static int limit(int asked) {
    return Math.clamp(asked, 1, MOST);
  }

  /** Whether a key of repetition has its form. */
  static boolean repeats(String key) {
    return key.matches("[\\x21-\\x7e]{16,100}");
  }

  static Actor actor(UUID partner) {
    return new Actor(Actor.ActorKind.PARTNER, partner, null);
  }

  /** The whole body; {@code null} for one that is larger. */
  static byte @Nullable [] body(HttpServletRequest request, int most) throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] body = in.readNBytes(most + 1);
      return body.length > most ? null : body;
    }
  }
}
