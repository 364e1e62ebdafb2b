package vn.chosach.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.chosach.verify.VerificationRefused.Reason;

/** Where the files of a log are read from: a folder, or a server. Nothing is read without bound. */
@FunctionalInterface
public interface TileSource {

  /**
   * The bytes at a path below the log, such as {@code tile/0/000}; empty when there is nothing.
   *
   * @throws VerificationRefused {@code TOO_LARGE} if there are more bytes than {@code most}
   */
  Optional<byte[]> read(String path, int most);

  /** Bytes that must be there. */
  default byte[] need(String path, int most) {
    return read(path, most)
        .orElseThrow(() -> new VerificationRefused(Reason.MISSING, "there is no " + path));
  }

  default String text(String path) {
    return new String(need(path, Note.LONGEST), StandardCharsets.UTF_8);
  }

  static TileSource folder(Path folder) {
    return (path, most) -> {
      Path file = folder.resolve(path);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(bounded(in, path, most));
      } catch (IOException e) {
        throw new VerificationRefused(Reason.MISSING, path + " cannot be read: " + e.getMessage());
      }
    };
  }

  /**
   * Reads over HTTP. Each answer has ten seconds, its last byte included: a server that sends a
   * byte a minute is as silent as one that sends none.
   */
  static TileSource http(URI log) {
    return http(log, Duration.ofSeconds(10));
  }

  static TileSource http(URI log, Duration patience) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    String base = log.toString().replaceAll("/+$", "") + "/";
    return (path, most) -> {
      var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(patience).build();
      var limited = BodyHandlers.limiting(BodyHandlers.ofByteArray(), most);
      CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, limited);
      try {
        HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        return switch (answer.statusCode()) {
          case 200 -> Optional.of(answer.body());
          case 404 -> Optional.empty();
          default ->
              throw new VerificationRefused(
                  Reason.MISSING, path + " answers " + answer.statusCode());
        };
      } catch (ExecutionException e) {
        // The limiting reader has no exception of its own.
        throw String.valueOf(e.getMessage()).contains("exceeds capacity")
            ? new VerificationRefused(Reason.TOO_LARGE, path + " has more than " + most + " bytes")
            : new VerificationRefused(Reason.MISSING, path + " cannot be fetched: " + e.getCause());
      } catch (TimeoutException e) {
        asked.cancel(true);
        throw new VerificationRefused(
            Reason.MISSING, path + " did not come within " + patience.toSeconds() + " s");
      } catch (InterruptedException e) {
        asked.cancel(true);
        Thread.currentThread().interrupt();
        throw new VerificationRefused(Reason.MISSING, path + " was not fetched");
      }
    };
  }

  private static byte[] bounded(InputStream in, String path, int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new VerificationRefused(Reason.TOO_LARGE, path + " has more than " + most + " bytes");
    }
    return bytes;
  }
}
