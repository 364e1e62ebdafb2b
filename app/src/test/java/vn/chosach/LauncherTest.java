package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script as a newcomer meets it: from any folder, with clear one-line refusals. */
@Tag("kill")
@Tag("apart")
class LauncherTest {

  private static final Path SCRIPT = Path.of("../chosach").toAbsolutePath().normalize();

  @TempDir Path elsewhere;

  @Test
  void withoutAVerbItExplainsItself() throws Exception {
    var said = run(Map.of());
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("./chosach demo", "./chosach test", "./chosach deadline", "./chosach screen")
        .contains("./chosach verify", "./chosach witness", "./chosach demo-tamper")
        .contains("./chosach link", "./chosach national screen", "./chosach national link");
  }

  @Test
  void anUnknownVerbIsRefusedWithTheHelp() throws Exception {
    var said = run(Map.of(), "dance");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("chosach: unknown verb 'dance'");
  }

  @Test
  void portsThatAreNoneAreRefusedBeforeAnythingStarts() throws Exception {
    for (String port : List.of("abc", "0", "65536", "-1", "")) {
      var said = run(Map.of(), "run", "--port", port);
      assertThat(said.code()).as(port).isEqualTo(2);
      assertThat(said.err()).as(port).startsWith("chosach: --port needs a number").hasLineCount(1);
    }
    assertThat(run(Map.of(), "run", "--port").err()).isEqualTo("chosach: --port needs a number\n");
  }

