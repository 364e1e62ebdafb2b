package vn.chosach.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of docs/, which needs openssl and no program of ours, comes to the same verdicts. */
class CheckByHandTest {

  private static final Path SCRIPT = Path.of("../docs/check-receipt.sh");

  private final TestLog log = new TestLog("example.vn/log").grow(300);
  private final SigningKey witness = SigningKey.fresh("witness.example.vn", VerifierKey.COSIGNS);

  @TempDir Path folder;
  private Path key;
  private Path witnessKey;

  @BeforeEach
  void keys() throws Exception {
    key = Files.writeString(folder.resolve("log.vkey"), log.key.open().written() + "\n");
    witnessKey = Files.writeString(folder.resolve("w.vkey"), witness.open().written() + "\n");
  }

  @Test
  void receiptsOfEveryShapeOfTreeAreGenuine() throws Exception {
    for (int index : List.of(0, 17, 255, 256, 299)) {
      Receipt receipt = log.receipt(index);
      assertThat(check(TestLog.text(receipt)))
          .startsWith("0 ")
          .contains(
              "leaf      " + HexFormat.of().formatHex(receipt.leaf()),
              "index     " + index + " of 300",
              "GENUINE");
    }
    for (int size : List.of(1, 2, 7)) {
      var small = new TestLog("example.vn/log").grow(size);
      Files.writeString(key, small.key.open().written() + "\n");
      assertThat(check(TestLog.text(small.receipt(size - 1)))).startsWith("0 ");
    }
  }

  @Test
  void aWitnessIsCheckedToo() throws Exception {
    String text = TestLog.text(log.receipt(17));
    String cosigned = text + witness.cosign(log.head().note().text(), 1_795_600_000L).line();
    assertThat(check(cosigned, witnessKey))
        .startsWith("0 ")
        .contains("witness   witness.example.vn");
    assertThat(check(text, witnessKey))
        .startsWith("1 ")
        .contains("witness.example.vn did not sign");
    String other = text + witness.cosign("other\n", 1_795_600_000L).line();
    assertThat(check(other, witnessKey)).startsWith("1 ").contains("not by that key");
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
    String good = TestLog.text(log.receipt(17));
    assertThat(check(good.replace("index 17", "index 18"))).contains("not in this tree");
    assertThat(check(good.replace("index 17", "index 300"))).contains("outside the tree");
    var act =
        new Receipt(
            TestLog.act(17, "khác").canonical(), 17, log.receipt(17).path(), log.checkpoint());
    assertThat(check(TestLog.text(act))).startsWith("1 ").contains("not in this tree");
    assertThat(check(good.substring(0, good.indexOf("index")) + "waiting x\n"))
        .startsWith("1 ")
        .contains("no checkpoint yet");
    assertThat(check("%PDF-1.7\n" + good)).startsWith("1 ").contains("not the text form");
    Files.writeString(key, new TestLog("example.vn/log").key.open().written() + "\n");
    assertThat(check(good)).startsWith("1 ").contains("not by that key");
    Files.writeString(key, new TestLog("example.vn/other").key.open().written() + "\n");
    assertThat(check(good)).startsWith("1 ").contains("did not sign");
  }

  /** Some shells carry out what stands where they count. */
  @Test
  void aReceiptCannotMakeTheShellActForIt() throws Exception {
    Path victim = folder.resolve("done");
    String good = TestLog.text(log.receipt(17));
    String act = "OPTIND[$(touch " + victim + ")]";
    for (String shell : List.of("sh", "bash")) {
      assertThat(run(shell, good.replace("\n300\n", "\n" + act + "\n")))
          .startsWith("1 ")
          .contains("the size of the tree is no number");
      assertThat(run(shell, good.replace("index 17", "index " + act)))
          .startsWith("1 ")
          .contains("the index is no number");
    }
    assertThat(victim).doesNotExist();
    for (String odd : List.of("-17", "017", "0x11", "17 ", "")) {
      assertThat(check(good.replace("index 17", "index " + odd))).startsWith("1 ");
    }
  }

  @Test
  void linesThatAnEditorEndedInItsOwnWayAreRead() throws Exception {
    assertThat(check(TestLog.text(log.receipt(17)).replace("\n", "\r\n"))).startsWith("0 ");
  }

  private String check(String receipt, Path... witnesses) throws Exception {
    return run("sh", receipt, witnesses);
  }

  private String run(String shell, String receipt, Path... witnesses) throws Exception {
    Path file = Files.writeString(folder.resolve("receipt.txt"), receipt);
    var command =
        new ArrayList<>(List.of(shell, SCRIPT.toString(), file.toString(), key.toString()));
    for (Path one : witnesses) {
      command.add(one.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + said;
  }
}
