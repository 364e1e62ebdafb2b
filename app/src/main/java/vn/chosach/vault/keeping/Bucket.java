package vn.chosach.vault.keeping;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chosach.journal.Sha256;
import vn.chosach.vault.keeping.StoreFault.StoreLack;

/**
 * Sealed files in a store that speaks the protocol of S3. An address is put once ({@code
 * If-None-Match: *}), with its SHA-256, which is signed with the request, and is read back whole
 * before anybody is told that it is kept: a store that says yes is not yet believed. What lay on
 * the disk before the store was named is still read from there.
 */
final class Bucket implements SealedStore {

  private static final Logger LOG = LoggerFactory.getLogger(Bucket.class);

  private static final int BLOCK = 4 << 20;
  private static final int TRIES = 3;
  private static final long PAUSE = 100;
  private static final int BYTES_A_MILLISECOND = 1_000;
  private static final String OF_NOTHING = Sha256.hex(new byte[0]);
  private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9]+)</Code>");
  private static final Pattern FULL =
      Pattern.compile("(?i).*(quota|storagefull|insufficientstorage).*");
  private static final Pattern OTHER_BYTES =
      Pattern.compile("BadDigest|InvalidDigest|XAmzContent(SHA256|Checksum)Mismatch");
  private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");

  private final BucketSettings settings;
  private final BucketSignature signature;
  private final SealedStore before;
  private final InstantSource clock;
  private final HttpClient http;

  Bucket(BucketSettings settings, SealedStore before, InstantSource clock) {
    this.settings = settings;
    this.signature = new BucketSignature(settings);
    this.before = before;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.patience())
            .build();
  }

  /**
   * One request.
   *
   * @param payload SHA-256 of its body
   * @param bytes of its body
   */
  record Wish(
      String method,
      String name,
      Map<String, String> headers,
      BodyPublisher body,
      String payload,
      long bytes) {

    static Wish of(String method, String name, Map<String, String> headers) {
      return new Wish(method, name, headers, BodyPublishers.noBody(), OF_NOTHING, 0);
    }

    static Wish put(String name, Map<String, String> headers, byte[] body) {
      return new Wish(
          "PUT", name, headers, BodyPublishers.ofByteArray(body), Sha256.hex(body), body.length);
    }
  }

  @Override
  public void put(Path file, String address) throws IOException {
    String sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(address));
    HttpResponse<byte[]> answer =
        ask(
            new Wish(
                "PUT",
                name(address),
                Map.of("if-none-match", "*", "x-amz-checksum-sha256", sum),
                BodyPublishers.ofFile(file),
                address,
                Files.size(file)));
    boolean wasThere = answer.statusCode() == 412;
    if (answer.statusCode() / 100 != 2 && !wasThere) {
      throw fault(answer, address);
    }
    if (!holds(address)) {
      if (!wasThere) {
        clear(address);
      }
      throw fault(StoreLack.LIES, "it does not give back what it took at " + address);
    }
  }

  private boolean holds(String address) throws IOException {
    try (SeekableByteChannel kept = far(address)) {
      return ContentStore.digestOf(Channels.newInputStream(kept)).equals(address);
    } catch (NoSuchFileException notThere) {
      return false;
    }
  }

  @Override
  public SeekableByteChannel open(String address) throws IOException {
    try {
      return far(address);
    } catch (NoSuchFileException notHere) {
      return before.open(address);
    }
  }

  private SeekableByteChannel far(String address) throws IOException {
    Part first = part(address, 0);
    return new FarBytes(position -> part(address, position).bytes(), first.of(), first.bytes());
  }

  /**
   * @param of size of the whole
   */
  private record Part(byte[] bytes, long of) {}

  private Part part(String address, long from) throws IOException {
    HttpResponse<byte[]> answer =
        ask(
            Wish.of(
                "GET",
                name(address),
                Map.of("range", "bytes=%d-%d".formatted(from, from + BLOCK - 1))));
    byte[] bytes = answer.body();
    if (answer.statusCode() == 404) {
      throw new NoSuchFileException(address);
    }
    if (answer.statusCode() == 200 && from == 0) {
      return new Part(bytes, bytes.length);
    }
    Matcher range = RANGE.matcher(answer.headers().firstValue("content-range").orElse(""));
    if (answer.statusCode() != 206 || !range.matches()) {
      throw fault(answer, address);
    }
    long of = Long.parseLong(range.group(3));
    if (Long.parseLong(range.group(1)) != from || bytes.length != Math.min(BLOCK, of - from)) {
      throw fault(StoreLack.LIES, "it gives another part than was asked for of " + address);
    }
    return new Part(bytes, of);
  }

  /** In a store that keeps versions the version itself goes, not only its name. */
  @Override
  public boolean clear(String address) throws IOException {
    HttpResponse<byte[]> there = ask(Wish.of("HEAD", name(address), Map.of()));
    boolean lay = there.statusCode() != 404;
    if (lay) {
      HttpResponse<byte[]> gone = drop(name(address), there);
      if (gone.statusCode() == 403) {
        throw fault(StoreLack.LOCKED, "it does not let go of " + address);
      }
      if (gone.statusCode() / 100 != 2 && gone.statusCode() != 404) {
        throw fault(gone, address);
      }
    }
    return before.clear(address) || lay;
  }

  /**
   * @param known an answer that may name the version
   */
  HttpResponse<byte[]> drop(String name, HttpResponse<byte[]> known) {
    String version = known.headers().firstValue("x-amz-version-id").orElse("null");
    return ask(
        Wish.of(
            "DELETE", version.equals("null") ? name : name + "?versionId=" + version, Map.of()));
  }

  /** What the store cannot do, in words; see {@link BucketCheck}. */
  List<String> lacks() {
    return new BucketCheck(this, clock).missing();
  }

  /** Answers of a store that is there; what a pause may mend is asked again. */
  HttpResponse<byte[]> ask(Wish wish) {
    StoreFault last = null;
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        HttpResponse<byte[]> answer = sent(wish);
        int status = answer.statusCode();
        boolean mayPass = status == 429 || status == 409 || status >= 500;
        if (!mayPass || status == 501 || status == 507) {
          return answer;
        }
        last = fault(answer, wish.name());
      } catch (IOException away) {
        last = fault(StoreLack.AWAY, wish.method() + " fails: " + away.getMessage());
      }
      pause();
    }
    throw java.util.Objects.requireNonNull(last);
  }

  private HttpResponse<byte[]> sent(Wish wish) throws IOException {
    URI uri = settings.root().resolve(wish.name());
    var request = HttpRequest.newBuilder(uri).method(wish.method(), wish.body());
    signature
        .signed(wish.method(), uri, wish.headers(), wish.payload(), clock.instant())
        .forEach(request::setHeader);
    Duration patience = settings.patience().plusMillis(wish.bytes() / BYTES_A_MILLISECOND);
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(
            request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), BLOCK + 1L));
    try {
      return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      coming.cancel(true);
      throw fault(StoreLack.SLOW, wish.method() + " has no answer after " + patience);
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw fault(StoreLack.AWAY, "interrupted");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static StoreFault fault(HttpResponse<byte[]> answer, String about) {
    Matcher found = CODE.matcher(new String(answer.body(), StandardCharsets.UTF_8));
    String code = found.find() ? found.group(1) : "";
    StoreLack why =
        answer.statusCode() == 507 || FULL.matcher(code).matches()
            ? StoreLack.FULL
            : OTHER_BYTES.matcher(code).matches() ? StoreLack.LIES : StoreLack.AWAY;
    return fault(why, "it answers %d %s about %s".formatted(answer.statusCode(), code, about));
  }

  private static StoreFault fault(StoreLack why, String says) {
    LOG.warn("The store of sealed files: {} ({})", says, why);
    return new StoreFault(why, says);
  }

  private static String name(String address) {
    return address.substring(0, 2) + "/" + address;
  }
}
