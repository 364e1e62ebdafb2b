package vn.chosach.exchange.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
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

  private static final int USUAL = 50;
  private static final int MOST = 200;

  private ApiRequest() {}

  /**
   * A page of a list.
   *
   * @param next cursor of what follows; {@code null} where nothing does yet
   */
  record ApiPage<T>(List<T> items, @Nullable String next) {}

  /** A place in an order. */
  record Cursor(Instant at, UUID id) {

    static final Cursor FIRST = new Cursor(Instant.EPOCH, SentId.NONE);

    /** As partners carry it; it means nothing to them. */
    String text() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((at + "|" + id).getBytes(UTF_8));
    }

    /** The place that a text stands for; empty for a text that is none. */
    static Optional<Cursor> of(String text) {
      if (text.isEmpty()) {
        return Optional.of(FIRST);
      }
      try {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", -1);
        return parts.length == 2
            ? SentId.of(parts[1]).map(id -> new Cursor(Instant.parse(parts[0]), id))
            : Optional.empty();
      } catch (IllegalArgumentException | DateTimeException none) {
        return Optional.empty();
      }
    }
  }

  /** Lines of a page, 1 to 200; 50 for who does not say. */
  static int limit(@Nullable Integer asked) {
    return asked == null ? USUAL : Math.clamp(asked, 1, MOST);
  }

  /** Whether a key of repetition has its form. */
  static boolean repeats(String key) {
    return key.matches("[\\x21-\\x7e]{16,100}");
  }

  static Actor actor(UUID partner) {
    return new Actor(Actor.ActorKind.PARTNER, partner, null);
  }

  /** The whole body; empty for one that is larger. */
  static Optional<byte[]> body(HttpServletRequest request, int most) throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] body = in.readNBytes(most + 1);
      return body.length > most ? Optional.empty() : Optional.of(body);
    }
  }

  /**
   * A part of the query, from the address alone: a server that is asked for parameters reads the
   * body as a form when the sender names no other kind, and nothing would be left of it.
   */
  static String query(HttpServletRequest request, String name) {
    String query = request.getQueryString();
    return Arrays.stream(query == null ? new String[0] : query.split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> part.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }
}
