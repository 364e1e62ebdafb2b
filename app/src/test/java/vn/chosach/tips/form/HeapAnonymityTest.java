package vn.chosach.tips.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChosachTest;
import vn.chosach.vault.Pictures;

/**
 * What the memory of the program still knows of a sender. The test runs in the same process, so it
 * keeps the traces reversed and lets every string that it sent die before the memory is written
 * out.
 */
@ChosachTest
class HeapAnonymityTest {

  private static final List<String> REVERSED =
      List.of("3.88/aM-eauCyaM", "881.311.0.302", "aiGcaTgnaHyaM");

  private static final String HELD_REVERSED = "7.7/uiG-gnaDyaM";

  private final String held = new StringBuilder(HELD_REVERSED).reverse().toString();

  @LocalServerPort int port;
  @TempDir Path folder;

  @Test
  void addressDeviceAndAuthorAreNotLeftInMemory() throws Exception {
    report();
    // Other visitors come by, as they do.
    for (int i = 0; i < 30; i++) {
      exchange("GET", "/lien-he", "X-Other: 1\r\n", new byte[0]);
    }

    Path dump = folder.resolve("memory.hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), true);

    assertThat(found(dump, List.of(HELD_REVERSED))).as("what is held is found").hasSize(1);
    assertThat(held).isNotEmpty();
    assertThat(found(dump, REVERSED)).isEmpty();
  }

  private void report() throws Exception {
    String traces =
        "User-Agent: %s\r\nX-Forwarded-For: %s\r\nForwarded: for=%s\r\n"
            .formatted(trace(0), trace(1), trace(1));
    String token =
        Jsoup.parse(exchange("GET", "/phan-anh", traces, new byte[0]))
            .select("input[name=token]")
            .val();
    byte[] photo = Pictures.withExif(Pictures.jpeg(80, 60), 1, trace(2));
    String form =
        "Content-Type: multipart/form-data; boundary=------------------------chosach\r\n" + traces;
    exchange(
        "POST",
        "/phan-anh/chuyen-gi",
        form,
        Citizen.multipart(
            Map.of("anh.jpg", photo), "token", token, "story", "Hàng giả", "go", "stay"));
    exchange(
        "POST",
        "/phan-anh",
        form,
        Citizen.multipart(Map.of(), "token", token, "shared", "https://vt.example/2", "go", "x"));
    assertThat(exchange("POST", "/phan-anh/gui", form, Citizen.multipart(Map.of(), "token", token)))
        .contains("Đã nhận phản ánh của bạn");
  }

  private static String trace(int which) {
    return new StringBuilder(REVERSED.get(which)).reverse().toString();
  }

  private String exchange(String verb, String path, String headers, byte[] body)
      throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String head =
          "%s %s HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n"
              .formatted(verb, path, headers, body.length);
      var whole = new ByteArrayOutputStream();
      whole.write(head.getBytes(ISO_8859_1));
      whole.write(body);
      socket.getOutputStream().write(whole.toByteArray());
      socket.getOutputStream().flush();
      return new String(
          socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** The reversed traces whose right order stands in a file. */
  private static List<String> found(Path file, List<String> reversed) throws IOException {
    var found = new ArrayList<String>();
    for (String one : reversed) {
      String right = new StringBuilder(one).reverse().toString();
      if (holds(file, right.getBytes(ISO_8859_1)) || holds(file, right.getBytes(UTF_16LE))) {
        found.add(one);
      }
    }
    return found;
  }

  /** Horspool 1980: a heap of some hundred megabytes is not looked at byte by byte. */
  private static boolean holds(Path file, byte[] needle) throws IOException {
    int last = needle.length - 1;
    int[] shift = new int[256];
    java.util.Arrays.fill(shift, needle.length);
    for (int i = 0; i < last; i++) {
      shift[needle[i] & 0xFF] = last - i;
    }
    byte[] block = new byte[1 << 20];
    int kept = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int some = in.read(block, kept, block.length - kept);
          some >= 0;
          some = in.read(block, kept, block.length - kept)) {
        int end = kept + some;
        for (int i = 0; i + last < end; i += shift[block[i + last] & 0xFF]) {
          if (java.util.Arrays.equals(block, i, i + needle.length, needle, 0, needle.length)) {
            return true;
          }
        }
        kept = Math.min(needle.length - 1, end);
        System.arraycopy(block, end - kept, block, 0, kept);
      }
    }
    return false;
  }
}
