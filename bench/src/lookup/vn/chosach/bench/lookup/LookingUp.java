package vn.chosach.bench.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import vn.chosach.bench.intake.Figures;
import vn.chosach.bench.intake.Ground;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.vault.Vault;

/**
 * Asks the look-up over HTTP, clients and database on the same machine. Every second question is
 * about a number that is known; each is a short chat around it.
 */
final class LookingUp {

  private static final int BLOCK = 10_000;
  private static final int CLIENTS = 16;
  private static final int RATE = 500;
  private static final long SECOND = 1_000_000_000L;

  private final Ground ground;
  private final int rows;
  private final HttpClient client = HttpClient.newHttpClient();
  final AtomicInteger refused = new AtomicInteger();

  LookingUp(Ground ground, int rows) {
    this.ground = ground;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
    try (var ground =
        Ground.start("--chosach.jobs.off=public-knowledge", "--chosach.log.publish=false")) {
      System.out.println(ground.machine());
      new LookingUp(ground, rows).measure();
    }
  }

  private void measure() throws Exception {
    lay();
    System.out.printf(Locale.ROOT, "%,d identifiers%n", rows);
    load(15, 0);
    print("at " + RATE + " a second", load(20, RATE));
    print(CLIENTS + " clients that do not wait", load(20, 0));
    System.out.printf("refused or failed: %d%n", refused.get());
  }

  record Round(Figures figures, double rate) {}

  static void print(String what, Round round) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%-30s %7.0f/s  %s  load %s%n",
        what,
        round.rate(),
        round.figures().line(),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private static String number(int i) {
    return "09%08d".formatted(i);
  }

  /** By marks as the program makes them. */
  void lay() {
    var vault = ground.bean(Vault.class);
    ground.jdbc().sql("DELETE FROM trust.entry").update();
    for (int from = 0; from < rows; from += BLOCK) {
      var marks = new String[Math.min(BLOCK, rows - from)];
      for (int i = 0; i < marks.length; i++) {
        var one = IdentifierScan.of(number(2 * (from + i))).identifiers().getFirst();
        byte[] mark =
            vault.mark("trust/identifier", (one.kind() + ":" + one.key()).getBytes(UTF_8));
        marks[i] = HexFormat.of().formatHex(Arrays.copyOf(mark, 16));
      }
      ground
          .jdbc()
          .sql(
              """
              INSERT INTO trust.entry (mark, source, label, slug, title, agency, since, expires_on,
                                       band, last_month)
              SELECT mark, 'VV-2026-0001', 'CAUTION', 'vu-viec-mau', 'Vụ việc mẫu', 'QLTT-AG',
                     current_date - 9, current_date + 90, 'FEW', NULL
                FROM unnest(:marks::text[]) AS mark
              """)
          .param("marks", marks)
          .update();
    }
  }

  /** Questions for so many seconds: so many a second, or without a pause for nought. */
  Round load(int seconds, int rate) throws Exception {
    var figures = new Figures();
    var next = new AtomicLong();
    long began = System.nanoTime();
    long until = began + seconds * SECOND;
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int c = 0; c < (rate == 0 ? CLIENTS : 4 * CLIENTS); c++) {
        clients.submit(
            () -> {
              while (true) {
                long turn = next.getAndIncrement();
                long due = rate == 0 ? System.nanoTime() : began + turn * SECOND / rate;
                if (due >= until) {
                  return;
                }
                LockSupport.parkNanos(due - System.nanoTime());
                ask((int) (turn * 7919 % (2L * rows)));
                // From when it was due: a queue before the program counts too.
                figures.add(System.nanoTime() - due);
              }
            });
      }
    }
    return new Round(figures, figures.count() / ((System.nanoTime() - began) / 1e9));
  }

  private void ask(int i) {
    String chat =
        "Chị ơi bên em xả kho, còn đúng 3 hộp giá gốc 850k giảm còn 290k, chốt đơn liền nha chị."
            + " Gọi em số "
            + number(i)
            + " hoặc nhắn qua zalo, chuyển khoản trước em gửi hàng ngay trong ngày.";
    var question =
        HttpRequest.newBuilder(URI.create("http://localhost:" + ground.port() + "/tra-cuu"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("tin=" + URLEncoder.encode(chat, UTF_8)))
            .build();
    try {
      var answer = client.send(question, BodyHandlers.ofString());
      boolean known = i % 2 == 0;
      if (answer.statusCode() != 200 || answer.body().contains("1–4 phản ánh") != known) {
        refused.incrementAndGet();
      }
    } catch (Exception failed) {
      refused.incrementAndGet();
    }
  }
}