  @Test
  void demoDataIsNeverThrownAwayByRun() throws Exception {
    var said = run(Map.of(), "run", "--fresh");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).isEqualTo("chosach: --fresh belongs to demo\n");
  }

  @Test
  void stoppingWhatDoesNotRunSaysSo() throws Exception {
    var said = run(Map.of("CHOSACH_HOME", elsewhere.resolve("empty home").toString()), "stop");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("chosach: nothing runs on ").hasLineCount(1);
  }

  @Test
  void whatIsStillStartingIsFoundAndStopped() throws Exception {
    String home = elsewhere.resolve("a home").toString();
    // Stands for a program that has not written anything yet.
    Process starting =
        new ProcessBuilder("/bin/sh", "-c", "sleep 60; :", "java", "--chosach.home=" + home)
            .start();
    try {
      assertThat(run(Map.of("CHOSACH_HOME", home + "2"), "stop").err())
          .isEqualTo("chosach: nothing runs on " + home + "2\n");
      assertThat(run(Map.of("CHOSACH_HOME", home), "stop").err()).isEqualTo("chosach: stopped\n");
      assertThat(starting.isAlive()).isFalse();
    } finally {
      starting.descendants().forEach(ProcessHandle::destroy);
      starting.destroy();
    }
  }

  @Test
  void onlyTheDemonstrationHasItsJarOnTheClassPath() throws Exception {
    Path tree = builtTree();
    Path laid = elsewhere.resolve("laid");
    var office = inTree(tree, elsewhere.resolve("office"), "run", "--port", "8391");
    assertThat(office.code()).as(office.err()).isZero();
    assertThat(office.out()).contains("/app/target/run/chosach.jar:", "--server.port=8391");
    assertThat(office.out()).doesNotContain("demo");
    var demo = inTree(tree, laid, "demo", "--port", "8392");
    assertThat(demo.out())
        .contains("/demo/target/chosach-demo.jar", "--spring.profiles.active=demo")
        .contains("--chosach.fresh=false");
    assertThat(laid.resolve("data/PG_VERSION")).exists();
    assertThat(elsewhere.resolve("office/data")).doesNotExist();
  }

  @Test
  void aDemonstrationIsLaidOnceAndAnewOnlyWhenAsked() throws Exception {
    Path tree = builtTree();
    Path home = elsewhere.resolve("my demo");
    inTree(tree, home, "demo");
    for (String file : List.of("data/visited", "journal/key", "notes.txt")) {
      Files.createDirectories(home.resolve(file).getParent());
      Files.writeString(home.resolve(file), "x");
    }
    inTree(tree, home, "demo");
    assertThat(home.resolve("data/visited")).exists();
    assertThat(home.resolve("journal/key")).exists();
    inTree(tree, home, "demo", "--fresh");
    assertThat(home.resolve("data/PG_VERSION")).exists();
    assertThat(home.resolve("data/visited")).doesNotExist();
    assertThat(home.resolve("journal")).as("each home begins a log of its own").doesNotExist();
    assertThat(home.resolve("notes.txt")).as("what is not of the program stays").exists();
    assertThat(home.resolve("laying")).doesNotExist();
  }

  @Test
  void anInstallationKeepsThePackThatItBeganWith() throws Exception {
    Path tree = builtTree();
    Path home = elsewhere.resolve("another province");
    String pack = Files.createDirectories(elsewhere.resolve("gói mới")).toString();
    String other = Files.createDirectories(elsewhere.resolve("gói khác")).toString();
    Files.writeString(Path.of(pack, "areas.csv"), "key,code\n");
    String kept = "province=" + home.resolve("pack");
    assertThat(inTree(tree, home, "run", "--province", pack).out()).contains(kept);
    Files.move(Path.of(pack), elsewhere.resolve("gói đã dời"));
    assertThat(inTree(tree, home, "run").out()).as("it has its own").contains(kept);
    assertThat(home.resolve("pack/areas.csv")).hasContent("key,code");
    var refused = inTree(tree, home, "run", "--province", other);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("was begun with another pack");
    assertThat(inTree(tree, elsewhere.resolve("plain"), "run").out()).contains("province=\n");
    assertThat(inTree(tree, elsewhere.resolve("x"), "demo", "--province", other).err())
        .contains("--province belongs to run");
    assertThat(inTree(tree, elsewhere.resolve("y"), "run", "--province", pack).err())
        .contains("needs the folder of a pack");
  }

  /** A tree that looks built, with a Java that says how it was called. */
  private Path builtTree() throws IOException {
    Path tree = elsewhere.resolve("a tree");
    for (String file :
        List.of(
            "pom.xml",
            "app/pom.xml",
            "app/src/main/x",
            "demo/target/played/data/PG_VERSION",
            "demo/target/played/keys/app")) {
      Files.createDirectories(tree.resolve(file).getParent());
      Files.writeString(tree.resolve(file), "x");
    }
    Files.copy(SCRIPT, tree.resolve("chosach"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(tree.resolve("app/target/run"));
    Files.createFile(tree.resolve("app/target/run/built"));
    Files.createFile(tree.resolve("demo/target/played/played"));
    Path java = jdk("told", "25.0.1").resolve("bin/java");
    Files.writeString(
        java,
        "#!/bin/sh\necho 'openjdk version \"25.0.1\"' >&2\n"
            + "echo \"province=$CHOSACH_PROVINCE\"\nfor word; do echo \"$word\"; done\n");
    return tree;
  }

  private Said inTree(Path tree, Path home, String... words) throws Exception {
    var environment =
        Map.of(
            "CHOSACH_JAVA_HOME",
            elsewhere.resolve("told").toString(),
            "CHOSACH_HOME",
            home.toString());
    return run(tree.resolve("chosach"), environment, words);
  }

  @Test
  void testsWriteIntoMemoryWhereThereIsRoomAndGiveItBackAlsoWhenBrokenOff() throws Exception {
    Path memory = Files.createDirectories(elsewhere.resolve("memory"));
    Path calls = elsewhere.resolve("calls");
    String tell = "echo \"$TMPDIR $*\" >>'" + calls + "'";
    assertThat(tests(memory, "-ge 1 ", tell).code()).isZero();
    String folder = Files.readAllLines(calls).getFirst().replaceFirst(" .*", "");
    assertThat(folder).startsWith(memory + "/chosach-tests-");
    assertThat(Files.readAllLines(calls))
        .allMatch(call -> call.startsWith(folder + " "))
        .anyMatch(call -> call.contains("surefire:test") && call.contains(".folder=" + folder));
    assertThat(memory).isEmptyDirectory();

    String ofOneThatWasKilled = folder.replaceFirst("[0-9]+$", "99999999");
    Files.createDirectories(Path.of(ofOneThatWasKilled).resolve("home"));
    assertThat(tests(memory, "-ge 1 ", "kill -TERM \"${TMPDIR##*.}\"").code()).isEqualTo(143);
    assertThat(memory).isEmptyDirectory();

    Files.delete(calls);
    assertThat(tests(memory, "-ge 99999999999 ", tell).code()).isZero();
    assertThat(Files.readAllLines(calls)).isNotEmpty().noneMatch(call -> call.contains("memory"));
  }

  @Test
  void aGroupRunsOnceAndWhatOfItIsApartRunsApart() throws Exception {
    Path memory = Files.createDirectories(elsewhere.resolve("no memory"));
    Path calls = elsewhere.resolve("calls of groups");
    String tell = "echo \"$*\" >>'" + calls + "'";
    assertThat(tests(memory, "-ge 99999999999 ", tell, "-Dgroups=thu,doi").code()).isZero();
    assertThat(Files.readAllLines(calls))
        .filteredOn(call -> call.contains("surefire:test -pl screening,linking,verify,app "))
        .extracting(call -> call.replaceAll(".*-Dgroups=(\\S+).*", "$1"))
        .containsExactlyInAnyOrder("thu,doi", "apart&(thu|doi)");
  }

  /** Whoever is shown only the end of a long log must find there what failed. */
  @Test
  void theEndNamesEachTestThatFailed() throws Exception {
    Path reports = elsewhere.resolve("tree of tests/app/target/surefire-reports");
    Path report = elsewhere.resolve("report.xml");
    Files.writeString(
        report,
        """
        <testsuite tests="3" errors="1" skipped="0" failures="1">
          <testcase name="one &amp; &quot;two&quot;" classname="vn.chosach.Planted" time="0.1">
            <failure message="expected: &lt;1&gt;&#10;was: &lt;2&gt;" type="Planted"><![CDATA[Planted
        \tat org.junit.Somewhere.else(Else.java:1)
        \tat vn.chosach.Planted.one(Planted.java:7)
        ]]></failure>
          </testcase>
          <testcase name="green" classname="vn.chosach.Planted" time="0.1"/>
          <testcase name="three" classname="vn.chosach.Planted" time="0.1">
            <error type="java.lang.NullPointerException"><![CDATA[java.lang.NullPointerException
        \tat vn.chosach.Planted.three(Planted.java:9)
        ]]></error>
          </testcase>
        </testsuite>
        """);
    Path memory = Files.createDirectories(elsewhere.resolve("no memory here"));
    String fails =
        "mkdir -p '" + reports + "'; cp '" + report + "' '" + reports + "/TEST-p.xml'; exit 1";
    Said said = tests(memory, "-ge 99999999999 ", fails);
    assertThat(said.code()).isNotZero();
    assertThat(said.out())
        .contains(
            """
            FAILED vn.chosach.Planted one & "two"
              Planted expected: <1> was: <2>
              at vn.chosach.Planted.one(Planted.java:7)
            FAILED vn.chosach.Planted three
              java.lang.NullPointerException
              at vn.chosach.Planted.three(Planted.java:9)
            1 passed, 2 failed, 0 skipped;\
            """)
        .doesNotContain("green", "Else.java");
  }

  @Test
  void theEndSaysAgainWhyNothingWasBuilt() throws Exception {
    Path memory = Files.createDirectories(elsewhere.resolve("no memory either"));
    String fails =
        """
        case $* in
          *spotless*:check*) echo '[ERROR] x.css is not formatted' ;;
          *" verify "*)
            echo '[ERROR] Else.java:[7,1] not a word'; echo '[INFO] more'; exit 3 ;;
        esac""";
    Said said = tests(memory, "-ge 99999999999 ", fails);
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.out())
        .contains(
            """
            [ERROR] Else.java:[7,1] not a word
            [ERROR] x.css is not formatted
            chosach: the build failed before or beside the tests
            0 passed, 0 failed, 0 skipped;\
            """);
    assertThat(tests(memory, "-ge 99999999999 ", "exit 4").code()).isEqualTo(4);
    assertThat(tests(memory, "-ge 99999999999 ", "echo '[ERROR] no'").out())
        .as("nothing is repeated where all went well")
        .doesNotContain("chosach: the build failed");
  }

  /** The tests of a tree whose Maven does this, with that for memory and as much room needed. */
  private Said tests(Path memory, String needed, String maven, String... options) throws Exception {
    Path tree = elsewhere.resolve("tree of tests");
    Path bin = Files.createDirectories(elsewhere.resolve("bin"));
    Files.createDirectories(tree.resolve("demo/target"));
    Files.writeString(
        tree.resolve("chosach"),
        Files.readString(SCRIPT)
            .replace("SHARED_MEMORY=/dev/shm", "SHARED_MEMORY='" + memory + "'")
            .replace("-ge 4194304 ", needed));
    Files.writeString(bin.resolve("mvn"), "#!/bin/sh\n" + maven + "\n");
    Files.setPosixFilePermissions(bin.resolve("mvn"), PosixFilePermissions.fromString("rwxr-xr-x"));
    String java = jdk("a jdk", "25.0.1").toString();
    var words = new ArrayList<>(List.of("test", "--quick"));
    words.addAll(List.of(options));
    return run(
        tree.resolve("chosach"),
        Map.of("CHOSACH_JAVA_HOME", java, "PATH", bin + ":" + System.getenv("PATH"), "TMPDIR", "/"),
        words.toArray(String[]::new));
  }

  @Test
  void anOptionThatStopDoesNotKnowIsRefused() throws Exception {
    assertThat(run(Map.of(), "stop", "--dmeo").err()).contains("unknown option --dmeo");
  }

  @Test
  void listingsAreScreenedWithoutAServerFromAnyFolder() throws Exception {
    Files.writeString(
        elsewhere.resolve("my listings.csv"),
        "id,name,price\n7,Dép tổ ong,9900\n8,Đồng hồ Rolex nam,150000\n");
    var said = run(Map.of(), "screen", "my listings.csv", "--threshold", "50");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out())
        .hasLineCount(1)
        .startsWith("{\"file\":\"my listings.csv\",\"row\":2,\"id\":\"8\",")
        .contains("\"band\":\"case\"", "\"text\":\"Rolex\"");
    assertThat(said.err()).contains("2 rows read, 0 refused");
  }

  @Test
  void screeningNothingIsWrongUse() throws Exception {
    var said = run(Map.of(), "screen");
    assertThat(said.code()).isEqualTo(64);
    assertThat(said.err()).endsWith("chosach: no file; see ./chosach screen --help\n");
  }

  @Test
  void rowsAreLinkedWithoutAServerFromAnyFolder() throws Exception {
    Files.writeString(
        elsewhere.resolve("my shops.csv"),
        "shop,phone\n"
            + "Hương Mỹ Phẩm,0912345678\n"
            + "Tạp hóa Bình,0987654321\n"
            + "huong my pham,+84912345678\n");
    var said = run(Map.of(), "link", "my shops.csv", "--clusters");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).isEqualTo("{\"cluster\":1,\"rows\":[1,3]}\n");
    assertThat(run(Map.of(), "link").code()).isEqualTo(64);
  }

  @Test
  void theVerifierRunsWithoutAServerFromAnyFolder() throws Exception {
    Files.writeString(elsewhere.resolve("my receipt.txt"), "not one\n");
    String key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    var said = run(Map.of(), "verify", "my receipt.txt", "--key", key);
    assertThat(said.code()).as(said.err()).isEqualTo(2);
    assertThat(said.out()).startsWith("UNREADABLE / KHÔNG ĐỌC ĐƯỢC: MALFORMED: not a receipt");
    assertThat(run(Map.of(), "verify").code()).isEqualTo(64);
    assertThat(run(Map.of(), "witness").err()).startsWith("chosach witness --key LOG_KEY");
  }

  @Test
  void aJdkThatIsTooOldIsPassedOver() throws Exception {
    Path old = jdk("old", "17.0.21");
    Path good = jdk("good", "25.0.1");
    var copy = copyWithout("/usr/lib/jvm/\\*");
    assertThat(
            run(
                    copy,
                    Map.of("CHOSACH_JAVA_HOME", old.toString(), "JAVA_HOME", good.toString()),
                    "which-jdk")
                .out()
                .strip())
        .isEqualTo(good.toString());
  }

  @Test
  void withoutAnyJdkTheCommandToRunIsNamed() throws Exception {
    var copy = copyWithout("/usr/lib/jvm/\\*");
    // An ordinary user cannot install; the script must say what to type.
    var said =
        run(
            copy,
            Map.of("PATH", pathWithoutJava(), "JAVA_HOME", "", "CHOSACH_AS_USER", "1"),
            "which-jdk");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            "chosach: needs a JDK 25 or newer: run  sudo apt-get install"
                + " openjdk-25-jdk-headless\n");
  }

  /**
   * A copy whose last resort, the system's JDK folder, is gone, with a verb that shows the choice.
   */
  private Path copyWithout(String pattern) throws IOException {
    String text =
        Files.readString(SCRIPT)
            .replaceAll(pattern, elsewhere + "/none/*")
            .replace("can_install() { ", "can_install() { [ -z \"${CHOSACH_AS_USER:-}\" ] && ")
            .replace(
                "  help | --help | -h) help ;;",
                "  which-jdk) need_jdk; printf '%s\\n' \"$JDK\" ;;\n  help | --help | -h) help ;;");
    Path copy = elsewhere.resolve("a copy").resolve("chosach");
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, text);
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    return copy;
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = elsewhere.resolve(name);
    Path bin = Files.createDirectories(home.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      Path file = bin.resolve(program);
      Files.writeString(file, "#!/bin/sh\necho 'openjdk version \"" + version + "\"' >&2\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return home;
  }

  private String pathWithoutJava() throws IOException {
    Path bin = Files.createDirectories(elsewhere.resolve("tools"));
    for (String tool : List.of("sh", "dirname", "readlink", "sed", "head", "id", "cat", "pwd")) {
      Path link = bin.resolve(tool);
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, Path.of("/bin").resolve(tool));
      }
    }
    return bin.toString();
  }

  private Said run(Map<String, String> environment, String... words) throws Exception {
    return run(SCRIPT, environment, words);
  }

  private Said run(Path script, Map<String, String> environment, String... words) throws Exception {
    var command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(elsewhere.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("CHOSACH_"));
    builder.environment().putAll(environment);
    Path out = Files.createTempFile(elsewhere, "out", "");
    Path err = Files.createTempFile(elsewhere, "err", "");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    int code = process.waitFor();
    return new Said(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private record Said(int code, String out, String err) {}
}
