package vn.chosach.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import vn.chosach.verify.Refused.Reason;

/** Where the files of a log are read from: a folder, or a server. Nothing is read without bound. */
@FunctionalInterface
public interface TileSource {

  /**
   * The bytes at a path below the log, such as {@code tile/0/000}; empty when there is nothing.
   *
   * @throws Refused {@code TOO_LARGE} if there are more bytes than {@code most}
   */
  Optional<byte[]> read(String path, int most);

  /** Bytes that must be there. */
  default byte[] need(String path, int most) {
    return read(path, most).orElseThrow(() -> new Refused(Reason.MISSING, "there is no " + path));
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
        throw new Refused(Reason.MISSING, path + " cannot be read: " + e.getMessage());
      }
    };
  }

  /** Reads over HTTP; each answer has ten seconds. */
  static TileSource http(URI log) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    String base = log.toString().replaceAll("/+$", "") + "/";
    return (path, most) -> {
      var request =
          HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(10)).build();
      try {
        HttpResponse<InputStream> answer =
            client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
          return switch (answer.statusCode()) {
            case 200 -> Optional.of(bounded(in, path, most));
            case 404 -> Optional.empty();
            default -> throw new Refused(Reason.MISSING, path + " answers " + answer.statusCode());
          };
        }
      } catch (IOException e) {
        throw new Refused(Reason.MISSING, path + " cannot be fetched: " + e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refused(Reason.MISSING, path + " was not fetched");
      }
    };
  }

  private static byte[] bounded(InputStream in, String path, int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new Refused(Reason.TOO_LARGE, path + " has more than " + most + " bytes");
    }
    return bytes;
  }
}
