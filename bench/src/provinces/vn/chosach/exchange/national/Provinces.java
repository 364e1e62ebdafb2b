package vn.chosach.exchange.national;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** The nation and two provinces beside each other, each a program of its own, over loopback. */
final class Provinces {

  private Provinces() {}

  private record Node(String name, int port, Process process, BufferedReader out, PrintWriter in) {

    static Node start(String name, String pack, Path homes) throws IOException {
      int port;
      try (var probe = new ServerSocket(0)) {
        port = probe.getLocalPort();
      }
      var builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx700m",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "--enable-native-access=ALL-UNNAMED",
                  "-Dchosach.province=" + pack,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Installation.class.getName(),
                  String.valueOf(port),
                  homes.resolve(name).toString())
              .redirectError(new File(homes.toFile(), name + ".err"));
      Process process = builder.start();
      return new Node(
          name,
          port,
          process,
          process.inputReader(StandardCharsets.UTF_8),
          new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true));
    }

    String answer() throws IOException {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("= ")) {
          return line.substring(2);
        }
      }
      throw new IOException(name + " ended");
    }

    String ask(String... said) throws IOException {
      in.println(String.join("\t", said));
      String answer = answer();
      if (!said[0].matches("identity|register|report")) {
        System.out.printf(Locale.ROOT, "%-9s %-8s %s%n", name, said[0], answer);
      }
      return answer;
    }

    String url() {
      return "http://localhost:" + port;
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path homes = Path.of(arguments[0]);
    long began = System.nanoTime();
    Node nation = Node.start("nation", "quoc-gia", homes);
    Node a = Node.start("province-a", arguments[1], homes);
    Node b = Node.start("province-b", arguments[2], homes);
    try {
      for (Node one : new Node[] {nation, a, b}) {
        one.answer();
      }
      System.out.printf(
          Locale.ROOT, "three programs up after %.0f s%n", (System.nanoTime() - began) / 1e9);
      String[] idA = a.ask("identity").split("\t");
      String[] idB = b.ask("identity").split("\t");
      String keyA = nation.ask("register", "Tỉnh A", idA[0], idA[1]);
      String keyB = nation.ask("register", "Tỉnh B", idB[0], idB[1]);
      System.out.printf("provinces %s and %s registered by two persons%n", idA[0], idB[0]);
      String[] reportA = a.ask("report").split("\t");
      String[] reportB = b.ask("report").split("\t");
      String period = reportA[1];
      a.ask("submit", reportA[0]);
      b.ask("submit", reportB[0]);
      a.ask("bring", nation.url(), keyA, "api");
      b.ask("bring", nation.url(), keyA, "api");
      b.ask("bring", nation.url(), keyB, "edxml");
      nation.ask("compare", period);
      nation.ask("ask", period, "Tỉnh A");
      a.ask("bring", nation.url(), keyA, "api");
      a.ask("submit", reportA[0], "Do sáp nhập địa bàn");
      a.ask("bring", nation.url(), keyA, "edxml");
      a.ask("bring", nation.url(), keyA, "api");
      nation.ask("compare", period);
      nation.ask("release", period);
      nation.ask("public", period);
    } finally {
      for (Node one : new Node[] {nation, a, b}) {
        one.in().close();
        one.process().waitFor(60, java.util.concurrent.TimeUnit.SECONDS);
        one.process().destroy();
      }
    }
  }
}
