package vn.chosach.journal.publishing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.chosach.journal.tree.NoteKey;
import vn.chosach.journal.tree.TreeHead;

/** The line to one witness (C2SP tlog-witness): what it knows, and how it is asked. */
final class WitnessLine {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration WHOLE = Duration.ofSeconds(5);
  private static final Duration REST = Duration.ofSeconds(10);

  /** A log that does not grow is vouched for anew: else nobody sees that nothing was cut off. */
  private static final Duration RENEWED = Duration.ofHours(6);

  private static final int MOST_ANSWER = 16_000;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();

  private final NoteKey key;
  private final URI address;
  private volatile long known;
  private volatile Instant restUntil = Instant.MIN;
  private volatile @Nullable String line;
  private volatile long lineSize = -1;
  private volatile Instant lineAt = Instant.MIN;

  private WitnessLine(NoteKey key, URI address) {
    this.key = key;
    this.address = address;
  }

  /**
   * @throws IllegalArgumentException if it is not a key of a witness, a space and an address
   */
  static WitnessLine of(String text) {
    String[] parts = text.strip().split("\\s+");
    if (parts.length != 2) {
      throw new IllegalArgumentException("a witness is its key, a space and its address: " + text);
    }
    NoteKey key = NoteKey.parse(parts[0]);
    if (key.kind() != NoteKey.COSIGNS) {
      throw new IllegalArgumentException("not the key of a witness: " + parts[0]);
    }
    return new WitnessLine(key, URI.create(parts[1].replaceAll("/+$", "") + "/add-checkpoint"));
  }

  NoteKey key() {
    return key;
  }

  /** Whether it has not signed that tree lately, and does not rest. */
  boolean isDue(long size, Instant now) {
    // No rest lasts longer than it was meant to, should the clock be set back meanwhile.
    boolean rests = now.isBefore(restUntil) && !now.plus(REST).isBefore(restUntil);
    boolean old = lineSize != size || Duration.between(lineAt, now).abs().compareTo(RENEWED) > 0;
    return old && !rests;
  }

  /** It signed at that moment. */
  void signed(Instant at) {
    lineAt = at;
  }

  /** After a failure it is not asked for ten seconds. */
  void rest(Instant now) {
    restUntil = now.plus(REST);
  }

  Optional<String> lineFor(long size) {
    return lineSize == size ? Optional.ofNullable(line) : Optional.empty();
  }

  /** Asks; completes within five seconds, with the cosignature or a problem. */
  CompletableFuture<String> ask(TreeHead head, LongFunction<List<byte[]>> proof) {
    return send(head, proof, true).orTimeout(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private CompletableFuture<String> send(
      TreeHead head, LongFunction<List<byte[]>> proof, boolean mayAskAgain) {
    var body = new StringBuilder("old ").append(known).append('\n');
    proof
        .apply(known)
        .forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
    body.append('\n').append(head.note());
    var request =
        HttpRequest.newBuilder(address)
            .timeout(WHOLE)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    var limited =
        HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MOST_ANSWER);
    return CLIENT
        .sendAsync(request, limited)
        .thenCompose(
            answer ->
                switch (answer.statusCode()) {
                  case 200 -> CompletableFuture.completedFuture(accept(answer.body(), head));
                  case 409 -> {
                    known = size(answer.body(), head);
                    if (!mayAskAgain) {
                      throw new Problem("conflict");
                    }
                    yield send(head, proof, false);
                  }
                  case 422 -> throw new Problem("other-tree");
                  case 403, 404 -> throw new Problem("unknown-to-it");
                  default -> throw new Problem("answers-" + answer.statusCode());
                });
  }

  private String accept(String body, TreeHead head) {
    String signed =
        body.lines()
            .map(one -> one + "\n")
            .filter(one -> key.made(one, head.text()))
            .findFirst()
            .orElseThrow(() -> new Problem("lies"));
    known = head.size();
    line = signed;
    lineSize = head.size();
    return signed;
  }

  private static long size(String body, TreeHead head) {
    String text = body.strip();
    if (!text.matches("0|[1-9][0-9]{0,17}")) {
      throw new Problem("lies");
    }
    long size = Long.parseLong(text);
    if (size > head.size()) {
      // It cosigned a longer log of ours: this one was rolled back, or the witness lies.
      throw new Problem("knows-a-longer-log");
    }
    return size;
  }

  static String problemOf(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem.code;
      }
      if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
        return "slow";
      }
    }
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return "away";
      }
    }
    return "failed";
  }

  private static final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    Problem(String code) {
      super(code);
      this.code = code;
    }
  }
}
